/** What can be told only once all records are there: ids, sources, places, what weights and directions mean. */
import type { Place } from '../../model/issue.ts';
import { vocabularyOf } from '../../model/vocabulary.ts';
import { put, type Draft, type DraftRecord, type Loose } from './draft.ts';
import { drawnDirection } from './readRow.ts';

/** Ids for records that have none, in the order of the file, never one that is taken. */
export function nameRecords(prefix: string, records: readonly DraftRecord[]): void {
  const taken = new Set(records.map(({ fields }) => fields.id));
  let n = 0;
  for (const { fields } of records) {
    if (fields.id !== undefined) continue;
    do n++;
    while (taken.has(`${prefix}-${n}`));
    fields.id = `${prefix}-${n}`;
  }
}

/**
 * A column of sources names them by id or by title. Without a list of sources each name becomes one.
 * A tie's sources are claims that support it.
 */
export function citeSources(
  records: readonly DraftRecord[],
  listed: DraftRecord[],
  hasSources: boolean,
  draft: Draft,
): DraftRecord[] {
  const sources = [...listed];
  for (const { fields } of sources) {
    fields.id ??= String(fields.title).slice(0, 200);
    if (typeof fields.url === 'string' && !/^https?:\/\/\S+$/.test(fields.url)) {
      put(fields, 'address', fields.url);
      delete fields.url;
    }
  }
  const known = new Map<unknown, unknown>();
  for (const { fields } of sources) if (!known.has(fields.title)) known.set(fields.title, fields.id);
  for (const { fields } of sources) known.set(fields.id, fields.id);
  let made = 0;
  const ids = new Set(sources.map(({ fields }) => fields.id));
  const freeId = (name: string): string => {
    let id = name.slice(0, 200);
    for (let n = 2; ids.has(id); n++) id = `${name.slice(0, 190)} (${n})`;
    ids.add(id);
    return id;
  };
  const idOf = (name: string, at: Place): string => {
    const id = known.get(name) as string | undefined;
    if (id !== undefined || hasSources) return id ?? name;
    const isAddress = /^https?:\/\/\S+$/.test(name);
    const fields: Loose = { id: freeId(name), title: name, ...(isAddress ? { url: name } : {}) };
    known.set(name, fields.id);
    sources.push({ fields, at });
    made++;
    return fields.id as string;
  };
  for (const { fields, at } of records) {
    if (!Array.isArray(fields.sources)) continue;
    const ids = (fields.sources as string[]).map((name) => idOf(name, at));
    if ('source' in fields && 'target' in fields) {
      fields.claims ??= ids.map((source) => ({ source }));
      delete fields.sources;
    } else fields.sources = ids;
  }
  if (made > 0)
    draft.notes.push({ code: 'read/sources-made', severity: 'warning', where: {}, values: { count: made } });
  return sources;
}

/** Places that actors stand at in the file become the layout. */
export function takeLayout(actors: readonly DraftRecord[]): Loose | undefined {
  const positions: Record<string, [number, number]> = {};
  const pinned: unknown[] = [];
  for (const { fields } of actors) {
    const { x, y } = fields;
    if (typeof x === 'number' && typeof y === 'number') put(positions, String(fields.id), [x, y]);
    if (fields.pinned === true) pinned.push(fields.id);
    for (const name of ['x', 'y', 'pinned']) delete fields[name];
  }
  return Object.keys(positions).length + pinned.length > 0 ? { positions, pinned } : undefined;
}

/**
 * Whole weights from 1 to 5 are strengths. With a negative one among them, and no signs, the sign of the weight is the
 * sign of the tie. Other weights stay the property `weight`.
 */
export function settleWeights(ties: readonly DraftRecord[], draft: Draft): void {
  const weighted = ties.filter(({ fields }) => typeof fields.weight === 'number');
  if (weighted.length === 0) return;
  const weights = weighted.map(({ fields }) => fields.weight as number);
  const areSigns =
    weights.some((weight) => weight < 0) && !ties.some(({ fields }) => fields.sign !== undefined);
  const areGrades =
    weights.every((weight) => Number.isInteger(weight) && Math.abs(weight) >= 1 && Math.abs(weight) <= 5) &&
    (areSigns || weights.every((weight) => weight > 0)) &&
    !(areSigns && weights.every((weight) => Math.abs(weight) === 1));
  for (const { fields } of weighted) {
    const weight = fields.weight as number;
    if (areSigns) fields.sign = Math.sign(weight);
    if (areGrades && fields.strength === undefined) fields.strength = Math.abs(weight);
    if (areGrades ? fields.strength === Math.abs(weight) : fields.strength === weight) delete fields.weight;
    else if (areSigns && Math.abs(weight) === 1) delete fields.weight;
  }
  if (areSigns) draft.notes.push({ code: 'read/weight-signs', severity: 'warning', where: {}, values: {} });
  const kept = ties.filter(({ fields }) => fields.weight !== undefined).length;
  if (kept > 0)
    draft.notes.push({ code: 'read/weight-kept', severity: 'warning', where: {}, values: { count: kept } });
}

/** @see drawnDirection */
export function settleDirections(ties: readonly DraftRecord[], vocabulary: Loose | undefined): void {
  const { types } = vocabularyOf(vocabulary ? { vocabulary: vocabulary as never } : {});
  for (const { fields } of ties) {
    const drawn = fields[drawnDirection];
    if (drawn === undefined) continue;
    delete fields[drawnDirection];
    const usual = types.get(String(fields.type))?.directed ?? false;
    if (fields.directed === undefined && drawn !== usual) fields.directed = drawn;
  }
}
