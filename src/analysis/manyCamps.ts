/**
 * The fewest signed pairs that do not fit into at most k camps, for k above 2, with proof if the search ends in time.
 * The numeric part of `frustration.ts` for more than two camps: branch and bound over actors.
 * - Lower bound: what each actor without a camp costs at least, and what triangles with one negative pair among them
 *   cost, no pair twice.
 */
import type { Control, Kernel } from './twoCamps.ts';

export interface CampDivision {
  /** The camp of each actor, from 0. */
  readonly camp: Int32Array;
  readonly cost: number;
}

export function bestCampDivision(
  { size, weights }: Kernel,
  camps: number,
  start: CampDivision,
  control: Control,
): { division: CampDivision; lower: number } {
  const bad = badTriangles({ size, weights });
  const camp = new Int32Array(size).fill(-1);
  // What each actor would cost in each camp, by the actors that have one.
  const costs = new Float64Array(size * camps);
  let best = start;
  let lower = start.cost;
  let done = 0;
  let isStopped = false;
  const finish = (share: number): void => control.progress((done += share));

  const put = (actor: number, to: number, by: 1 | -1): void => {
    camp[actor] = by === 1 ? to : -1;
    for (let other = 0; other < size; other++) {
      const weight = weights[actor * size + other];
      if (weight < 0) costs[other * camps + to] -= by * weight;
      else if (weight > 0)
        for (let c = 0; c < camps; c++) if (c !== to) costs[other * camps + c] += by * weight;
    }
  };
  const boundOf = (usable: number): { bound: number; actor: number } => {
    let [bound, actor, widest] = [0, -1, -1];
    for (let i = 0; i < size; i++) {
      if (camp[i] >= 0) continue;
      let [least, second, free] = [Infinity, Infinity, 0];
      for (let c = 0; c < usable; c++) {
        const cost = costs[i * camps + c];
        if (cost < least) [least, second] = [cost, least];
        else if (cost < second) second = cost;
      }
      for (let j = 0; j < size; j++) if (camp[j] < 0) free += Math.abs(weights[i * size + j]);
      bound += least;
      const width = (second === Infinity ? 0 : second - least) * 1000 + free;
      if (width > widest) [actor, widest] = [i, width];
    }
    const used = new Set<number>();
    for (const { actors, pairs } of bad) {
      if (actors.some((each) => camp[each] >= 0) || pairs.some((pair) => used.has(pair))) continue;
      for (const pair of pairs) used.add(pair);
      bound += 1;
    }
    return { bound, actor };
  };
  const visit = (cost: number, opened: number, share: number): void => {
    if (!isStopped && !control.step()) isStopped = true;
    const usable = Math.min(camps, opened + 1);
    const { bound, actor } = boundOf(usable);
    if (actor < 0) {
      if (cost < best.cost) best = { camp: camp.slice(), cost };
      finish(share);
      return;
    }
    if (cost + bound >= best.cost || isStopped) {
      if (isStopped) lower = Math.min(lower, cost + bound);
      finish(share);
      return;
    }
    const order = Array.from({ length: usable }, (_, c) => c).sort(
      (a, b) => costs[actor * camps + a] - costs[actor * camps + b],
    );
    for (const to of order) {
      const more = costs[actor * camps + to];
      put(actor, to, 1);
      visit(cost + more, Math.max(opened, to + 1), share / usable);
      put(actor, to, -1);
    }
  };
  visit(0, 0, 1);
  return { division: best, lower: isStopped ? Math.min(lower, best.cost) : best.cost };
}

/** Triangles with exactly one negative pair: no division into camps fits all three. */
function badTriangles({ size, weights }: Kernel): { actors: number[]; pairs: number[] }[] {
  const found: { actors: number[]; pairs: number[] }[] = [];
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const ab = weights[a * size + b];
      if (ab === 0) continue;
      for (let c = b + 1; c < size; c++) {
        const [ac, bc] = [weights[a * size + c], weights[b * size + c]];
        if (ac === 0 || bc === 0 || [ab, ac, bc].filter((weight) => weight < 0).length !== 1) continue;
        found.push({ actors: [a, b, c], pairs: [a * size + b, a * size + c, b * size + c] });
      }
    }
  }
  return found;
}
