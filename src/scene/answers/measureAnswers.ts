/** The answer in numbers: how the network is built. */
import { measuresFor } from '../measured.ts';
import type { Answer } from './answer.ts';
import type { Asked } from './asked.ts';

export function structureAnswer({ network, view, words }: Asked): Answer {
  const { projection, network: measures } = measuresFor(network, view);
  const pairs = projection.either.neighbours.length / 2;
  return {
    finding: words.structure.found(measures.actors, pairs, measures.components),
    rule: words.structure.rule,
    parts: [],
  };
}
