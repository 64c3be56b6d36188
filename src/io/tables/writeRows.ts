/** A network's records as rows of cells under headers from which every field comes back. */
import type { Network } from '../../model/network.ts';
import { writeAny, writeText } from './cells.ts';
import { fieldsOf, isPart, mapFields, type Field, type FieldKind } from './fields.ts';
import { headerOfProperty } from './meanings.ts';
import { shipped } from './words.ts';

export type WrittenCell = string | number | boolean | undefined;

export interface WrittenTable {
  name: FieldKind;
  headers: string[];
  rows: WrittenCell[][];
}

type Loose = Record<string, unknown>;

/** Columns that are there even if all their cells are empty: they tell a reader what the table is. */
const always: Readonly<Partial<Record<FieldKind, readonly string[]>>> = {
  actors: ['id', 'name', 'kind'],
  ties: ['id', 'source', 'target', 'type', 'from', 'to'],
  events: ['id', 'title', 'date', 'participants'],
  sources: ['id', 'title', 'url'],
};

export const writtenActors = (network: Network): WrittenTable =>
  writeRecords(
    'actors',
    network.actors.map((actor) => flatActor(actor, network.document.layout)),
  );

export const writtenTies = (network: Network): WrittenTable =>
  writeRecords(
    'ties',
    network.ties.map((tie) => flatTie(tie, familyToWrite(network))),
  );

/** All tables of a network: what the format of tables holds, which is everything. */
export function writtenTables(network: Network): WrittenTable[] {
  const { document } = network;
  return [
    writtenActors(network),
    writtenTies(network),
    ...(document.events.length > 0 ? [writeRecords('events', document.events.map(flatEvent))] : []),
    ...(document.sources.length > 0 ? [writeRecords('sources', document.sources as readonly Loose[])] : []),
    documentTable(network),
  ];
}

function flatActor(actor: Loose, layout: Network['document']['layout']): Loose {
  const { roles, influence, interest, ...rest } = actor;
  const id = actor.id as string;
  const [x, y] =
    layout && Object.hasOwn(layout.positions, id) ? layout.positions[id] : [undefined, undefined];
  return {
    ...rest,
    ...flatRoles(roles as Loose[]),
    ...flatRating('influence', influence as Loose | undefined),
    ...flatRating('interest', interest as Loose | undefined),
    x,
    y,
    ...(layout?.pinned.some((each) => each === id) ? { pinned: true } : {}),
  };
}

/** One role without dates is a word; anything more is kept whole. */
function flatRoles(roles: readonly Loose[]): Loose {
  if (roles.length !== 1) return { roles };
  const { role, sources, ...more } = roles[0];
  const isPlain =
    Object.keys(more).every((key) => more[key] === undefined) && (sources as unknown[]).length === 0;
  return isPlain ? { role } : { roles };
}

/** What a rating holds beyond its known fields stays with it as a property of the actor's rating column. */
function flatRating(name: string, rating: Loose | undefined): Loose {
  if (!rating) return {};
  return Object.fromEntries(
    Object.entries(rating).map(([key, value]) => [key === 'value' ? name : `${name}.${key}`, value]),
  );
}

/** An own type's family in every row of it, so that a file of ties alone keeps its colours. */
const familyToWrite =
  (network: Network) =>
  (type: string): string | undefined =>
    shipped.types.has(type) ? undefined : network.vocabulary.types.get(type)?.family;

function flatTie(tie: Loose, familyOf: (type: string) => string | undefined): Loose {
  const claims = tie.claims as Loose[];
  const arePlain = claims.every(
    (claim) =>
      claim.stance === 'supports' && Object.keys(claim).every((key) => key === 'source' || key === 'stance'),
  );
  return {
    ...tie,
    claims: arePlain ? undefined : claims,
    sources: arePlain ? claims.map(({ source }) => source) : undefined,
    family: familyOf(tie.type as string),
  };
}

/** `Name (role)` by ids; a participant with more to say is written whole. */
function flatEvent(event: Loose): Loose {
  const participants = (event.participants as Loose[]).map((participant) => {
    const { actor, role, ...more } = participant;
    const isPlain =
      Object.keys(more).length === 0 && !/[();|]/.test(`${String(actor)}${String(role)}`) && role !== '';
    return isPlain ? `${String(actor)} (${String(role)})` : JSON.stringify(participant);
  });
  return { ...event, participants };
}

function writeRecords(kind: FieldKind, records: readonly Loose[]): WrittenTable {
  const fields: Record<string, Field> = fieldsOf[kind];
  const maps = mapFields[kind] ?? [];
  const known = Object.keys(fields).filter(
    (name) =>
      always[kind]?.includes(name) ||
      records.some((record) => fields[name].write(record[name]) !== undefined),
  );
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const mapKeys = maps.flatMap((name) =>
    [...new Set(records.flatMap((record) => Object.keys((record[name] as Loose | undefined) ?? {})))].map(
      (key) => [name, key] as const,
    ),
  );
  const own = keys.filter(
    (key) =>
      !Object.hasOwn(fields, key) &&
      !maps.includes(key) &&
      records.some((record) => record[key] !== undefined),
  );
  const rows = records.map((record) => [
    ...known.map((name) => fields[name].write(record[name])),
    ...mapKeys.map(([name, key]) => textOf((record[name] as Loose | undefined)?.[key])),
    ...own.map((key) => (record[key] === undefined ? undefined : anyCell(record[key]))),
  ]);
  const headers = [
    ...known,
    ...mapKeys.map(([name, key]) => `${name}.${key}`),
    ...own.map((key) => (isPart(kind, key) ? key : headerOfProperty(kind, key))),
  ];
  return { name: kind, headers, rows };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? writeText(value) : undefined;
const anyCell = (value: unknown): WrittenCell =>
  typeof value === 'number' || typeof value === 'boolean' ? value : writeAny(value);

/** Everything that is not a record of these tables, key by key. */
function documentTable({ document }: Network): WrittenTable {
  const {
    actors: _a,
    ties: _t,
    events: _e,
    sources: _s,
    layout,
    format: _f,
    version: _v,
    ...rest
  } = document;
  const { positions: _p, pinned: _n, ...more } = layout ?? {};
  const entries: [string, unknown][] = [
    ...Object.entries(rest),
    ...(Object.keys(more).length > 0 ? [['layout', more] as [string, unknown]] : []),
  ];
  const rows = entries
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]): WrittenCell[] => [
      key,
      plainKeys.includes(key) ? writeText(String(value)) : JSON.stringify(value),
    ]);
  return { name: 'document', headers: ['key', 'value'], rows };
}

export const plainKeys = ['title', 'description', 'language', 'updated', 'checked', 'viewpoint', '$schema'];
