/** How far apart actors have to stand. */
import { overlaps, periodOf } from '../model/date.ts';
import { influenceOf } from '../model/network.ts';
import type { Actor } from '../model/schema.ts';
import type { Clearance } from './boxCollide.ts';

export interface LayoutSizes {
  /** Size of an actor's name in px. */
  labelSize: (actor: Actor) => { width: number; height: number };
  /** Radius of an actor's shape in px. */
  radius: (actor: Actor) => number;
}

/** Px between two shapes. */
const gap = 9;
/** Half of what a shape keeps clear of other shapes. */
export const ownClearance = (radius: number): number => radius * 1.12 + gap / 2;

/** Of more actors at once, names have no room of their own, and pairs are too many for a table. */
const mostNamed = 600;

/**
 * What each pair keeps clear: shapes always, with a gap; names as well for the prominent who live at the same time,
 * the name below its shape. Less prominent names find a place of their own, or wait for a closer look.
 */
export function clearanceOf(actors: readonly Actor[], sizes: LayoutSizes): Clearance {
  const half = Float64Array.from(actors, (actor) => ownClearance(sizes.radius(actor)));
  const shapesOnly: Clearance = (i, j) => {
    const clear = half[i] + half[j];
    return { x: clear, y: clear };
  };
  return actors.length > mostNamed ? shapesOnly : withNames(actors, sizes, half);
}

function withNames(actors: readonly Actor[], { labelSize }: LayoutSizes, half: Float64Array): Clearance {
  const boxes = actors.map((actor, i) => {
    const label = labelSize(actor);
    const share = influenceOf(actor) >= 4 ? 1 : influenceOf(actor) >= 3 ? 0.8 : 0;
    return {
      life: periodOf(actor),
      half: half[i],
      halfWidth: Math.max(half[i], (share * (label.width + 8)) / 2),
      halfHeight: half[i] + (share * label.height) / 2,
      share,
    };
  });
  const n = actors.length;
  const table = new Float64Array(2 * n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const [a, b] = [boxes[i], boxes[j]];
      const named = a.share > 0 && b.share > 0 && overlaps(a.life, b.life);
      table[2 * (i * n + j)] = named ? a.halfWidth + b.halfWidth : a.half + b.half;
      table[2 * (i * n + j) + 1] = named ? a.halfHeight + b.halfHeight : a.half + b.half;
    }
  }
  return (i, j) => ({ x: table[2 * (i * n + j)], y: table[2 * (i * n + j) + 1] });
}
