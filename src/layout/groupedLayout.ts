/** Places by group: each group together, all groups apart, for looking at who is on which side. */
import type { ActorId } from '../model/schema.ts';
import type { LayoutPoint, Positions } from './positions.ts';

/** Between neighbours, in layout units: room for a name. */
const apart = 92;
/** The angle between one place of a spiral and the next that fills a disc evenly: Vogel (1979), doi:10.1016/0025-5564(79)90080-4. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Each group fills a disc, those in the middle of the settled layout in its middle; the discs stand on a circle and do
 * not touch. Actors that are in no group fill a disc of their own, last. The same groups give the same places.
 */
export function groupedLayout(settled: Positions, groups: readonly (readonly ActorId[])[]): Positions {
  const grouped = new Set(groups.flat());
  const rest = [...settled.keys()].filter((id) => !grouped.has(id));
  const discs = [...groups, rest].filter((members) => members.length > 0);
  const radii = discs.map(({ length }) => apart * (0.4 + Math.sqrt(length) * 0.8));
  const centres = centresOf(radii);
  const places = discs.flatMap((members, g) => {
    const middle = centroid(members, settled);
    const distance = (id: ActorId): number => {
      const at = settled.get(id) ?? middle;
      return Math.hypot(at.x - middle.x, at.y - middle.y);
    };
    const inOrder = [...members].sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1));
    return inOrder.map((id, i): [ActorId, LayoutPoint] => {
      const out = members.length === 1 ? 0 : apart * 0.8 * Math.sqrt(i + 0.5);
      const angle = i * goldenAngle;
      return [
        id,
        {
          // Names are wider than high.
          x: centres[g].x + Math.cos(angle) * out * 1.25,
          y: centres[g].y + Math.sin(angle) * out,
        } as LayoutPoint,
      ];
    });
  });
  return new Map(places);
}

/** Beside each other if there are two, else around a circle on which no disc meets the next. */
function centresOf(radii: readonly number[]): { x: number; y: number }[] {
  if (radii.length === 1) return [{ x: 0, y: 0 }];
  const widest = 1.15 * Math.max(...radii.map((radius, i) => radius + radii[(i + 1) % radii.length]));
  const ring = radii.length === 2 ? widest / 2 : widest / (2 * Math.sin(Math.PI / radii.length));
  return radii.map((_, i) => {
    const angle = Math.PI + (2 * Math.PI * i) / radii.length;
    return { x: Math.cos(angle) * ring * 1.15, y: Math.sin(angle) * ring * 0.85 };
  });
}

function centroid(members: readonly ActorId[], settled: Positions): { x: number; y: number } {
  const known = members.flatMap((id) => settled.get(id) ?? []);
  const sum = known.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, known.length), y: sum.y / Math.max(1, known.length) };
}
