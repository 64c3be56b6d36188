/** One row of a table to the fields of a record; what a cell got wrong is an issue at its row and column. */
import { readAny, readText } from './cells.ts';
import { dayOrderOf, findSpan, type DayOrder } from './dates.ts';
import { put, type Draft, type Loose } from './draft.ts';
import { findField, mapFields, type FieldKind } from './fields.ts';
import { propertyOfHeader } from './meanings.ts';
import { findSign } from './signs.ts';
import { isEmpty, type Row, type Table } from './table.ts';

const dateMeanings = ['from', 'to', 'date', 'end', 'checked'];

/** Day or month first, by column; where a column does not show it, day first, and that is said. */
export function dayOrders(table: Table, kind: FieldKind, draft: Draft): DayOrder[] {
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

/** The fields of one row. What a cell got wrong is an issue at its row and column, and the field is left out. */
export function readRow(
  table: Table,
  kind: FieldKind,
  row: Row,
  orders: readonly DayOrder[],
  draft: Draft,
): Loose {
  const fields: Loose = {};
  table.columns.forEach(({ meaning, name }, i) => {
    const cell = row.cells[i];
    if (meaning === 'skip' || isEmpty(cell)) return;
    if (meaning === 'property') {
      put(fields, freeName(kind, propertyOfHeader(name)), readAny(cell));
      return;
    }
    const problem = (code: string, expected = '', isBad = true) => {
      const found = String(readText(cell)).slice(0, 60);
      draft.issues.push({
        code,
        severity: isBad ? 'error' : 'warning',
        where: { column: name, ...row.at },
        values: { found, expected },
      });
      if (isBad) badRows.add(fields);
    };
    if (meaning === 'interval') readInterval(cell, fields, problem);
    else if (kind === 'ties' && meaning === 'date') readMoment(cell, orders[i], fields, problem);
    else if (meaning === 'sign') readSign(cell, fields, problem);
    else if (meaning === 'directed' || meaning === drawnDirection)
      readDirection(cell, meaning, fields, problem);
    else readField(kind, meaning, cell, orders[i], fields, problem);
  });
  return fields;
}

/** Records with a cell that could not be read; they are dropped when a person loads the good rows. */
const badRows = new WeakSet<Loose>();
export const isBadRow = (fields: object): boolean => badRows.has(fields as Loose);

type Problem = (code: string, expected?: string, isBad?: boolean) => void;

/** Cells that only leave their own field out: the record is right without. */
const harmless = ['cell/number', 'cell/grade', 'cell/choice', 'cell/json', 'cell/flag'];

function readField(
  kind: FieldKind,
  meaning: string,
  cell: unknown,
  order: DayOrder,
  fields: Loose,
  problem: Problem,
): void {
  const reading = findField(kind, meaning)?.read(cell, order);
  if (!reading) return;
  if ('issue' in reading) problem(reading.issue, reading.expected, !harmless.includes(reading.issue));
  else setField(kind, fields, meaning, reading.value);
}

/** `influence.rationale` and `names.fa` are fields of a record within; a rating's own column holds its value. */
function setField(kind: FieldKind, fields: Loose, meaning: string, value: unknown): void {
  const dot = meaning.indexOf('.');
  const outer = dot < 0 ? meaning : meaning.slice(0, dot);
  const isRating = outer === 'influence' || outer === 'interest';
  const isMap = (mapFields[kind] ?? []).includes(outer) && dot > 0;
  if (!isRating && !isMap) {
    put(fields, meaning, value);
    return;
  }
  const within = { ...(fields[outer] as Loose | undefined) };
  put(within, dot < 0 ? 'value' : meaning.slice(dot + 1), value);
  fields[outer] = within;
}

function readInterval(cell: unknown, fields: Loose, problem: Problem): void {
  const span = findSpan(cell);
  if (!span) problem('cell/date');
  for (const end of ['from', 'to'] as const)
    if (span?.[end] && fields[end] === undefined) fields[end] = span[end];
}

/** A single date of a tie is all that is known of it: it held then. */
function readMoment(cell: unknown, order: DayOrder, fields: Loose, problem: Problem): void {
  const reading = findField('ties', 'from')?.read(cell, order);
  if (!reading) return;
  if ('issue' in reading) problem(reading.issue);
  else for (const end of ['from', 'to']) if (fields[end] === undefined) fields[end] = reading.value;
}

function readSign(cell: unknown, fields: Loose, problem: Problem): void {
  const found = findSign(readText(cell) ?? '');
  if (!found) {
    problem('cell/sign');
    return;
  }
  fields.sign = found.sign;
  if (found.strength !== undefined) fields.strength ??= found.strength;
  if (found.isMixed) mixedTies.add(fields);
}

const mixedTies = new WeakSet<Loose>();
export const isMixed = (fields: object): boolean => mixedTies.has(fields as Loose);

/** A graph format draws every edge directed or not; that counts only where the type of the tie says otherwise. */
export const drawnDirection = 'drawn direction';

function readDirection(cell: unknown, field: string, fields: Loose, problem: Problem): void {
  const text = (readText(cell) ?? '').toLowerCase();
  if (/^(directed|true|yes|1|one.?way)$/.test(text)) fields[field] = true;
  else if (/^(undirected|mutual|mixed|false|no|0|both|two.?way)$/.test(text)) fields[field] = false;
  else problem('cell/choice', 'directed, undirected', false);
}

const freeName = (kind: FieldKind, name: string): string =>
  findField(kind, name.split('.')[0]) || ['names', 'external', 'claims', 'roles', 'layout'].includes(name)
    ? `${name} (column)`
    : name;
