import { toMeasure, type ActorMeasure } from './measure.ts';
import type { Adjacency, Projection } from './projection.ts';
import { pathSearch } from './shortestPaths.ts';

/** How many others reach each actor, and their distances in sum. */
interface Reach {
  others: Float64Array;
  sum: Float64Array;
}

/**
 * How near each actor is to the others: r / (n - 1) times r / (sum of distances), where r others can reach it.
 * Range 0 to 1; isolates 0. In a network of several parts those of small parts count less. With direction: the
 * distances from the others to the actor. Weighted: a step is 1 / weight long, and values may exceed 1.
 * Definition: Wasserman and Faust (1994), p. 201; Freeman's closeness where everyone can be reached.
 */
export function actorCloseness(projection: Projection): ActorMeasure {
  const { actors, incoming, outgoing, weighted } = projection;
  const { others, sum } = weighted ? weightedReach(incoming) : stepReach(outgoing);
  const near = (count: number, i: number): number =>
    count > 0 ? (count / sum[i]) * (count / (actors.length - 1)) : 0;
  return toMeasure(projection, others.map(near));
}

function weightedReach(incoming: Adjacency): Reach {
  const size = incoming.offsets.length - 1;
  const reach = { others: new Float64Array(size), sum: new Float64Array(size) };
  const search = pathSearch(incoming, true);
  for (let i = 0; i < size; i++) {
    reach.others[i] = search.from(i) - 1;
    for (let rank = 1; rank <= reach.others[i]; rank++) reach.sum[i] += search.distance[search.order[rank]];
  }
  return reach;
}

/**
 * Where each step is 1 long: searches from 32 actors go on together, each a bit of the numbers that say which of them
 * have come to an actor. Method: Then et al. (2014), doi:10.14778/2735496.2735507.
 */
function stepReach({ offsets, neighbours }: Adjacency): Reach {
  const size = offsets.length - 1;
  const reach = { others: new Float64Array(size), sum: new Float64Array(size) };
  const seen = new Int32Array(size);
  /** The searches that came to an actor with the last step, and those that come to it with this one. */
  const here = new Int32Array(size);
  const coming = new Int32Array(size);
  const touched = new Int32Array(size);
  const front = new Int32Array(size);
  for (let first = 0; first < size; first += 32) {
    seen.fill(0);
    let length = 0;
    for (let start = first; start < Math.min(first + 32, size); start++) {
      seen[start] = here[start] = 1 << (start - first);
      front[length++] = start;
    }
    for (let steps = 1; length > 0; steps++) {
      let count = 0;
      for (let k = 0; k < length; k++) {
        const at = front[k];
        for (let arc = offsets[at]; arc < offsets[at + 1]; arc++) {
          const other = neighbours[arc];
          const fresh = here[at] & ~seen[other];
          if (fresh === 0) continue;
          if (coming[other] === 0) touched[count++] = other;
          coming[other] |= fresh;
        }
      }
      length = count;
      for (let k = 0; k < count; k++) {
        const at = touched[k];
        const searches = bitsOf(coming[at]);
        reach.others[at] += searches;
        reach.sum[at] += searches * steps;
        seen[at] |= here[at] = coming[at];
        coming[at] = 0;
        front[k] = at;
      }
    }
  }
  return reach;
}

/** How many bits of a number of 32 are set. */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
