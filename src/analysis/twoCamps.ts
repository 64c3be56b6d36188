/**
 * The fewest signed pairs that do not fit into two camps, with proof. The numeric part of `frustration.ts`.
 *
 * A pair has a weight: above zero its actors want to be in one camp, below zero in two; the absolute weight is the cost
 * if they are not. Branch and bound: two actors are put into one camp, or into two, and become one actor; in between
 * everything that can be decided without a branch is decided.
 * - An actor with a tie that outweighs its others together follows that tie.
 * - An actor with at most three neighbours is taken out: its best cost, seen from them, is that of a tie between two
 *   neighbours (series) or of a triangle of ties (the star-triangle relation of spin glasses; Fisher 1959,
 *   doi:10.1103/PhysRev.113.969).
 * - Lower bound: negative triangles and squares that share no weight, each costing at least its smallest weight.
 */
export interface Kernel {
  readonly size: number;
  /** Symmetric, `size` by `size`; 0 where there is no tie. */
  readonly weights: Float64Array;
}

export interface Division {
  /** 1 or -1 for each actor. */
  readonly side: Int8Array;
  readonly cost: number;
}

/** Says when to stop early, and hears how far the search is (0 to 1). */
export interface Control {
  /** Called once for each step of the search. */
  step(): boolean;
  progress(share: number): void;
}

const nearly = 1e-7;

/**
 * The best division, or as good a one as was found before `control` stopped the search.
 * @returns `lower`: no division costs less. The division is proved best where `lower` equals its cost.
 * @param start a good division to begin with; weights must be whole numbers
 */
export function bestDivision(
  kernel: Kernel,
  start: Division,
  control: Control,
): { division: Division; lower: number } {
  const found = new Search(control).solve(kernel.weights.slice(), kernel.size, start.cost, 1);
  const division = found.side ? { side: found.side, cost: Math.round(found.cost) } : start;
  return { division, lower: Math.min(division.cost, Math.ceil(found.lower - nearly)) };
}

/** No division costs less than `lower`; `side` has one that costs less than was asked for, if one was found. */
interface Found {
  lower: number;
  cost: number;
  side?: Int8Array;
}

type Step =
  | { actor: number; follows: number; sign: number }
  | { actor: number; follows?: undefined; others: number[]; pulls: number[] };

class Search {
  #done = 0;
  #isStopped = false;
  readonly #control: Control;
  constructor(control: Control) {
    this.#control = control;
  }

  /** Looks for a division cheaper than `below`; `share` is how much of the whole search this part is. */
  solve(weights: Float64Array, size: number, below: number, share: number): Found {
    if (!this.#isStopped && !this.#control.step()) this.#isStopped = true;
    // All costs of the whole are whole numbers; here they are less a part that need not be.
    const isHopeless = (lower: number): boolean => lower > below - 1 + nearly;
    const { cost, steps, left } = reduced(weights, size);
    if (left.length === 0 && !isHopeless(cost)) {
      this.#finish(share);
      return { lower: cost, cost, side: completed(new Int8Array(size), steps) };
    }
    const bound = cost + packedCycles(weights, size, left);
    if (left.length === 0 || isHopeless(bound) || this.#isStopped) {
      this.#finish(share);
      return { lower: bound, cost: Infinity };
    }
    const { pair, first } = branchOf(weights, size, left);
    let [lower, best, side] = [Infinity, below, undefined as Int8Array | undefined];
    for (const sign of [first, -first]) {
      const child = merged(weights, size, left, pair, sign);
      const spent = cost + child.cost;
      const found = this.solve(child.weights, child.actors.length, best - spent, share / 2);
      lower = Math.min(lower, found.lower + spent);
      if (!found.side) continue;
      best = found.cost + spent;
      side = new Int8Array(size);
      for (const [i, actor] of child.actors.entries()) side[actor] = found.side[i];
      side[pair[1]] = sign * side[pair[0]];
      completed(side, steps);
    }
    return { lower: Math.max(bound, lower), cost: side ? best : Infinity, side };
  }

  #finish(share: number): void {
    this.#done += share;
    this.#control.progress(this.#done);
  }
}

/** Adds to the weight of a pair. @returns what it costs in any case: where both signs meet, the smaller weight */
function addWeight(weights: Float64Array, size: number, a: number, b: number, more: number): number {
  const old = weights[a * size + b];
  const sum = Math.abs(old + more) < 1e-9 ? 0 : old + more;
  weights[a * size + b] = sum;
  weights[b * size + a] = sum;
  return old * more < 0 ? Math.min(Math.abs(old), Math.abs(more)) : 0;
}

/** Takes out, in place, all actors whose side follows from the others'; the steps say how, in the order taken. */
function reduced(weights: Float64Array, size: number): { cost: number; steps: Step[]; left: number[] } {
  const steps: Step[] = [];
  let cost = 0;
  let left = Array.from({ length: size }, (_, i) => i);
  for (let before = -1; before !== steps.length;) {
    before = steps.length;
    left = left.filter((actor) => {
      const others: number[] = [];
      let [sum, largest, nearest] = [0, 0, -1];
      for (const other of left) {
        const weight = Math.abs(weights[actor * size + other]);
        if (weight === 0) continue;
        others.push(other);
        sum += weight;
        if (weight > largest) [largest, nearest] = [weight, other];
      }
      if (others.length > 3 && 2 * largest < sum) return true;
      const pulls = others.map((other) => weights[actor * size + other]);
      for (const other of others) weights[actor * size + other] = weights[other * size + actor] = 0;
      if (others.length > 0 && 2 * largest >= sum) {
        const sign = Math.sign(pulls[others.indexOf(nearest)]);
        steps.push({ actor, follows: nearest, sign });
        for (const [i, other] of others.entries())
          if (other !== nearest) cost += addWeight(weights, size, nearest, other, sign * pulls[i]);
      } else {
        steps.push({ actor, others, pulls });
        for (let i = 0; i < others.length; i++) {
          const [j, k] = [(i + 1) % 3, (i + 2) % 3];
          const half = (Math.abs(pulls[i]) + Math.abs(pulls[j]) - Math.abs(pulls[k])) / 2;
          const more = Math.sign(pulls[i]) * Math.sign(pulls[j]) * half;
          cost += addWeight(weights, size, others[i], others[j], more);
        }
      }
      return false;
    });
  }
  return { cost, steps, left };
}

/** Gives those who were taken out their side, the last taken first. */
function completed(side: Int8Array, steps: readonly Step[]): Int8Array {
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at];
    if (step.follows !== undefined) side[step.actor] = step.sign * side[step.follows];
    else {
      const pull = step.others.reduce((sum, other, i) => sum + step.pulls[i] * side[other], 0);
      side[step.actor] = pull < 0 ? -1 : 1;
    }
  }
  return side;
}

/** What negative cycles cost at least that share no weight, taken one after the other: triangles, then squares. */
function packedCycles(weights: Float64Array, size: number, left: readonly number[]): number {
  const rest = weights.slice();
  return packedTriangles(rest, size, left) + packedSquares(rest, size, left);
}

/** Takes the smallest weight of each negative triangle from its three pairs, in place, while there are any. */
function packedTriangles(rest: Float64Array, size: number, left: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < left.length; i++) {
    for (let j = i + 1; j < left.length; j++) {
      for (let k = j + 1; k < left.length && rest[left[i] * size + left[j]] !== 0; k++)
        total += taken(rest, size, [left[i], left[j], left[k]]);
    }
  }
  return total;
}

function packedSquares(rest: Float64Array, size: number, left: readonly number[]): number {
  const nearOf = new Map(left.map((a) => [a, left.filter((b) => rest[a * size + b] !== 0)]));
  let total = 0;
  for (const [a, near] of nearOf) {
    for (const b of near) {
      if (b < a) continue;
      for (const c of near) {
        if (rest[a * size + b] === 0) break;
        if (c === b || rest[a * size + c] === 0) continue;
        for (const d of nearOf.get(b) ?? [])
          if (d !== a && d !== c && rest[c * size + d] !== 0) total += taken(rest, size, [a, b, d, c]);
      }
    }
  }
  return total;
}

/** What a cycle costs at least: its smallest weight, which is taken from all its pairs; 0 if its signs agree. */
function taken(rest: Float64Array, size: number, cycle: readonly number[]): number {
  let [product, least] = [1, Infinity];
  for (let i = 0; i < cycle.length; i++) {
    const weight = rest[cycle[i] * size + cycle[(i + 1) % cycle.length]];
    product *= Math.sign(weight);
    least = Math.min(least, Math.abs(weight));
  }
  if (product >= 0) return 0;
  for (let i = 0; i < cycle.length; i++) {
    const [a, b] = [cycle[i], cycle[(i + 1) % cycle.length]];
    rest[a * size + b] -= Math.sign(rest[a * size + b]) * least;
    rest[b * size + a] = rest[a * size + b];
  }
  return least;
}

/** The pair whose two ways both cost most at once, and the way that costs less: 1 together, -1 apart. */
function branchOf(
  weights: Float64Array,
  size: number,
  left: readonly number[],
): { pair: readonly [number, number]; first: number } {
  const tiesOf = (actor: number): number =>
    left.reduce((count, other) => count + (weights[actor * size + other] === 0 ? 0 : 1), 0);
  const counts = left.map(tiesOf);
  const hub = left[counts.indexOf(Math.max(...counts))];
  let best = { pair: [hub, left[0]] as readonly [number, number], first: 1, score: -1 };
  for (const other of left) {
    if (other === hub) continue;
    const direct = weights[hub * size + other];
    let [together, apart] = [Math.max(0, -direct), Math.max(0, direct)];
    for (const third of left) {
      const [x, y] = [weights[hub * size + third], weights[other * size + third]];
      const least = Math.min(Math.abs(x), Math.abs(y));
      if (x * y < 0) together += least;
      else apart += least;
    }
    const score = 100 * Math.min(together, apart) + Math.max(together, apart);
    if (score > best.score) best = { pair: [hub, other], first: together <= apart ? 1 : -1, score };
  }
  return best;
}

/** The second of the pair put into the camp of the first, or the other camp, as one actor without it. */
function merged(
  weights: Float64Array,
  size: number,
  left: readonly number[],
  [kept, gone]: readonly [number, number],
  sign: number,
): { weights: Float64Array; actors: number[]; cost: number } {
  const actors = left.filter((actor) => actor !== gone);
  const next = new Float64Array(actors.length ** 2);
  for (const [i, a] of actors.entries())
    for (const [j, b] of actors.entries()) next[i * actors.length + j] = weights[a * size + b];
  let cost = Math.max(0, -sign * weights[kept * size + gone]);
  const at = actors.indexOf(kept);
  for (const [j, other] of actors.entries()) {
    const pull = weights[gone * size + other];
    if (j !== at && pull !== 0) cost += addWeight(next, actors.length, at, j, sign * pull);
  }
  return { weights: next, actors, cost };
}
