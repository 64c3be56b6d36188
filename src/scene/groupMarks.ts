/** What groups and measures add to the map: hulls, halos, and rings on the ties that do not fit. */
import { pointAt, type Curve, type Point } from './curve.ts';
import { boxesOverlap } from './labels.ts';
import type { LineBadges } from './lineBadges.ts';
import type { DrawnActor } from './drawnActors.ts';
import type { MapTools } from './mapInput.ts';
import type { Box, Mark } from './marks.ts';
import type { ActorGroup, DrawnMeasure } from './overlay.ts';
import type { Sizes } from './sizes.ts';
import { measureText } from './text/measureText.ts';
import { blend, type Theme } from './theme.ts';
import { middleText } from './textMarks.ts';

/** Light to dark, without a hue: hue says what a tie means. */
export const haloColour = (share: number, { ink, canvas }: Theme): string =>
  blend(ink, canvas, 0.1 + 0.55 * share);

/** Discs behind the actors, as dark as their measure is high; none for those without a value. */
export function haloMarks(
  actors: readonly DrawnActor[],
  halo: DrawnMeasure | undefined,
  { theme }: MapTools,
): Mark[] {
  if (!halo) return [];
  return actors.flatMap((drawn): Mark[] => {
    const share = halo.shares.get(drawn.id);
    if (share === undefined || !drawn.lit) return [];
    return [
      {
        shape: 'circle',
        cx: drawn.at[0],
        cy: drawn.at[1],
        r: haloRadius(drawn),
        fill: haloColour(share, theme),
      },
    ];
  });
}
export const haloRadius = ({ ring }: Pick<DrawnActor, 'ring'>): number => ring * 1.12;

/** The corners of the smallest convex shape around the points, in order; all of them if there are fewer than three. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const turn = (o: Point, a: Point, b: Point): number =>
    (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (some: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of some) {
      while (chain.length >= 2 && turn(chain[chain.length - 2], chain[chain.length - 1], point) <= 0)
        chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half([...sorted].reverse())];
}

/** Points around each actor, so that the hull keeps its distance and has round corners. */
const rim = (actors: readonly DrawnActor[], gap: number): Point[] =>
  actors.flatMap(({ at, ring }) =>
    Array.from({ length: 16 }, (_, i): Point => {
      const angle = (i * Math.PI) / 8;
      return [at[0] + Math.cos(angle) * (ring + gap), at[1] + Math.sin(angle) * (ring + gap)];
    }),
  );

/** A quiet shape around each group of two and more shown actors. */
export function hullMarks(
  groups: readonly ActorGroup[] | undefined,
  actors: readonly DrawnActor[],
  { theme, sizes }: MapTools,
): Mark[] {
  return hullsOf(groups, actors, sizes).map(({ corners }): Mark => ({
    shape: 'path',
    d: `M${corners.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`,
    fill: blend(theme.ink, theme.canvas, 0.05),
    stroke: theme.secondary,
    strokeWidth: sizes.thin,
    dash: [sizes.thin * 4, sizes.thin * 3],
    join: 'round',
  }));
}

function hullsOf(groups: readonly ActorGroup[] | undefined, actors: readonly DrawnActor[], sizes: Sizes) {
  return (groups ?? []).flatMap(({ label, actors: ids }) => {
    const members = actors.filter(({ id }) => (ids as readonly string[]).includes(id));
    return members.length < 2 ? [] : [{ label, corners: convexHull(rim(members, sizes.text[2] * 0.4)) }];
  });
}

/** The name of each group along the upper side of its hull, where it covers neither a name nor a shape. */
export function hullLabels(
  groups: readonly ActorGroup[] | undefined,
  actors: readonly DrawnActor[],
  badges: LineBadges,
  { theme, sizes, box: frame }: MapTools,
): Mark[] {
  const size = sizes.text[2];
  return hullsOf(groups, actors, sizes).flatMap(({ label, corners }): Mark[] => {
    const width = measureText(label, size, 'bold') + size * 0.4;
    const spots = [...corners].sort((a, b) => a[1] - b[1]);
    const boxes = spots.flatMap(([x, y]): Box[] =>
      [-1.25, 0.1].map((rise) => ({ x: x - width / 2, y: y + rise * size, width, height: size * 1.2 })),
    );
    const box = boxes.find(
      (each) =>
        each.x >= frame.x &&
        each.y >= frame.y &&
        each.x + each.width <= frame.x + frame.width &&
        each.y + each.height <= frame.y + frame.height &&
        !badges.taken.some((other) => boxesOverlap(each, other)),
    );
    if (!box) return [];
    badges.take(box);
    return [
      { shape: 'rect', ...box, fill: theme.canvas },
      middleText(box.x + width / 2, box.y + size * 0.95, label, { size, weight: 'bold' }, theme.secondary),
    ];
  });
}

/** A ring on the middle of each tie that does not fit the groups. */
export function misfitMarks(
  strands: readonly { curve: Curve; id: string }[],
  misfits: ReadonlySet<string> | undefined,
  { theme, sizes }: MapTools,
): Mark[] {
  if (!misfits) return [];
  return strands
    .filter(({ id }) => misfits.has(id))
    .map(({ curve }): Mark => {
      const [cx, cy] = pointAt(curve, 0.5);
      return {
        shape: 'circle',
        cx,
        cy,
        r: sizes.bead * 2.1,
        fill: 'none',
        stroke: theme.ink,
        strokeWidth: sizes.outline,
      };
    });
}

const n = (value: number): number => Math.round(value * 100) / 100;
