/** Nodes and edges with attributes to the two tables of actors and ties. */
import type { Issue, Place } from '../../model/issue.ts';
import { put } from '../tables/draft.ts';
import { guessMeanings } from '../tables/meanings.ts';
import type { Cell, Meaning, Table } from '../tables/table.ts';
import { isEmpty } from '../tables/table.ts';

/** A node or an edge: what its attributes say, under their own names, with what the format itself knows under ours. */
export interface GraphRecord {
  /** Fields that the format defines: `id`, `source`, `from`. */
  known: Map<Meaning, Cell>;
  attributes: Map<string, Cell>;
  at: Place;
}

export interface GraphRead {
  nodes: GraphRecord[];
  edges: GraphRecord[];
  /** Of the document: `title`, `description`, `creators`. */
  document?: Record<string, unknown>;
  issues: Issue[];
  notes?: Issue[];
}

export const emptyRecord = (at: Place): GraphRecord => ({ known: new Map(), attributes: new Map(), at });

/** One note on everything in a file that Parley has no place for, by name, the most frequent first. */
export function leftNote(left: ReadonlyMap<string, number>): Issue[] {
  if (left.size === 0) return [];
  const names = [...left]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => (count === 1 ? name : `${name} (${count})`));
  return [
    {
      code: 'read/parts-left',
      severity: 'warning',
      where: {},
      values: { names: names.slice(0, 12), count: names.length },
    },
  ];
}

export const countOne = (counts: Map<string, number>, name: string): void =>
  void counts.set(name, (counts.get(name) ?? 0) + 1);

/** Title and description where they are texts; everything else is kept beside them. */
export function documentOf(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const document: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const known = name === 'name' || name === 'label' ? 'title' : name;
    if (['title', 'description', 'language'].includes(known)) {
      if (typeof value === 'string') document[known] ??= value;
    } else put(document, `graph ${name}`, value);
  }
  return document;
}

/** Sets what is not empty. */
export function know(record: GraphRecord, meaning: Meaning, cell: Cell): void {
  if (!isEmpty(cell)) record.known.set(meaning, cell);
}

/** Where a file mixes directed and undirected ties, an attribute says which is which: see `writeGraph.ts`. */
export function settleDirection({ known, attributes }: GraphRecord): void {
  const directed = attributes.get('directed');
  if (typeof directed !== 'boolean' || !known.has('drawn direction')) return;
  known.set('drawn direction', directed);
  attributes.delete('directed');
}

/**
 * Some programs count the ids of edges anew for each pair of nodes, to tell parallel edges apart. Such an id names no tie:
 * it is kept as the property `key`, and the ties are numbered.
 */
export function settleEdgeIds({ edges }: GraphRead): Issue[] {
  const seen = new Set<unknown>();
  const repeated = new Set<unknown>();
  let first: GraphRecord | undefined;
  for (const record of edges) {
    const id = record.known.get('id');
    if (id === undefined) continue;
    if (seen.has(id)) {
      first ??= record;
      repeated.add(id);
    }
    seen.add(id);
  }
  if (!first) return [];
  let count = 0;
  for (const { known, attributes } of edges) {
    const id = known.get('id');
    if (!repeated.has(id)) continue;
    count++;
    known.delete('id');
    if (!attributes.has('key')) attributes.set('key', id);
  }
  const values = { id: String([...repeated][0]), count };
  return [{ code: 'read/edge-ids', severity: 'warning', where: first.at, values }];
}

export const graphTables = (
  { nodes, edges }: GraphRead,
  chosen: (table: string) => readonly (Meaning | undefined)[] | undefined,
): Table[] => [
  tableOf('nodes', 'actors', nodes, chosen('nodes')),
  tableOf('edges', 'ties', edges, chosen('edges')),
];

/** Tells parallel edges apart, and nothing else. */
const isEdgeKey = (kind: 'actors' | 'ties', header: string): boolean => kind === 'ties' && header === 'key';

function tableOf(
  name: string,
  kind: 'actors' | 'ties',
  records: readonly GraphRecord[],
  chosen: readonly (Meaning | undefined)[] | undefined,
): Table {
  const known = new Map<string, number>();
  const attributes = new Map<string, number>();
  for (const record of records) {
    for (const meaning of record.known.keys()) if (!known.has(meaning)) known.set(meaning, known.size);
    for (const each of record.attributes.keys())
      if (!attributes.has(each)) attributes.set(each, attributes.size);
  }
  const rows = records.map((record) => {
    const cells: Cell[] = [];
    for (const [meaning, cell] of record.known) cells[known.get(meaning) as number] = cell;
    for (const [each, cell] of record.attributes) cells[known.size + (attributes.get(each) as number)] = cell;
    return { cells, at: record.at };
  });
  const headers = [...known.keys(), ...attributes.keys()];
  const guessed = guessMeanings(kind, headers, rows);
  // What the format defines keeps its meaning; an attribute of the same meaning is a property.
  const meanings = headers.map((header, i) =>
    i < known.size ? header : known.has(guessed[i]) || isEdgeKey(kind, header) ? 'property' : guessed[i],
  );
  const columns = headers.map((header, i) => ({ name: header, meaning: chosen?.[i] ?? meanings[i] }));
  return { name, kind, columns, rows };
}
