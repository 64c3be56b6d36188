/** What lies under a point: from the scene's places, so that it needs no DOM and serves every painter. */
import { distanceToSegment } from '../math/segments.ts';
import type { ScenePlaces } from './marks.ts';

export interface Hit {
  kind: 'actor' | 'tie';
  id: string;
  /** From the point to the rim of the shape or to the line; 0 within. */
  distance: number;
}
export interface Slack {
  /** Least radius of an actor's target. */
  actor: number;
  /** How far from a tie's line still hits it. */
  tie: number;
}

/** Actors before ties, the nearest first. */
export function hitsAt({ actors, ties }: ScenePlaces, x: number, y: number, slack: Slack): Hit[] {
  const hitActors = actors.flatMap(({ id, x: cx, y: cy, radius }): Hit[] => {
    const distance = Math.hypot(x - cx, y - cy) - radius;
    return distance <= Math.max(0, slack.actor - radius)
      ? [{ kind: 'actor', id, distance: Math.max(0, distance) }]
      : [];
  });
  const hitTies = ties.flatMap(({ id, points }): Hit[] => {
    let distance = Infinity;
    for (let i = 1; i < points.length; i++) {
      const [[ax, ay], [bx, by]] = [points[i - 1], points[i]];
      distance = Math.min(distance, distanceToSegment(x, y, ax, ay, bx, by));
    }
    return distance <= slack.tie ? [{ kind: 'tie', id, distance }] : [];
  });
  const near = (a: Hit, b: Hit): number => a.distance - b.distance || (a.id < b.id ? -1 : 1);
  return [...hitActors.sort(near), ...hitTies.sort(near)];
}
