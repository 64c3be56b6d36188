/** Event data, one event a row, added up to dated ties by a rule that a person can see and change. */
import type { Issue } from '../../model/issue.ts';
import { dayOf, intervalOf } from '../../model/date.ts';
import type { DraftRecord, Loose } from './draft.ts';
import { findShippedType, nearestType } from './words.ts';

export interface IncidentRule {
  /** Events of one pair and type further apart than this many months begin a new tie. */
  gapMonths: number;
  /** Fewer events than this make no tie. */
  atLeast: number;
}
export const defaultRule: IncidentRule = { gapMonths: 12, atLeast: 1 };

/** UCDP writes its three kinds of organised violence as numbers. */
const ucdpTypes: Readonly<Record<string, string>> = { 1: 'armed-conflict', 2: 'armed-conflict', 3: 'attack' };

interface Incident {
  record: DraftRecord;
  pair: string;
  type: string;
  date: string;
  end: string;
}

/** Ties from the first to the last of events between the same two actors, of one type, none further apart than the gap. */
export function addUpIncidents(
  records: readonly DraftRecord[],
  rule: IncidentRule = defaultRule,
): { ties: DraftRecord[]; notes: Issue[] } {
  if (records.length === 0) return { ties: [], notes: [] };
  const note = (code: string, values: Issue['values']): Issue => ({
    code,
    severity: 'warning',
    where: {},
    values,
  });
  const incidents = records.flatMap(toIncident);
  const groups = new Map<string, Incident[]>();
  for (const incident of incidents) {
    const key = JSON.stringify([incident.pair, incident.type]);
    const group = groups.get(key);
    if (group) group.push(incident);
    else groups.set(key, [incident]);
  }
  const runs = [...groups.values()].flatMap((group) => runsOf(group, rule.gapMonths));
  const ties = runs.filter((run) => run.length >= rule.atLeast).map(toTie);
  const left = records.length - incidents.length;
  const few = runs.filter((run) => run.length < rule.atLeast).flat().length;
  return {
    ties,
    notes: [
      note('read/incidents', {
        events: incidents.length,
        ties: ties.length,
        gapMonths: rule.gapMonths,
        atLeast: rule.atLeast,
      }),
      ...(left > 0 ? [note('read/incidents-left', { count: left })] : []),
      ...(few > 0 ? [note('read/incidents-few', { count: few, atLeast: rule.atLeast })] : []),
    ],
  };
}

/** A row with one actor only, or without a date, is no event between two. */
function toIncident(record: DraftRecord): Incident[] {
  const { source, target, date, end, type, subtype } = record.fields;
  if (source === undefined || target === undefined || typeof date !== 'string') return [];
  const word = typeOf(type, subtype);
  const shippedType = findShippedType(word) ?? nearestType(word);
  const isDirected = shippedType === 'attack';
  const ends = [String(source), String(target)];
  const pair = JSON.stringify(isDirected ? ends : ends.sort());
  return [{ record, pair, type: word, date, end: typeof end === 'string' ? end : date }];
}

/** The finer word only where the coarser says nothing of how two actors stand: ACLED's "Strategic developments". */
function typeOf(type: unknown, subtype: unknown): string {
  const word = type === undefined ? '' : String(type);
  if (Object.hasOwn(ucdpTypes, word)) return ucdpTypes[word];
  if (word === '') return subtype === undefined ? 'armed-conflict' : String(subtype);
  return nearestType(word) === undefined && subtype !== undefined ? String(subtype) : word;
}

function runsOf(group: Incident[], gapMonths: number): Incident[][] {
  const sorted = [...group].sort((a, b) => intervalOf(a.date).first - intervalOf(b.date).first);
  const runs: Incident[][] = [];
  let last = -Infinity;
  for (const incident of sorted) {
    if (monthsBetween(last, intervalOf(incident.date).first) > gapMonths) runs.push([]);
    runs[runs.length - 1].push(incident);
    last = Math.max(last, intervalOf(incident.end).last);
  }
  return runs;
}

/** Mean months, so that the rule does not depend on which months lie between. */
const monthsBetween = (from: number, to: number): number =>
  ((to - from) / (dayOf(2001) - dayOf(1601))) * 4800;

function toTie(run: readonly Incident[]): DraftRecord {
  const [first] = run;
  const latest = run.reduce((a, b) => (intervalOf(b.end).last > intervalOf(a.end).last ? b : a));
  const counted = run.flatMap(({ record }) =>
    typeof record.fields.count === 'number' ? [record.fields.count] : [],
  );
  const { source, target, sign } = first.record.fields;
  const cited = [
    ...new Set(run.flatMap(({ record }) => (record.fields.sources as string[] | undefined) ?? [])),
  ];
  const fields: Loose = {
    source,
    target,
    type: first.type,
    ...(sign === undefined ? {} : { sign }),
    from: first.date,
    to: latest.end,
    'events counted': run.length,
    ...(counted.length > 0 ? { 'events total': counted.reduce((a, b) => a + b, 0) } : {}),
    ...(cited.length > 0 ? { sources: cited } : {}),
  };
  return { fields, at: first.record.at };
}
