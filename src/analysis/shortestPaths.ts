/** Shortest paths from one actor to all others, the ground of betweenness, closeness, diameter and mean distance. */
import type { Adjacency } from './projection.ts';

export interface PathSearch {
  /** Those that can be reached, the start included, the nearest first; the first `reached` entries count. */
  readonly order: Int32Array;
  readonly distance: Float64Array;
  /** Runs a search; the arrays are used again by the next. @returns how many were reached, the start included */
  from(start: number): number;
}

/** Lengths that differ by no more than rounding are alike. */
export const isSameLength = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(1, a, b);

/**
 * A search over one graph that keeps its arrays. Unweighted: breadth first, each step of length 1. Weighted: the
 * length of a step is 1 / weight, so that strong ties are short (Newman 2001, doi:10.1103/PhysRevE.64.016132), with
 * Dijkstra's method.
 */
export const pathSearch = (graph: Adjacency, weighted: boolean): PathSearch =>
  weighted ? weightedSearch(graph) : stepSearch(graph);

function stepSearch({ offsets, neighbours }: Adjacency): PathSearch {
  const size = offsets.length - 1;
  const order = new Int32Array(size);
  const distance = new Float64Array(size);
  return {
    order,
    distance,
    from(start) {
      distance.fill(Infinity);
      distance[start] = 0;
      order[0] = start;
      let reached = 1;
      for (let head = 0; head < reached; head++) {
        const at = order[head];
        const next = distance[at] + 1;
        for (let k = offsets[at]; k < offsets[at + 1]; k++) {
          const other = neighbours[k];
          if (distance[other] === Infinity) {
            distance[other] = next;
            order[reached++] = other;
          }
        }
      }
      return reached;
    },
  };
}

function weightedSearch({ offsets, neighbours, weights }: Adjacency): PathSearch {
  const size = offsets.length - 1;
  const order = new Int32Array(size);
  const distance = new Float64Array(size);
  const settled = new Uint8Array(size);
  const open = new DistanceHeap(neighbours.length + 1);
  return {
    order,
    distance,
    from(start) {
      distance.fill(Infinity);
      settled.fill(0);
      distance[start] = 0;
      open.push(start, 0);
      let reached = 0;
      for (let at = open.pop(); at >= 0; at = open.pop()) {
        if (settled[at]) continue;
        settled[at] = 1;
        order[reached++] = at;
        for (let k = offsets[at]; k < offsets[at + 1]; k++) {
          const other = neighbours[k];
          const length = distance[at] + 1 / weights[k];
          if (!settled[other] && length < distance[other]) {
            distance[other] = length;
            open.push(other, length);
          }
        }
      }
      return reached;
    },
  };
}

/** A binary heap of actors by distance; an actor may stand in it several times, the nearest entry comes first. */
class DistanceHeap {
  readonly #keys: Float64Array;
  readonly #items: Int32Array;
  #size = 0;
  constructor(capacity: number) {
    this.#keys = new Float64Array(capacity);
    this.#items = new Int32Array(capacity);
  }

  push(item: number, key: number): void {
    let at = this.#size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#keys[parent] <= key) break;
      this.#keys[at] = this.#keys[parent];
      this.#items[at] = this.#items[parent];
      at = parent;
    }
    this.#keys[at] = key;
    this.#items[at] = item;
  }

  /** @returns -1 if the heap is empty */
  pop(): number {
    if (this.#size === 0) return -1;
    const [keys, items] = [this.#keys, this.#items];
    const top = items[0];
    const key = keys[--this.#size];
    const item = items[this.#size];
    let at = 0;
    for (let child = 1; child < this.#size; child = 2 * at + 1) {
      if (child + 1 < this.#size && keys[child + 1] < keys[child]) child++;
      if (keys[child] >= key) break;
      keys[at] = keys[child];
      items[at] = items[child];
      at = child;
    }
    keys[at] = key;
    items[at] = item;
    return top;
  }
}
