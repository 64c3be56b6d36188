/** What a column means, from its header and its cells, and what a table holds, from its columns. */
import { isEmpty, type Cell, type Meaning, type Row, type TableKind } from './table.ts';
import { fieldsOf, isPart, mapFields, type FieldKind } from './fields.ts';
import { findDate, findSpan, isOpenDate } from './dates.ts';
import { findSign } from './signs.ts';

/** Headers as programs and people write them; compared without case, accents and punctuation. */
const synonyms: Readonly<Record<FieldKind, Readonly<Record<string, readonly string[]>>>> = {
  actors: {
    id: ['id', 'key', 'actor id', 'node id', 'nodes', 'code', 'identifier', '_id'],
    name: [
      'name',
      'label',
      'actor',
      'node',
      'actor name',
      'title',
      'element',
      'organisation',
      'organization',
      'stakeholder',
      'full name',
    ],
    short: ['short', 'short name', 'abbreviation', 'acronym'],
    kind: ['kind', 'type', 'actor type', 'category', 'node type', 'element type', 'inter', 'class'],
    affiliation: ['affiliation', 'parent', 'member of', 'belongs to'],
    role: ['role'],
    from: ['from', 'start', 'start date', 'active from', 'founded', 'begin', 'since'],
    to: ['to', 'end', 'end date', 'active to', 'dissolved', 'until'],
    interval: ['interval', 'timeset', 'time interval', 'period'],
    influence: ['influence', 'power', 'importance'],
    interest: ['interest', 'salience'],
    position: ['position', 'stance'],
    aliases: ['aliases', 'alias', 'also known as', 'aka', 'other names'],
    description: ['description', 'desc', 'notes', 'note', 'bio'],
    sources: ['sources', 'reference', 'references'],
    x: ['x', 'viz x', 'pos x'],
    y: ['y', 'viz y', 'pos y'],
  },
  ties: {
    id: ['id', 'key', 'tie id', 'edge id', 'connection id', '_id'],
    source: [
      'quelle',
      'von',
      'akteur 1',
      'akteur a',
      'akteur',
      'origine',
      'acteur 1',
      'origen',
      'source',
      'source id',
      'src',
      'source actor',
      'source name',
      'from',
      'from actor',
      'from id',
      'actor 1',
      'actor a',
      'side a',
      'party 1',
      'party a',
      'sender',
      'ego',
      'node 1',
      'node a',
      'country a',
      'state a',
      'person 1',
    ],
    target: [
      'ziel',
      'nach',
      'akteur 2',
      'akteur b',
      'partner',
      'cible',
      'acteur 2',
      'destino',
      'target',
      'target id',
      'dst',
      'dest',
      'destination',
      'target actor',
      'target name',
      'to',
      'to actor',
      'to id',
      'actor 2',
      'actor b',
      'side b',
      'party 2',
      'party b',
      'receiver',
      'recipient',
      'alter',
      'node 2',
      'node b',
      'country b',
      'state b',
      'person 2',
    ],
    type: [
      'typ',
      'art',
      'beziehung',
      'relación',
      'lien',
      'tipo',
      'type',
      'relation',
      'relationship',
      'relation type',
      'relationship type',
      'tie type',
      'edge type',
      'connection type',
      'kind',
      'interaction',
      'category',
      'tie',
      'edge label',
    ],
    family: ['family'],
    directed: ['directed', 'direction', 'edge direction', 'is directed'],
    sign: ['sign', 'polarity', 'valence', 'sentiment', '+/-', 'plus minus'],
    from: [
      'beginn',
      'anfang',
      'seit',
      'début',
      'depuis',
      'inicio',
      'desde',
      'start',
      'start date',
      'begin',
      'since',
      'valid from',
      'start year',
      'first year',
      'begin date',
      'date from',
      'from date',
      'from year',
    ],
    to: [
      'ende',
      'bis',
      'fin',
      'hasta',
      'end',
      'end date',
      'until',
      'valid to',
      'end year',
      'last year',
      'date to',
      'to date',
      'to year',
      'finish',
    ],
    date: ['date', 'year', 'when', 'day', 'time', 'event date', 'dat'],
    interval: ['interval', 'timeset', 'time interval', 'period'],
    status: ['status'],
    confidence: ['confidence', 'certainty'],
    strength: ['strength'],
    weight: ['weight', 'value', 'count', 'edge weight', 'frequency', 'n'],
    summary: ['summary', 'label', 'description', 'desc'],
    note: ['note', 'notes', 'comment', 'comments'],
    sources: ['sources', 'reference', 'references', 'evidence', 'citation'],
  },
  incidents: {
    id: ['id', 'event id', 'event id cnty', 'data id', 'agtid'],
    source: [],
    target: [],
    date: ['date', 'event date', 'date start', 'year', 'dat', 'day', 'start date'],
    end: ['date end', 'end date'],
    type: ['type', 'event type', 'type of violence', 'relation', 'relationship', 'category', 'kind'],
    subtype: ['sub event type', 'subtype', 'sub type'],
    sign: ['sign', 'polarity', 'valence'],
    summary: ['notes', 'note', 'description', 'summary', 'agt', 'source article'],
    sources: ['sources', 'reference', 'references'],
    count: ['fatalities', 'best', 'deaths', 'count'],
  },
  events: {
    id: ['id', 'key', 'event id', 'agtid'],
    title: ['title', 'name', 'event', 'label', 'agt'],
    date: ['date', 'event date', 'start', 'start date', 'day', 'year', 'when', 'dat'],
    end: ['end', 'end date', 'date end'],
    kind: ['kind', 'type', 'event type', 'category', 'stage'],
    summary: ['summary', 'description', 'notes', 'note'],
    participants: ['participants', 'actors', 'parties', 'signatories', 'attendees', 'present'],
    absent: ['absent', 'absentees'],
    sources: ['sources', 'reference', 'references'],
  },
  sources: {
    id: ['id', 'key', 'source id'],
    title: ['title', 'name', 'label'],
    author: ['author', 'authors', 'by'],
    publisher: ['publisher', 'issuer', 'outlet'],
    date: ['date', 'published', 'year', 'issued'],
    kind: ['kind', 'type', 'source type'],
    identifier: ['identifier', 'doi', 'isbn', 'symbol'],
    url: ['url', 'link', 'address', 'web'],
  },
  document: { key: ['key'], value: ['value'] },
};

export const plainHeader = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+/]+/gu, ' ')
    .trim();

const byHeader = new Map<FieldKind, ReadonlyMap<string, Meaning>>(
  (Object.keys(fieldsOf) as FieldKind[]).map((kind) => {
    const known = new Map<string, Meaning>(
      Object.keys(fieldsOf[kind]).map((field) => [plainHeader(field), field]),
    );
    for (const [meaning, headers] of Object.entries(synonyms[kind])) {
      for (const header of headers)
        if (!known.has(plainHeader(header))) known.set(plainHeader(header), meaning);
    }
    if (kind === 'incidents') {
      for (const end of ['source', 'target'] as const) {
        for (const header of synonyms.ties[end]) known.set(plainHeader(header), end);
      }
    }
    return [kind, known];
  }),
);

/** The mark of a column that is a property whatever its name says. */
const propertyMark = 'property: ';

/** The meaning of a header, without a look at the cells; `property` if none is known. */
export function meaningOfHeader(kind: FieldKind, header: string): Meaning {
  if (header.startsWith(propertyMark)) return 'property';
  for (const field of mapFields[kind] ?? []) if (header.startsWith(`${field}.`)) return header;
  if (isPart(kind, header)) return header;
  const language = kind === 'actors' ? /^name[ _]?\(?([a-z]{2,3})\)?$/i.exec(header.trim()) : null;
  if (language) return `names.${language[1].toLowerCase()}`;
  const exact: object = fieldsOf[kind];
  if (Object.hasOwn(exact, header)) return header;
  return byHeader.get(kind)?.get(plainHeader(header)) ?? 'property';
}

/** A header from which the property's name comes back. */
export function headerOfProperty(kind: FieldKind, name: string): string {
  const isPlain =
    name !== '' &&
    name === name.trim() &&
    // eslint-disable-next-line no-control-regex
    !/[\u0000-\u001F]/.test(name) &&
    !name.startsWith(propertyMark.trim()) &&
    meaningOfHeader(kind, name) === 'property';
  return isPlain ? name : `${propertyMark}${JSON.stringify(name)}`;
}

/** The name that a property of this column gets on a record. */
export function propertyOfHeader(header: string): string {
  if (header.startsWith(propertyMark)) {
    const rest = header.slice(propertyMark.length);
    try {
      const name = JSON.parse(rest) as unknown;
      if (typeof name === 'string') return name;
    } catch {
      return rest;
    }
  }
  return header;
}

const holds = (cells: readonly Cell[], test: (cell: Cell) => boolean): boolean => {
  const filled = cells.filter((cell) => !isEmpty(cell)).slice(0, 200);
  return filled.length > 0 && filled.filter(test).length >= filled.length / 2;
};
const isDate = (cell: Cell): boolean => isOpenDate(String(cell)) || findDate(cell) !== undefined;
const directions = /^(un)?directed$|^mutual$|^mixed$|^(true|false|0|1|yes|no)$/i;

/** What cells of a guessed column must look like, or the guess is dropped. */
const checks: Readonly<Record<string, (cell: Cell) => boolean>> = {
  from: isDate,
  to: isDate,
  date: isDate,
  end: isDate,
  interval: (cell) => findSpan(cell) !== undefined,
  sign: (cell) => findSign(String(cell)) !== undefined,
  directed: (cell) => directions.test(String(cell).trim()),
  strength: (cell) => Number.isFinite(Number(cell)),
  weight: (cell) =>
    !Number.isNaN(Number(String(cell).replace(',', '.'))) || /^[-+]?(nan|inf)/i.test(String(cell)),
  influence: (cell) => /^[1-5]$/.test(String(cell).trim()),
  interest: (cell) => /^[1-5]$/.test(String(cell).trim()),
  x: (cell) => Number.isFinite(Number(cell)),
  y: (cell) => Number.isFinite(Number(cell)),
};

/** The meaning of every column, each field once: the first column that fits has it, the others are properties. */
export function guessMeanings(kind: FieldKind, headers: readonly string[], rows: readonly Row[]): Meaning[] {
  const sample = rows.slice(0, 1000);
  const cellsOf = (column: number) => sample.map(({ cells }) => cells[column]);
  const taken = new Set<Meaning>();
  /** Which columns may choose their meaning first. */
  const turns = headers.map((header) => {
    // Without a target, a source is what says so; a year is less than a date beside it.
    const isDoubtful = (header === 'source' && !headers.includes('target')) || plainHeader(header) === 'year';
    return isDoubtful ? 2 : Object.hasOwn(fieldsOf[kind], header) ? 0 : 1;
  });
  const order = headers.map((_, i) => i).sort((a, b) => turns[a] - turns[b] || a - b);
  const meanings: Meaning[] = headers.map(() => 'property');
  for (const i of order) {
    let meaning = meaningOfHeader(kind, headers[i]);
    const cells = cellsOf(i);
    // Gephi has a column "Type" that says only whether an edge is directed.
    if (
      kind === 'ties' &&
      meaning === 'type' &&
      holds(cells, (cell) => /^(un)?directed$|^mutual$/i.test(String(cell).trim()))
    )
      meaning = 'directed';
    const check = Object.hasOwn(checks, meaning) ? checks[meaning] : undefined;
    const filled = cells.some((cell) => !isEmpty(cell));
    if (meaning === 'property' || taken.has(meaning) || (check && filled && !holds(cells, check))) continue;
    taken.add(meaning);
    meanings[i] = meaning;
  }
  if (kind === 'ties') resolveFromTo(meanings, headers, cellsOf);
  return meanings;
}

/** `from` and `to` are dates beside a source and a target, and the two actors where there are none. */
function resolveFromTo(
  meanings: Meaning[],
  headers: readonly string[],
  cellsOf: (column: number) => Cell[],
): void {
  for (const [word, end] of [
    ['from', 'source'],
    ['to', 'target'],
  ] as const) {
    const column = headers.findIndex((header) => plainHeader(header) === word);
    if (column >= 0 && !meanings.includes(end) && !holds(cellsOf(column), isDate)) meanings[column] = end;
  }
}

/** What a table holds, from the meanings that its headers could have and, where that is not enough, from its name. */
export function guessKind(name: string, headers: readonly string[], rows: readonly Row[]): TableKind {
  const plainName = plainHeader(name.replace(/\.\w+$/, ''));
  const named = (words: RegExp) => words.test(plainName);
  const has = (kind: FieldKind, ...meanings: Meaning[]) => {
    const guessed = guessMeanings(kind, headers, rows);
    return meanings.every((meaning) => guessed.includes(meaning));
  };
  const plain = headers.map(plainHeader);
  if (plain.length === 2 && plain[0] === 'key' && plain[1] === 'value') return 'document';
  if (has('ties', 'source', 'target')) return isIncidents(plain, headers, rows) ? 'incidents' : 'ties';
  if (named(/^(sources|references|bibliography)$/) || (has('sources', 'title') && has('sources', 'url')))
    return 'sources';
  if (named(/^events?$/) || (has('events', 'title', 'date') && has('events', 'participants')))
    return 'events';
  if (has('actors', 'name') || has('actors', 'id')) return 'actors';
  return 'unused';
}

/** One event a row: two actors and one date, as event data sets have them. */
function isIncidents(plain: readonly string[], headers: readonly string[], rows: readonly Row[]): boolean {
  const guessed = guessMeanings('incidents', headers, rows);
  if (!guessed.includes('date')) return false;
  const asTies = guessMeanings('ties', headers, rows);
  if (asTies.includes('from') && !plain.includes('date start')) return false;
  return [
    'event date',
    'event type',
    'type of violence',
    'date start',
    'event id',
    'event id cnty',
    'dat',
    'date',
    'year',
  ].some((header) => plain.includes(header));
}

/** Meanings that a person can choose from, in the order of the fields. */
export function meaningsOf(kind: TableKind): Meaning[] {
  if (kind === 'unused') return ['skip'];
  const more = kind === 'ties' ? ['date', 'interval'] : kind === 'actors' ? ['interval'] : [];
  return [...Object.keys(fieldsOf[kind]), ...more, 'property', 'skip'];
}
