/** Takes the shapes of a large picture apart, looking only at those that are near. */

/** By cell of a grid: the nodes in it, as a chain. */
interface Grid {
  columns: number;
  rows: number;
  left: number;
  top: number;
  size: number;
  first: Int32Array;
  next: Int32Array;
}

function gridOf(at: Float64Array, size: number): Grid {
  const n = at.length / 2;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < n; i++) {
    left = Math.min(left, at[2 * i]);
    right = Math.max(right, at[2 * i]);
    top = Math.min(top, at[2 * i + 1]);
    bottom = Math.max(bottom, at[2 * i + 1]);
  }
  const columns = Math.min(4096, Math.floor((right - left) / size) + 1);
  const rows = Math.min(4096, Math.floor((bottom - top) / size) + 1);
  const grid: Grid = {
    columns,
    rows,
    left,
    top,
    size: Math.max(size, (right - left) / 4095, (bottom - top) / 4095),
    first: new Int32Array(columns * rows).fill(-1),
    next: new Int32Array(n),
  };
  for (let i = n - 1; i >= 0; i--) {
    const cell = columnOf(grid, at[2 * i]) + columns * rowOf(grid, at[2 * i + 1]);
    grid.next[i] = grid.first[cell];
    grid.first[cell] = i;
  }
  return grid;
}
const columnOf = ({ left, size, columns }: Grid, x: number): number =>
  Math.min(columns - 1, Math.floor((x - left) / size));
const rowOf = ({ top, size, rows }: Grid, y: number): number =>
  Math.min(rows - 1, Math.floor((y - top) / size));

/**
 * Moves discs, in place and as little as passes can tell, until no two are nearer than the sum of their radii; fixed ones
 * stay, and two fixed ones are left as they are. Where passes do not settle it, everything free is spread a little. Among
 * fixed ones that ends soon: a disc that they hold between them is not freed so, and takes the nearest room instead.
 */
export function spreadDiscs(at: Float64Array, radii: Float64Array, isFixed: (i: number) => boolean): void {
  const n = radii.length;
  const widest = 2 * radii.reduce((most, radius) => Math.max(most, radius), 0);
  const spreads = radii.some((_, i) => isFixed(i)) ? 8 : 200;
  for (let spread = 0; spread < spreads; spread++) {
    for (let pass = 0; pass < 25; pass++) if (!separateOnce(at, radii, widest, isFixed)) return;
    for (let i = 0; i < n; i++) {
      if (isFixed(i)) continue;
      at[2 * i] *= 1.03;
      at[2 * i + 1] *= 1.03;
    }
  }
  moveToRoom(at, radii, widest, isFixed);
}

/** Rays from a disc that looks for room. */
const rays = Array.from({ length: 8 }, (_, k): [number, number] => [
  Math.cos((k * Math.PI) / 4),
  Math.sin((k * Math.PI) / 4),
]);

/** Those that overlap are taken off the picture, and put back one by one, each where there is room for it nearby. */
function moveToRoom(
  at: Float64Array,
  radii: Float64Array,
  widest: number,
  isFixed: (i: number) => boolean,
): void {
  const cells = new Map<string, number[]>();
  const cellAt = (along: number): number => Math.floor(along / widest);
  const put = (i: number): void => {
    const key = `${cellAt(at[2 * i])} ${cellAt(at[2 * i + 1])}`;
    const held = cells.get(key);
    if (held) held.push(i);
    else cells.set(key, [i]);
  };
  const isFree = (i: number, x: number, y: number): boolean => {
    for (let column = cellAt(x) - 1; column <= cellAt(x) + 1; column++) {
      for (let row = cellAt(y) - 1; row <= cellAt(y) + 1; row++) {
        for (const j of cells.get(`${column} ${row}`) ?? []) {
          const clear = radii[i] + radii[j];
          if ((at[2 * j] - x) ** 2 + (at[2 * j + 1] - y) ** 2 < clear * clear) return false;
        }
      }
    }
    return true;
  };
  const left: number[] = [];
  for (let i = 0; i < radii.length; i++) if (isFixed(i)) put(i);
  for (let i = 0; i < radii.length; i++) {
    if (isFixed(i)) continue;
    if (isFree(i, at[2 * i], at[2 * i + 1])) put(i);
    else left.push(i);
  }
  for (const i of left) {
    const [x, y] = [at[2 * i], at[2 * i + 1]];
    const find = (): [number, number] => {
      for (let far = 0; ; far += widest / 4) {
        for (const [dx, dy] of rays) {
          const place: [number, number] = [x + far * dx, y + far * dy];
          if (isFree(i, ...place)) return place;
        }
      }
    };
    at.set(find(), 2 * i);
    put(i);
  }
}

function separateOnce(
  at: Float64Array,
  radii: Float64Array,
  widest: number,
  isFixed: (i: number) => boolean,
): boolean {
  const grid = gridOf(at, widest);
  let moved = false;
  for (let i = 0; i < radii.length; i++) {
    const [column, row] = [columnOf(grid, at[2 * i]), rowOf(grid, at[2 * i + 1])];
    for (let r = Math.max(0, row - 1); r <= Math.min(grid.rows - 1, row + 1); r++) {
      for (let c = Math.max(0, column - 1); c <= Math.min(grid.columns - 1, column + 1); c++) {
        for (let j = grid.first[c + grid.columns * r]; j >= 0; j = grid.next[j]) {
          if (j !== i && part(i, j, at, radii, isFixed)) moved = true;
        }
      }
    }
  }
  return moved;
}

/** Pushes two discs apart along the line between them; those on one spot sideways. @returns whether they overlapped */
function part(
  i: number,
  j: number,
  at: Float64Array,
  radii: Float64Array,
  isFixed: (i: number) => boolean,
): boolean {
  const [dx, dy] = [at[2 * j] - at[2 * i], at[2 * j + 1] - at[2 * i + 1]];
  const clear = radii[i] + radii[j];
  const far2 = dx * dx + dy * dy;
  if (far2 >= clear * clear - 1e-6) return false;
  const [first, second] = [isFixed(i), isFixed(j)];
  if (first && second) return false;
  const far = Math.sqrt(far2);
  const over = clear - far + 1e-3;
  const [ux, uy] = far > 0 ? [dx / far, dy / far] : [i < j ? 1 : -1, 0];
  const share = first ? 0 : second ? 1 : 0.5;
  at[2 * i] -= ux * over * share;
  at[2 * i + 1] -= uy * over * share;
  at[2 * j] += ux * over * (1 - share);
  at[2 * j + 1] += uy * over * (1 - share);
  return true;
}
