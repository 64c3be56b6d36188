/**
 * The fields of each kind of record as columns: how a cell is read into a field and a field written into a cell.
 * One list serves tables, workbooks and the attributes of graph formats, in the order in which columns are written.
 */
import { confidence, family, precision, role, stance, status, track } from '../../model/schema.ts';
import { readAny, readJson, readList, readText, writeAny, writeList, writeText } from './cells.ts';
import { findDate, isOpenDate, type DayOrder } from './dates.ts';
import { findSign } from './signs.ts';
import type { Cell } from './table.ts';

/** What reading a cell came to: a value, nothing, or the code of an issue. */
export type FieldReading = { value: unknown } | { issue: string; expected?: string } | undefined;

export interface Field {
  read: (cell: Cell, order: DayOrder) => FieldReading;
  /** The cell, or `undefined` where there is nothing to write. */
  write: (value: unknown) => string | number | boolean | undefined;
}

const text: Field = {
  read: (cell) => {
    const value = readText(cell);
    return value === undefined ? undefined : { value };
  },
  write: (value) => (typeof value === 'string' ? writeText(value) : undefined),
};

const list: Field = {
  read: (cell) => {
    const value = readList(cell);
    return value.length === 0 ? undefined : { value };
  },
  write: (value) => (Array.isArray(value) && value.length > 0 ? writeList(value as string[]) : undefined),
};

const date: Field = {
  read: (cell, order) => {
    const written = readText(cell);
    if (written === undefined || isOpenDate(written)) return undefined;
    const value = findDate(cell instanceof Date ? cell : written, order);
    return value === undefined ? { issue: 'cell/date' } : { value };
  },
  write: (value) => value as string | undefined,
};

const grade: Field = {
  read: (cell) => {
    const written = readText(cell);
    if (written === undefined) return undefined;
    const value = Number(written);
    return Number.isInteger(value) && value >= 1 && value <= 5 ? { value } : { issue: 'cell/grade' };
  },
  write: (value) => value as number | undefined,
};

const yes = /^(true|yes|y|1|x)$/i;
const no = /^(false|no|n|0)$/i;
const flag: Field = {
  read: (cell) => {
    const written = readText(cell);
    if (written === undefined) return undefined;
    if (yes.test(written)) return { value: true };
    return no.test(written) ? { value: false } : { issue: 'cell/flag' };
  },
  write: (value) => value as boolean | undefined,
};
/** A flag whose default is no: the column stays empty for it. */
const mark: Field = { ...flag, write: (value) => (value === true ? true : undefined) };

const oneOf = (options: readonly string[], otherwise?: string): Field => ({
  read: (cell) => {
    const written = readText(cell);
    if (written === undefined) return undefined;
    const value = options.find((option) => option === written.toLowerCase().replace(/[\s_]+/g, '-'));
    return value === undefined ? { issue: 'cell/choice', expected: options.join(', ') } : { value };
  },
  write: (value) => (value === otherwise ? undefined : (value as string | undefined)),
});

/** Records within a record, as JSON. */
const records: Field = {
  read: (cell) => {
    if (readText(cell) === undefined) return undefined;
    const value = readJson(cell);
    return Array.isArray(value) ? { value } : { issue: 'cell/json' };
  },
  write: (value) => (Array.isArray(value) && value.length > 0 ? JSON.stringify(value) : undefined),
};

const sign: Field = {
  read: (cell) => {
    if (readText(cell) === undefined) return undefined;
    const found = findSign(readText(cell) ?? '');
    return found ? { value: found.sign } : { issue: 'cell/sign' };
  },
  write: (value) => value as number | undefined,
};

const number: Field = {
  read: (cell) => {
    const written = readText(cell);
    if (written === undefined) return undefined;
    const value = findNumber(written);
    return value === undefined ? { issue: 'cell/number' } : { value };
  },
  write: (value) => value as number | undefined,
};

/** A finite number, with a decimal point or comma. */
export function findNumber(written: string): number | undefined {
  const plain = written.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2');
  const value = Number(plain);
  return plain !== '' && Number.isFinite(value) ? value : undefined;
}

const rating = (name: string): Record<string, Field> => ({
  [name]: grade,
  [`${name}.rationale`]: text,
  [`${name}.sources`]: list,
  [`${name}.dated`]: records,
});
const period = { from: date, to: date };

export const fieldsOf = {
  actors: {
    id: text,
    name: text,
    short: text,
    kind: text,
    organ: text,
    affiliation: text,
    level: text,
    role: oneOf(role.options),
    ...period,
    ...rating('influence'),
    ...rating('interest'),
    position: oneOf(stance.options),
    aliases: list,
    datedNames: records,
    roles: records,
    goals: text,
    needs: text,
    description: text,
    sources: list,
    x: number,
    y: number,
    pinned: mark,
    sensitive: mark,
  },
  ties: {
    id: text,
    source: text,
    target: text,
    type: text,
    family: oneOf(family.options),
    directed: flag,
    sign,
    ...period,
    precision: oneOf(precision.options),
    status: oneOf(status.options, 'active'),
    confidence: oneOf(confidence.options, 'medium'),
    strength: grade,
    weight: number,
    support: list,
    track: oneOf(track.options),
    between: list,
    event: text,
    summary: text,
    note: text,
    viewpoint: text,
    sources: list,
    claims: records,
    checked: date,
    sensitive: mark,
  },
  incidents: {
    id: text,
    source: text,
    target: text,
    date,
    end: date,
    type: text,
    subtype: text,
    sign,
    summary: text,
    sources: list,
    count: number,
  },
  events: {
    id: text,
    title: text,
    date,
    end: date,
    precision: oneOf(precision.options),
    kind: text,
    summary: text,
    effect: text,
    participants: list,
    absent: list,
    begins: list,
    changes: list,
    ends: list,
    sources: list,
    sensitive: mark,
  },
  sources: {
    id: text,
    title: text,
    author: text,
    publisher: text,
    date,
    kind: text,
    identifier: text,
    url: text,
    archive: text,
    language: text,
    checked: text,
    sensitive: mark,
  },
  document: { key: text, value: text },
} satisfies Record<string, Record<string, Field>>;

/** Fields that stand for a map of texts: one column for each key, `names.fa`. */
export const mapFields: Readonly<Record<string, readonly string[]>> = {
  actors: ['names', 'shorts', 'external'],
};

export type FieldKind = keyof typeof fieldsOf;

/** Fields that are records themselves: one column for each part, `influence.rationale`, also for parts that are not known. */
export const partFields: Readonly<Record<string, readonly string[]>> = { actors: ['influence', 'interest'] };

export const isPart = (kind: FieldKind, meaning: string): boolean =>
  (partFields[kind] ?? []).some((name) => meaning.startsWith(`${name}.`));

const any: Field = {
  read: (cell) => ({ value: readAny(cell) }),
  write: (value) => (value === undefined ? undefined : writeAny(value)),
};

/** The field that a column with this meaning holds; `undefined` for a property. */
export function findField(kind: FieldKind, meaning: string): Field | undefined {
  const fields: Record<string, Field> = fieldsOf[kind];
  if (Object.hasOwn(fields, meaning)) return fields[meaning];
  if (isPart(kind, meaning)) return any;
  return (mapFields[kind] ?? []).some((name) => meaning.startsWith(`${name}.`)) ? text : undefined;
}
