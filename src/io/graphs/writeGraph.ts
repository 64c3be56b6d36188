/** What GEXF and GraphML have in common when they are written: typed attributes, direction, colours, XML text. */
import { Network } from '../../model/network.ts';
import type { Family, Tie } from '../../model/schema.ts';
import { notXml } from '../losses.ts';
import { writeAny, writeText } from '../tables/cells.ts';
import { writtenActors, writtenTies, type WrittenCell, type WrittenTable } from '../tables/writeRows.ts';

export interface AttributeColumn {
  id: string;
  title: string;
  type: 'string' | 'integer' | 'double' | 'boolean';
  /** By record. */
  values: (string | undefined)[];
}

export interface GraphToWrite {
  /** `mixed` networks are written as directed, with an attribute that says which ties are not. */
  direction: 'directed' | 'undirected' | 'mixed';
  actorColumns: AttributeColumn[];
  tieColumns: AttributeColumn[];
}

/** @param elsewhere columns that the format has a place of its own for */
export function graphToWrite(
  network: Network,
  elsewhere: { actors: readonly string[]; ties: readonly string[] },
): GraphToWrite {
  const undirected = network.ties.filter((tie) => !network.isDirected(tie)).length;
  const direction =
    undirected === 0
      ? network.ties.length === 0
        ? 'undirected'
        : 'directed'
      : undirected === network.ties.length
        ? 'undirected'
        : 'mixed';
  const titles = new Map(
    network.document.sources.map(({ id, title }) => [id as string, title.trim() === '' ? id : title]),
  );
  const plain = withoutReferences(network);
  const actors = withSourceTitles(
    writtenActors(plain),
    network.actors.map(({ sources }) => sources.map((id) => titles.get(id) ?? id)),
  );
  const ties = withSourceTitles(
    writtenTies(plain),
    network.ties.map(({ claims }) => [...new Set(claims.map(({ source }) => titles.get(source) ?? source))]),
  );
  const lost = ['claims', 'event'];
  const actorColumns = columnsOf(actors, elsewhere.actors, 'a');
  const tieColumns = columnsOf(ties, [...elsewhere.ties, ...lost, 'directed'], 't');
  if (direction === 'mixed') tieColumns.push(directionColumn(network));
  return { direction, actorColumns, tieColumns };
}

/** Without what refers to sources and events, which a graph format cannot list; with the signs that own types have. */
function withoutReferences(network: Network): Network {
  const { document } = network;
  const own = new Set(document.vocabulary?.types.map(({ id }) => id));
  const unsourced = <T extends { sources: unknown[] }>(record: T): T => ({ ...record, sources: [] });
  return new Network({
    ...document,
    actors: document.actors.map((actor) => ({
      ...actor,
      roles: actor.roles.map(unsourced),
      ...(actor.influence ? { influence: unsourced(actor.influence) } : {}),
      ...(actor.interest ? { interest: unsourced(actor.interest) } : {}),
    })),
    ties: document.ties.map((tie) =>
      own.has(tie.type) && tie.sign === undefined ? { ...tie, sign: network.typeOf(tie).sign } : tie,
    ),
  });
}

/** Programs read one direction for all edges; the true one is beside it. */
const directionColumn = (network: Network): AttributeColumn => ({
  id: 'directed',
  title: 'directed',
  type: 'boolean',
  values: network.ties.map((tie) => String(network.isDirected(tie))),
});

function withSourceTitles(table: WrittenTable, titles: readonly (readonly string[])[]): WrittenTable {
  const at = table.headers.indexOf('sources');
  const headers = at < 0 ? [...table.headers, 'sources'] : table.headers;
  const column = at < 0 ? headers.length - 1 : at;
  const rows = table.rows.map((row, i) => {
    const cells = [...row];
    cells[column] = titles[i].length === 0 ? undefined : listText(titles[i]);
    return cells;
  });
  return { ...table, headers, rows };
}

const listText = (items: readonly string[]): string =>
  items.every((item) => item !== '' && item === item.trim() && !/[;|[]/.test(item))
    ? items.join('; ')
    : JSON.stringify(items);

function columnsOf(
  { headers, rows }: WrittenTable,
  elsewhere: readonly string[],
  prefix: string,
): AttributeColumn[] {
  return headers.flatMap((title, i): AttributeColumn[] => {
    if (elsewhere.includes(title)) return [];
    const cells = rows.map((row) => row[i]);
    if (cells.every((cell) => cell === undefined || cell === '')) return [];
    const type = typeOf(cells);
    return [{ id: `${prefix}${i}`, title, type, values: cells.map((cell) => textOf(cell, type)) }];
  });
}

function typeOf(cells: readonly WrittenCell[]): AttributeColumn['type'] {
  const filled = cells.filter((cell) => cell !== undefined && cell !== '');
  if (filled.every((cell) => typeof cell === 'boolean')) return 'boolean';
  if (filled.every((cell) => Number.isInteger(cell) && Math.abs(cell as number) < 2 ** 31)) return 'integer';
  return filled.every((cell) => typeof cell === 'number') ? 'double' : 'string';
}

function textOf(cell: WrittenCell, type: AttributeColumn['type']): string | undefined {
  if (cell === undefined || cell === '') return undefined;
  return type === 'string' && typeof cell !== 'string' ? writeAny(cell) : String(cell);
}

/** The tie's weight for other programs: its own property, else its strength. */
export function weightOf(tie: Tie): number | undefined {
  const { weight } = tie as { weight?: unknown };
  return typeof weight === 'number' && Number.isFinite(weight) ? weight : tie.strength;
}

export const idText = (id: string): string => writeText(id);

/** The light theme's colours of families and of actors, for programs that draw at once. */
export const familyColours: Readonly<Record<Family, readonly [number, number, number]>> = {
  cooperation: [27, 63, 176],
  talks: [71, 144, 127],
  mediation: [155, 120, 230],
  pressure: [185, 129, 18],
  hostility: [160, 44, 10],
  structure: [69, 65, 68],
};

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text for an attribute or an element; what XML cannot hold is left out. */
export const xmlText = (text: string): string =>
  text.replace(notXml, '').replace(/[&<>"\n\r\t]/g, (letter) => escapes[letter]);

/** ` name="value"` for each that is there. */
export const xmlAttributes = (attributes: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${xmlText(String(value))}"`]))
    .join('');
