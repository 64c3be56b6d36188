/** A generated network as a document: names, kinds, families and positions, so that the app can open it. */
import { layoutNetwork } from '../../src/layout/networkLayout.ts';
import { Network } from '../../src/model/network.ts';
import { documentSchema, type NetworkDocument } from '../../src/model/schema.ts';
import { layoutSizes } from '../../src/scene/places.ts';
import { seededRandom } from '../../src/math/random.ts';
import { generatedGraph } from './generatedGraph.ts';

const kinds = ['state', 'igo', 'armed-group', 'political-body', 'civil-body', 'person'];
const types = [
  'alliance',
  'cooperation',
  'political-support',
  'talks',
  'contact',
  'mediation',
  'rivalry',
  'armed-conflict',
];

/** Laid out unless `bare`. */
export function generatedDocument(n: number, { bare = false, tiesPerActor = 5 } = {}): NetworkDocument {
  const { edges } = generatedGraph(n, tiesPerActor);
  const random = seededRandom(5);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)];
  const document = documentSchema.parse({
    format: 'parley',
    version: 1,
    title: `${n} actors`,
    language: 'en',
    actors: Array.from({ length: n }, (_, i) => ({
      id: `a${i}`,
      name: `Actor ${i}`,
      kind: pick(kinds),
      influence: { value: 1 + Math.floor(5 * random() ** 3), rationale: '', sources: [] },
    })),
    ties: edges.map(({ source, target }, i) => ({
      id: `t${i}`,
      source: `a${source}`,
      target: `a${target}`,
      type: pick(types),
      from: String(1980 + Math.floor(40 * random())),
      confidence: 'high',
    })),
    opening: { at: 'all', limit: 'all' },
  });
  if (bare) return document;
  const positions = layoutNetwork(new Network(document), layoutSizes);
  const places = [...positions].map(([id, { x, y }]): [string, [number, number]] => [id, [x, y]]);
  return { ...document, layout: { pinned: [], positions: Object.fromEntries(places) } };
}
