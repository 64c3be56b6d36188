/** Square tables, the same names on top and at the side: each cell that is not empty or zero is a tie. */
import { findNumber } from './fields.ts';
import { findSign } from './signs.ts';
import { isEmpty, type Cell, type Row } from './table.ts';

export interface Unfolded {
  /** With a header on top: source, target, directed, and what the cells say. */
  ties: Row[];
  /** Every actor, also one without ties, with a header on top. */
  names: Row[];
}

interface CellValue {
  sign?: string;
  weight: number;
}

/**
 * The ties of a matrix, or nothing if the rows are none. Alike on both sides of the diagonal, which is left out: each pair
 * once, undirected; else the row's actor is the source. Minus signs make it a signed one.
 */
export function unfoldMatrix(rows: readonly Row[]): Unfolded | undefined {
  const names = namesOnTop(rows);
  if (!names) return undefined;
  const body = rows.slice(1);
  const place = new Map(names.map((name, i) => [name, i]));
  const side = body.map(({ cells }) => textOf(cells[0]));
  if (new Set(side).size !== names.length || !side.every((name) => place.has(name))) return undefined;
  const values: (CellValue | undefined | null)[][] = names.map(() => []);
  for (const [i, { cells }] of body.entries()) {
    const row = place.get(side[i]) ?? 0;
    values[row] = names.map((_, j) => (j === row ? null : valueOf(cells[j + 1])));
    if (values[row].includes(undefined)) return undefined;
  }
  const isSymmetric = values.every((row, i) => row.every((value, j) => isAlike(value, values[j][i])));
  const pairs = values.flatMap((row, i) =>
    row.flatMap((value, j) => (value && (!isSymmetric || i < j) ? [{ i, j, value }] : [])),
  );
  const isSigned = pairs.some(({ value }) => value.sign !== undefined);
  const isWeighted = pairs.some(({ value }) => value.weight !== 1);
  const places = new Map(body.map(({ at }, i) => [side[i], at]));
  const at = (i: number) => places.get(names[i]) ?? rows[0].at;
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
        at: at(i),
      })),
    ],
    names: [{ cells: ['name'], at: rows[0].at }, ...names.map((name, i) => ({ cells: [name], at: at(i) }))],
  };
}

const textOf = (cell: Cell): string => (isEmpty(cell) ? '' : String(cell).trim());

/** The names on top, with or without an empty corner before them; as many as there are rows below, each once. */
function namesOnTop([first, ...body]: readonly Row[]): string[] | undefined {
  if (!first || body.length < 2) return undefined;
  const hasCorner = first.cells.length > body.length;
  const names = first.cells.slice(hasCorner ? 1 : 0).map(textOf);
  while (names.length > body.length && names.at(-1) === '') names.pop();
  const isSquare =
    names.length === body.length && !names.includes('') && new Set(names).size === names.length;
  return isSquare ? names : undefined;
}

/** `null` for no tie, `undefined` for a cell that no matrix has. */
function valueOf(cell: Cell): CellValue | null | undefined {
  const text = textOf(cell);
  if (text === '' || text === '.') return null;
  const number = findNumber(text.replace(/^\+(?=\d)/, ''));
  if (number === 0) return null;
  if (number !== undefined) return { ...(number < 0 ? { sign: '-' } : {}), weight: Math.abs(number) };
  return /^[-+−–]+$/.test(text) && findSign(text) ? { sign: text, weight: 1 } : undefined;
}

const isAlike = (a: CellValue | null | undefined, b: CellValue | null | undefined): boolean =>
  a?.sign === b?.sign && a?.weight === b?.weight;
