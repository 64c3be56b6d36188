/** A draft to a network: every issue at its place in the person's own file, and the good records without the bad ones. */
import { isError, type Issue, type Place } from '../model/issue.ts';
import { Network } from '../model/network.ts';
import { validateDocument } from '../model/validate.ts';
import type { Draft, Loose } from './tables/draft.ts';
import { isBadRow } from './tables/readRow.ts';

export interface Finished {
  /** Absent if there is an error among the issues. */
  network?: Network;
  /** The network without the records that have an error; absent if there is no error, or nothing good is left. */
  goodPart?: Network;
  /** Records left out of the good part, those that only depended on a bad one included. */
  leftOut: number;
  issues: Issue[];
}

export function finish({ document, places, columns, issues }: Draft): Finished {
  const checked = validateDocument(document);
  const found = [...issues, ...checked.issues.map((issue) => relocate(issue, places, columns))];
  if (checked.document && !found.some(isError)) {
    return { network: new Network(checked.document), leftOut: 0, issues: found };
  }
  const lostRows = issues.filter(({ code }) => /^(row\/|pajek\/|dl\/actor)/.test(code)).length;
  const { value, leftOut } = withoutBadRows(document);
  const good = goodPartOf(value);
  return { ...good, leftOut: good.leftOut + leftOut + lostRows, issues: found };
}

const recordPath = /^(\w+)\[(\d+)\](?:\.(.+))?$/;

/** From the path in the document to the row and column, or the line, that the record came from. */
function relocate(issue: Issue, places: Draft['places'], columns: Draft['columns']): Issue {
  const match = recordPath.exec(issue.where.path ?? '');
  const at: Place | undefined = match ? places[match[1]]?.[Number(match[2])] : undefined;
  if (!match || !at) return issue;
  const field = match[3]?.replace(/\[.*$/, '');
  const known = columns[match[1]] ?? {};
  const column = field !== undefined && Object.hasOwn(known, field) ? known[field] : field;
  const { record } = issue.where;
  return {
    ...issue,
    where: {
      ...at,
      ...(column === undefined ? {} : { column }),
      ...(record === undefined || at.row !== undefined || at.line !== undefined ? {} : { record }),
    },
  };
}

const collections = [
  'sources',
  'actors',
  'ties',
  'events',
  'eras',
  'themes',
  'stories',
  'scenarios',
] as const;

function withoutBadRows(document: Loose): { value: Loose; leftOut: number } {
  let leftOut = 0;
  const value: Loose = { ...document };
  for (const name of collections) {
    const all = value[name];
    if (!Array.isArray(all)) continue;
    const good = all.filter(
      (record: unknown) => !(typeof record === 'object' && record !== null && isBadRow(record)),
    );
    leftOut += all.length - good.length;
    value[name] = good;
  }
  return { value, leftOut };
}

/** Leaves out records with an error until none is left; what depended on them goes with them. */
export function goodPartOf(document: Loose): { goodPart?: Network; leftOut: number } {
  let value = document;
  let leftOut = 0;
  for (let round = 0; round < 12; round++) {
    const checked = validateDocument(value);
    const errors = checked.issues.filter(isError);
    if (errors.length === 0) {
      const isSomething = checked.document && checked.document.actors.length > 0;
      return isSomething && checked.document
        ? { goodPart: new Network(checked.document), leftOut }
        : { leftOut };
    }
    const next = without(value, errors);
    if (!next) return { leftOut };
    value = next.value;
    leftOut += next.dropped;
  }
  return { leftOut };
}

/** `undefined` if an error lies outside every record, so that nothing can be left out for it. */
function without(document: Loose, errors: readonly Issue[]): { value: Loose; dropped: number } | undefined {
  const bad = new Map<string, Set<number>>();
  const value = { ...document };
  for (const { where, values } of errors) {
    const match = recordPath.exec(where.path ?? '');
    const name = match?.[1] ?? where.path?.split('.')[0] ?? '';
    if (match && Array.isArray(document[name])) {
      if (mendReference(value, match, String(values.id))) continue;
      const at = bad.get(name) ?? new Set();
      at.add(Number(match[2]));
      bad.set(name, at);
    } else if (['layout', 'opening', 'prompts', 'vocabulary', 'license'].includes(name)) delete value[name];
    else return undefined;
  }
  let dropped = 0;
  for (const [name, indices] of bad) {
    value[name] = (value[name] as unknown[]).filter((_, i) => !indices.has(i));
    dropped += indices.size;
  }
  return { value, dropped };
}

/** Lists of references lose the one that dangles; the record itself stays. */
function mendReference(value: Loose, [, collection, index, field]: RegExpExecArray, id: string): boolean {
  const lists = ['sources', 'absent', 'begins', 'changes', 'ends', 'between', 'actors', 'events'];
  const single = ['event', 'affiliation'];
  const name = field ?? '';
  const records = [...(value[collection] as Loose[])];
  const record = { ...records[Number(index)] };
  const isPart = /^participants\[\d+\]$/.test(name) || /^claims\[\d+\]\.source$/.test(name);
  const list = record[name];
  if (lists.includes(name) && Array.isArray(list) && list.includes(id))
    record[name] = list.filter((each) => each !== id);
  else if (single.includes(name) && record[name] === id) delete record[name];
  else if (isPart) {
    const outer = name.split('[')[0];
    const key = outer === 'claims' ? 'source' : 'actor';
    const parts = record[outer];
    if (!Array.isArray(parts)) return false;
    const kept = parts.filter((part) => (part as Loose)[key] !== id);
    if (kept.length === parts.length) return false;
    record[outer] = kept;
  } else return false;
  records[Number(index)] = record;
  value[collection] = records;
  return true;
}
