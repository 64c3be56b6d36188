/** Small networks for tests of scenes: hand-countable. */
import { Network } from '../../src/model/network.ts';
import { documentSchema, type NetworkDocument } from '../../src/model/schema.ts';

type Loose = Record<string, unknown>;

export function networkOf(document: { actors: Loose[]; ties: Loose[] } & Loose): Network {
  return new Network(
    documentSchema.parse({ format: 'parley', version: 1, title: 'Test', ...document }) as NetworkDocument,
  );
}

export const actor = (id: string, more: Loose = {}): Loose => ({
  id,
  name: id.toUpperCase(),
  kind: 'state',
  ...more,
});
export const tie = (id: string, source: string, target: string, type: string, more: Loose = {}): Loose => ({
  id,
  source,
  target,
  type,
  from: '2000',
  ...more,
});

/** Four actors a, b, c, d; a and b have four ties of three signs, b-c one, c-d one. */
export const quartet = (): Network =>
  networkOf({
    actors: [
      actor('a', { influence: { value: 5 }, kind: 'armed-group', short: 'Alpha' }),
      actor('b', { influence: { value: 4 }, names: { fa: 'طالبان' } }),
      actor('c', { influence: { value: 3 }, kind: 'igo' }),
      actor('d', { kind: 'person', affiliation: 'c' }),
    ],
    ties: [
      tie('ab-talks', 'a', 'b', 'talks', { from: '2010', confidence: 'low' }),
      tie('ab-support', 'b', 'a', 'material-support', { from: '2005', support: ['funds'] }),
      tie('ab-war', 'a', 'b', 'armed-conflict', { from: '2001' }),
      tie('ab-pressure', 'b', 'a', 'pressure', { from: '2008' }),
      tie('bc-agree', 'b', 'c', 'agreement', { from: '2011' }),
      tie('dc-part', 'd', 'c', 'part-of', { from: '1999' }),
    ],
  });
