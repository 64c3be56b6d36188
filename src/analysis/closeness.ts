import { toMeasure, type ActorMeasure } from './measure.ts';
import type { Projection } from './projection.ts';
import { pathSearch } from './shortestPaths.ts';

/**
 * How near each actor is to the others: r / (n - 1) times r / (sum of distances), where r others can reach it.
 * Range 0 to 1; isolates 0. In a network of several parts those of small parts count less. With direction: the
 * distances from the others to the actor. Weighted: a step is 1 / weight long, and values may exceed 1.
 * Definition: Wasserman and Faust (1994), p. 201; Freeman's closeness where everyone can be reached.
 */
export function actorCloseness(projection: Projection): ActorMeasure {
  const { actors, incoming, weighted } = projection;
  const search = pathSearch(incoming, weighted);
  const values = new Float64Array(actors.length);
  for (let i = 0; i < actors.length; i++) {
    const others = search.from(i) - 1;
    let sum = 0;
    for (let rank = 1; rank <= others; rank++) sum += search.distance[search.order[rank]];
    values[i] = others > 0 ? (others / sum) * (others / (actors.length - 1)) : 0;
  }
  return toMeasure(projection, values);
}
