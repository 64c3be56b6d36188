/** Square tables, the same names on top and at the side: each cell that is not empty or zero is a tie. */
import { findNumber } from './fields.ts';
import { findSign } from './signs.ts';
import { isEmpty, type Cell, type Row } from './table.ts';

export interface Unfolded {
  /** With a header on top: source, target, directed, and what the cells say. */
  ties: Row[];
  /** Every actor, also one without ties, with a header on top. */
  names: Row[];
  /** Cells on the diagonal that are not empty or zero. */
  onDiagonal: number;
  /** Names on top that have no row. */
  missingRows: number;
}

interface CellValue {
  sign?: string;
  /** A text where the cell is neither a number nor a sign, to be told of where it is read. */
  weight: number | string;
}

/**
 * The ties of a matrix, or nothing if the rows are none. Alike on both sides of the diagonal, which is left out: each pair
 * once, undirected; else the row's actor is the source. Minus signs make it a signed one.
 */
export function unfoldMatrix(rows: readonly Row[]): Unfolded | undefined {
  const found = namesOf(rows);
  if (!found) return undefined;
  const { names, places } = found;
  const values: (CellValue | null)[][] = names.map(() => names.map(() => null));
  let onDiagonal = 0;
  for (const [i, { cells }] of rows.slice(1).entries()) {
    const row = places[i];
    values[row] = names.map((_, j) => valueOf(cells[j + 1]));
    if (values[row][row]) onDiagonal++;
    values[row][row] = null;
  }
  const filled = values.flat().filter((value) => value !== null);
  if (filled.filter(isUnclear).length > filled.length / 2) return undefined;
  const isSymmetric = values.every((row, i) => row.every((value, j) => isAlike(value, values[j][i])));
  const pairs = values.flatMap((row, i) =>
    row.flatMap((value, j) => (value && (!isSymmetric || i < j) ? [{ i, j, value }] : [])),
  );
  const isSigned = pairs.some(({ value }) => value.sign !== undefined);
  const isWeighted = pairs.some(({ value }) => value.weight !== 1);
  const at = (i: number) => rows[places.indexOf(i) + 1].at;
  return {
    ties: [
      {
        cells: [
          'source',
          'target',
          'directed',
          ...(isSigned ? ['sign'] : []),
          ...(isWeighted ? ['weight'] : []),
        ],
        at: rows[0].at,
      },
      ...pairs.map(({ i, j, value }) => ({
        cells: [
          names[i],
          names[j],
          String(!isSymmetric),
          ...(isSigned ? [value.sign ?? '+'] : []),
          ...(isWeighted ? [value.weight] : []),
        ],
        at: isUnclear(value) ? { ...at(i), column: names[j] } : at(i),
      })),
    ],
    names: [{ cells: ['name'], at: rows[0].at }, ...names.map((name, i) => ({ cells: [name], at: at(i) }))],
    onDiagonal,
    missingRows: names.length - places.length,
  };
}

const textOf = (cell: Cell): string => (isEmpty(cell) ? '' : String(cell).trim());

/**
 * The names on top, with or without an empty corner before them, and which of them each row below begins with. A name may
 * come twice if the rows are in the order of the columns; the last rows may be missing from a file that was cut off.
 */
function namesOf([first, ...body]: readonly Row[]): { names: string[]; places: number[] } | undefined {
  if (!first || body.length < 2) return undefined;
  const hasCorner = first.cells.length > body.length || isEmpty(first.cells[0]);
  const names = first.cells.slice(hasCorner ? 1 : 0).map(textOf);
  while (names.length > body.length && names.at(-1) === '') names.pop();
  if (names.length < body.length || names.includes('')) return undefined;
  const side = body.map(({ cells }) => textOf(cells[0]));
  if (side.every((name, i) => name === names[i]) && (names.length === body.length || isEmpty(first.cells[0])))
    return { names, places: side.map((_, i) => i) };
  const places = side.map((name) => names.indexOf(name));
  const isSquare = names.length === body.length && new Set(names).size === names.length;
  return isSquare && !places.includes(-1) && new Set(places).size === names.length
    ? { names, places }
    : undefined;
}

/** `null` for no tie. */
function valueOf(cell: Cell): CellValue | null {
  const text = textOf(cell);
  if (text === '' || text === '.') return null;
  const number = findNumber(text.replace(/^\+(?=\d)/, ''));
  if (number === 0) return null;
  if (number !== undefined) return { ...(number < 0 ? { sign: '-' } : {}), weight: Math.abs(number) };
  return /^[-+−–]+$/.test(text) && findSign(text) ? { sign: text, weight: 1 } : { weight: text };
}

const isUnclear = (value: CellValue): boolean => typeof value.weight === 'string';

const isAlike = (a: CellValue | null, b: CellValue | null): boolean =>
  a?.sign === b?.sign && a?.weight === b?.weight;
