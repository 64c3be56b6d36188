/** A network as social ones are: groups, a few actors with many ties, most ties within a group. Seeded. */
import { seededRandom } from '../../src/math/random.ts';

export interface GeneratedGraph {
  n: number;
  edges: { source: number; target: number }[];
}

export function generatedGraph(n: number, tiesPerActor = 5, seed = 1): GeneratedGraph {
  const random = seededRandom(seed);
  const groups = Math.max(3, Math.round(Math.sqrt(n) / 1.5));
  const members = Array.from({ length: groups }, (): number[] => []);
  const groupOf = Array.from({ length: n }, (_, i) => {
    const group = Math.floor(random() * random() * groups);
    members[group].push(i);
    return group;
  });
  const edges: GeneratedGraph['edges'] = [];
  const seen = new Set<number>();
  for (let tries = 0; edges.length < n * tiesPerActor && tries < n * tiesPerActor * 20; tries++) {
    const a = Math.floor(n * random() * random());
    const pool = random() < 0.75 ? members[groupOf[a]] : undefined;
    const b = pool ? pool[Math.floor(random() * pool.length)] : Math.floor(n * random());
    const key = Math.min(a, b) * n + Math.max(a, b);
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    edges.push({ source: Math.min(a, b), target: Math.max(a, b) });
  }
  return { n, edges };
}
