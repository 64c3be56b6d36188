/** Typed attributes of GEXF and GraphML. */
import type { Cell } from '../tables/table.ts';
import type { GraphRecord } from './graphTables.ts';

export interface AttributeKey {
  name: string;
  type: string;
  /** What holds where a record says nothing. */
  fallback?: string;
}

/** Numbers and truth values of the declared type; what does not fit its type stays text. */
export function typedValue(text: string, type: string): Cell {
  if (/^(int(eger)?|long|float|double|short|byte|bigdecimal|biginteger)$/i.test(type)) {
    const value = text.trim() === '' ? NaN : Number(text);
    const isExact =
      Number.isFinite(value) && (Number.isSafeInteger(value) || !/^-?\d{16,}$/.test(text.trim()));
    return isExact ? value : text;
  }
  if (/^bool/i.test(type)) {
    if (/^(true|1)$/i.test(text.trim())) return true;
    if (/^(false|0)$/i.test(text.trim())) return false;
  }
  return text;
}

/** Gives the declared default to every record that has no value of its own. */
export function attributeDefaults(
  records: readonly GraphRecord[],
  keys: ReadonlyMap<string, AttributeKey>,
): void {
  for (const { name, type, fallback } of keys.values()) {
    if (fallback === undefined || fallback === '') continue;
    for (const { attributes } of records) {
      if (!attributes.has(name)) attributes.set(name, typedValue(fallback, type));
    }
  }
}
