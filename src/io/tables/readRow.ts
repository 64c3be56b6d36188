/** One row of a table to the fields of a record; what a cell got wrong is an issue at its row and column. */
import { readAny, readText } from './cells.ts';
import { dayOrderOf, findSpan, type DayOrder } from './dates.ts';
import { put, type Draft, type Loose } from './draft.ts';
import { fieldsOf, findField, mapFields, type FieldKind } from './fields.ts';
import { propertyOfHeader } from './meanings.ts';
import { findSign } from './signs.ts';
import { isEmpty, type Cell, type Row, type Table } from './table.ts';

const dateMeanings = ['from', 'to', 'date', 'end', 'checked'];

/** Day or month first, by column; where a column does not show it, day first, and that is said. */
function dayOrders(table: Table, kind: FieldKind, draft: Draft): DayOrder[] {
  return table.columns.map(({ meaning, name }, i) => {
    if (!dateMeanings.includes(meaning) || kind === 'document') return 'day-first';
    const { order, isSure } = dayOrderOf(table.rows.map(({ cells }) => cells[i]));
    if (!isSure)
      draft.notes.push({
        code: 'read/day-first',
        severity: 'warning',
        where: { file: table.name, column: name },
        values: {},
      });
    return order;
  });
}

/** Takes a cell into the fields of its record. @returns what it got wrong; the field is left out then */
type CellReader = (cell: Cell, fields: Loose) => Fault | undefined;
interface Fault {
  issue: string;
  expected?: string;
}

/** What becomes of the cells of each column: told once for a table, as it has many more rows. */
export function cellReaders(table: Table, kind: FieldKind, draft: Draft): (CellReader | undefined)[] {
  const orders = dayOrders(table, kind, draft);
  return table.columns.map(({ meaning, name }, i) => {
    if (meaning === 'skip') return undefined;
    if (meaning === 'property') return propertyReader(freeName(kind, propertyOfHeader(name)));
    if (meaning === 'interval') return readInterval;
    if (kind === 'ties' && meaning === 'date') return momentReader(orders[i]);
    if (meaning === 'sign') return readSign;
    if (meaning === 'directed' || meaning === drawnDirection) return directionReader(meaning);
    return fieldReader(kind, meaning, orders[i]);
  });
}

/** The fields of one row. What a cell got wrong is an issue at its row and column, and the field is left out. */
export function readRow(
  { columns }: Table,
  readers: readonly (CellReader | undefined)[],
  { cells, at }: Row,
  draft: Draft,
): Loose {
  const fields: Loose = {};
  for (let i = 0; i < columns.length; i++) {
    const cell = cells[i];
    if (isEmpty(cell)) continue;
    const fault = readers[i]?.(cell, fields);
    if (!fault) continue;
    const { issue, expected = '' } = fault;
    const isBad = !harmless.includes(issue);
    if (isBad) badRows.add(fields);
    draft.issues.push({
      code: issue,
      severity: isBad ? 'error' : 'warning',
      where: { column: columns[i].name, ...at },
      values: { found: String(readText(cell)).slice(0, 60), expected },
    });
  }
  return fields;
}

/** Records with a cell that could not be read; they are dropped when a person loads the good rows. */
const badRows = new WeakSet<Loose>();
export const isBadRow = (fields: object): boolean => badRows.has(fields as Loose);

/** Cells that only leave their own field out: the record is right without. */
const harmless = ['cell/number', 'cell/grade', 'cell/choice', 'cell/json', 'cell/flag'];

const propertyReader =
  (name: string): CellReader =>
  (cell, fields) => {
    put(fields, name, readAny(cell));
    return undefined;
  };

function fieldReader(kind: FieldKind, meaning: string, order: DayOrder): CellReader | undefined {
  const field = findField(kind, meaning);
  if (!field) return undefined;
  const set = fieldSetter(kind, meaning);
  return (cell, fields) => {
    const reading = field.read(cell, order);
    if (!reading) return undefined;
    if ('issue' in reading) return reading;
    set(fields, reading.value);
    return undefined;
  };
}

/** `influence.rationale` and `names.fa` are fields of a record within; a rating's own column holds its value. */
function fieldSetter(kind: FieldKind, meaning: string): (fields: Loose, value: unknown) => void {
  const dot = meaning.indexOf('.');
  const outer = dot < 0 ? meaning : meaning.slice(0, dot);
  const isRating = outer === 'influence' || outer === 'interest';
  const isMap = (mapFields[kind] ?? []).includes(outer) && dot > 0;
  if (!isRating && !isMap) return (fields, value) => put(fields, meaning, value);
  const inner = dot < 0 ? 'value' : meaning.slice(dot + 1);
  return (fields, value) => {
    const within = { ...(fields[outer] as Loose | undefined) };
    put(within, inner, value);
    fields[outer] = within;
  };
}

const readInterval: CellReader = (cell, fields) => {
  const span = findSpan(cell);
  if (!span) return { issue: 'cell/date' };
  for (const end of ['from', 'to'] as const)
    if (span[end] && fields[end] === undefined) fields[end] = span[end];
  return undefined;
};

/** A single date of a tie is all that is known of it: it held then. */
function momentReader(order: DayOrder): CellReader {
  const { read } = fieldsOf.ties.from;
  return (cell, fields) => {
    const reading = read(cell, order);
    if (!reading) return undefined;
    if ('issue' in reading) return reading;
    for (const end of ['from', 'to']) if (fields[end] === undefined) fields[end] = reading.value;
    return undefined;
  };
}

const readSign: CellReader = (cell, fields) => {
  const found = findSign(readText(cell) ?? '');
  if (!found) return { issue: 'cell/sign' };
  fields.sign = found.sign;
  if (found.strength !== undefined) fields.strength ??= found.strength;
  if (found.isMixed) mixedTies.add(fields);
  return undefined;
};

const mixedTies = new WeakSet<Loose>();
export const isMixed = (fields: object): boolean => mixedTies.has(fields as Loose);

/** A graph format draws every edge directed or not; that counts only where the type of the tie says otherwise. */
export const drawnDirection = 'drawn direction';

const directionReader =
  (field: string): CellReader =>
  (cell, fields) => {
    const text = (readText(cell) ?? '').toLowerCase();
    if (/^(directed|true|yes|1|one.?way)$/.test(text)) fields[field] = true;
    else if (/^(undirected|mutual|mixed|false|no|0|both|two.?way)$/.test(text)) fields[field] = false;
    else return { issue: 'cell/choice', expected: 'directed, undirected' };
    return undefined;
  };

const freeName = (kind: FieldKind, name: string): string =>
  findField(kind, name.split('.')[0]) || [...mapFields.actors, 'claims', 'roles', 'layout'].includes(name)
    ? `${name} (column)`
    : name;
