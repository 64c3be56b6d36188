/** Numbered references of a figure: on which sources its lit ties rest. */
import type { Messages } from '../i18n/messages.ts';
import type { Tie } from '../model/schema.ts';
import { citationOf } from './citation.ts';
import type { MapInput } from './mapInput.ts';
import { tieTitle } from './names.ts';
import { tiesInOrder } from './strands.ts';
import { folded } from './text/fold.ts';

export interface References {
  /** In the order of their numbers, which is that of authors and titles. */
  sources: readonly { number: number; text: string }[];
  /** The lit ties that have a source, each with its numbers in order. */
  ties: readonly { tie: Tie; numbers: readonly number[] }[];
}

export function figureReferences({ sliced, emphasis }: Pick<MapInput, 'sliced' | 'emphasis'>): References {
  const lit = emphasis ? sliced.ties.filter(({ id }) => emphasis.ties.has(id)) : sliced.ties;
  const cited = new Set(lit.flatMap(({ claims }) => claims.map(({ source }) => source)));
  const sources = sliced.network.document.sources
    .filter(({ id }) => cited.has(id))
    .map((source) => ({ id: source.id, text: citationOf(source), key: folded(citationOf(source)) }))
    .sort((a, b) => (a.key === b.key ? (a.id < b.id ? -1 : 1) : a.key < b.key ? -1 : 1));
  const numberOf = new Map(sources.map(({ id }, i) => [id, i + 1]));
  return {
    sources: sources.map(({ text }, i) => ({ number: i + 1, text })),
    ties: tiesInOrder(sliced.network, lit)
      .map((tie) => ({
        tie,
        numbers: [...new Set(tie.claims.flatMap(({ source }) => numberOf.get(source) ?? []))].sort(
          (a, b) => a - b,
        ),
      }))
      .filter(({ numbers }) => numbers.length > 0),
  };
}

/** `1, 3–5, 9`. */
export function numbersText(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}

/** The ties that bear no number on the figure, in words with their numbers. */
export const unnumberedText = (
  { ties }: References,
  isNumbered: (id: Tie['id']) => boolean,
  { sliced }: Pick<MapInput, 'sliced'>,
  messages: Messages,
): string =>
  ties
    .filter(({ tie }) => !isNumbered(tie.id))
    .map(({ tie, numbers }) => `${tieTitle(sliced.network, tie, messages)}: ${numbersText(numbers)}`)
    .join('; ');
