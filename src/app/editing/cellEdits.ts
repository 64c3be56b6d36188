/** What is written in a table's cells, as edits of the records behind its rows. */
import { overlaps, periodOf, type Interval } from '../../model/date.ts';
import { readPath, recordOf, withPath, type Draft, type DraftProblem } from '../../model/draft.ts';
import { recordIn, type Edit } from '../../model/edit.ts';
import { freshId, putRecord } from '../../model/edits.ts';
import { nearestNames } from '../../model/nearest.ts';
import type { Network } from '../../model/network.ts';
import type { Actor, ActorId, PeaceEvent } from '../../model/schema.ts';
import { participantText, shortName } from '../../scene/names.ts';
import { folded } from '../../scene/text/fold.ts';
import { cellPath, cellPaths, type CellCollection } from './cellPaths.ts';
import { choiceValue, freshRecord, recordFields, type Field } from './recordFields.ts';

type Participant = PeaceEvent['participants'][number];

export interface CellProblem {
  fault: DraftProblem['fault'] | 'unknownActor' | 'sharedName' | 'ratingKept';
  /** What was written. */
  text: string;
  /** Names that may have been meant. */
  near: readonly string[];
}

type Found<T> = { value: T } | { problem: CellProblem };

/** The field of a column, as the record's form has it; `undefined` for a column that is none. */
export function cellField(what: CellCollection, column: string): Field | undefined {
  const path = cellPath(what, column);
  return recordFields[what].find((field) => field.path === path);
}

export const recordBehind = (network: Network, what: CellCollection, id: string): Draft | undefined =>
  recordIn(network.document, what, id) as Draft | undefined;

/** Where a record holds what the cell shows: of ratings that held for a time, the one that holds in the interval. */
function pathIn(record: Draft, path: string, interval: Interval): string {
  const [rated, value] = path.split('.');
  if (value !== 'value') return path;
  const dated = (readPath(record, `${rated}.dated`) ?? []) as { from?: string; to?: string }[];
  const held = dated.filter((each) => overlaps(periodOf(each), interval));
  const last = held.sort((a, b) => periodOf(a).first - periodOf(b).first).at(-1);
  return last ? `${rated}.dated.${dated.indexOf(last)}.value` : path;
}

/** What actors are called in a list to choose from: the short name, with the id where several bear it. */
export function actorLabels(actors: readonly Actor[]): Map<ActorId, string> {
  const counts = new Map<string, number>();
  for (const actor of actors) counts.set(shortName(actor), (counts.get(shortName(actor)) ?? 0) + 1);
  return new Map(
    actors.map((actor) => {
      const name = shortName(actor);
      return [actor.id, counts.get(name) === 1 ? name : `${name} (${actor.id})`];
    }),
  );
}

/** The record's value as it is written in the cell. Empty for none, where a tie has what its type says. */
export function cellText(
  network: Network,
  what: CellCollection,
  record: Draft,
  column: string,
  interval: Interval,
): string {
  const field = cellField(what, column);
  const value = field && readPath(record, pathIn(record, field.path, interval));
  if (value === undefined || value === null) return '';
  const labels = actorLabels(network.actors);
  const labelOf = (actor: unknown): string => labels.get(actor as ActorId) ?? String(actor);
  if (field?.input === 'record') return labelOf(value);
  if (field?.input === 'records') return (value as ActorId[]).map(labelOf).join('; ');
  if (field?.input === 'rows')
    return (value as Participant[])
      .map(({ actor, role }) => participantText(labelOf(actor), role))
      .join('; ');
  return String(value);
}

/** The actor of a label, an id, or any name that only one actor bears, however it is capitalised or accented. */
function findActor(network: Network, text: string): Found<ActorId> {
  const labels = actorLabels(network.actors);
  const exact = network.actors.find(({ id }) => id === text || labels.get(id) === text);
  if (exact) return { value: exact.id };
  const wanted = folded(text);
  const named = network.actors.filter((actor) =>
    [
      actor.name,
      actor.short,
      ...Object.values(actor.names),
      ...Object.values(actor.shorts ?? {}),
      ...actor.aliases,
    ].some((name) => name !== undefined && folded(name) === wanted),
  );
  if (named.length === 1) return { value: named[0].id };
  const near =
    named.length > 1
      ? named.map(({ id }) => labels.get(id) ?? id)
      : nearestNames(text, new Set([...labels.values(), ...network.actors.map(({ name }) => name)]));
  return { problem: { fault: named.length > 1 ? 'sharedName' : 'unknownActor', text, near } };
}

/** Who took part and as what, `Name (role)`; without a role as a participant, as in a file. */
function findParticipant(network: Network, text: string, before: readonly Participant[]): Found<Participant> {
  // A name or a role can have parentheses of its own: the longest name that somebody bears is meant.
  const opened = text.endsWith(')') ? [...text.matchAll(/ \(/g)].map(({ index }) => index).reverse() : [];
  const readings = [
    { name: text, role: 'participant' },
    ...opened.map((at) => ({ name: text.slice(0, at), role: text.slice(at + 2, -1).trim() })),
  ].map(({ name, role }) => ({ role, found: findActor(network, name) }));
  const { role, found } = readings.find((each) => 'value' in each.found) ?? readings[readings.length - 1];
  if ('problem' in found) return found;
  // What else is known of it stays with it.
  const known = before.find((each) => each.actor === found.value && each.role === role);
  return { value: known ?? { actor: found.value, role } };
}

/** All of a list with `;` between, as files have it, or the first that is wrong. */
function findAll<T>(text: string, find: (item: string) => Found<T>): Found<T[]> {
  const found = text.split(/[;\n]/).flatMap((item) => (item.trim() === '' ? [] : [find(item.trim())]));
  const wrong = found.find((each) => 'problem' in each);
  return wrong ?? { value: found.flatMap((each) => ('value' in each ? [each.value] : [])) };
}

function valueOf(network: Network, field: Field, written: string, before?: unknown): Found<unknown> {
  const text = written.trim();
  if (text === '') return { value: undefined };
  if (field.input === 'record') return findActor(network, text);
  if (field.input === 'records') return findAll(text, (item) => findActor(network, item));
  if (field.input === 'rows')
    return findAll(text, (item) => findParticipant(network, item, (before ?? []) as Participant[]));
  if (field.input === 'grade') return { value: Number(text) };
  return { value: field.input === 'choice' ? choiceValue(field.path, text) : text };
}

/**
 * The edit that writes the text in a cell, or what is wrong with it. The same text as before is an edit of nothing.
 * @throws {RangeError} if there is no such record, or its column is none of its fields
 */
export function editCell(
  network: Network,
  what: CellCollection,
  id: string,
  column: string,
  text: string,
  interval: Interval,
): { edit: Edit } | { problem: CellProblem } {
  const record = recordBehind(network, what, id);
  const field = cellField(what, column);
  if (!record || !field) throw new RangeError(`no cell ${column} of ${what} ${id}`);
  if (text === cellText(network, what, record, column, interval))
    return { edit: putRecord(network.document, what, record as never) };
  const path = pathIn(record, field.path, interval);
  const read = valueOf(network, field, text, readPath(record, path));
  if ('problem' in read) return read;
  const made = recordOf(what, withPath(record, path, read.value));
  if ('record' in made) return { edit: putRecord(network.document, what, made.record as never) };
  const { fault } = made.problems.find((problem) => problem.path === path) ?? made.problems[0];
  // A rating without its value would lose its reason, or what it was at other times.
  const isKept = fault === 'missing' && path.endsWith('.value');
  return { problem: { fault: isKept ? 'ratingKept' : fault, text, near: [] } };
}

/** The edit that adds a record with these texts in its columns, and its id; or what is wrong, by column. */
export function addRow(
  network: Network,
  what: CellCollection,
  texts: Readonly<Record<string, string>>,
): { edit: Edit; id: string } | { problems: ReadonlyMap<string, CellProblem> } {
  const problems = new Map<string, CellProblem>();
  let draft: Draft = freshRecord[what];
  for (const [column, text] of Object.entries(texts)) {
    const field = cellField(what, column);
    const read = field ? valueOf(network, field, text) : undefined;
    if (field && read && 'value' in read) draft = withPath(draft, field.path, read.value);
    else if (read && 'problem' in read) problems.set(column, read.problem);
  }
  const named = String(draft.name ?? draft.title ?? `${String(draft.source)} ${String(draft.target)}`);
  const id = freshId<string>(named, network.document[what] as { id: string }[], what.slice(0, -1));
  const made = recordOf(what, { ...draft, id });
  for (const { path, fault } of 'problems' in made ? made.problems : []) {
    const column = Object.entries(cellPaths[what]).find(([, each]) => each === path)?.[0];
    if (column && !problems.has(column)) problems.set(column, { fault, text: texts[column] ?? '', near: [] });
  }
  if ('problems' in made || problems.size > 0) return { problems };
  return { edit: putRecord(network.document, what, made.record as never), id };
}
