/** Moving from actor to actor by direction. */
import type { ActorPlace } from './marks.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';
const axes: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/**
 * The nearest actor within 60° of the direction, distance counted more the further it is off the axis; `undefined` if
 * none lies that way.
 */
export function nearestIn(
  direction: Direction,
  from: ActorPlace,
  actors: readonly ActorPlace[],
): ActorPlace | undefined {
  const [ux, uy] = axes[direction];
  let best: { actor: ActorPlace; cost: number } | undefined;
  for (const actor of actors) {
    if (actor.id === from.id) continue;
    const [dx, dy] = [actor.x - from.x, actor.y - from.y];
    const along = dx * ux + dy * uy;
    const length = Math.hypot(dx, dy);
    if (along <= 0 || along < length * 0.5) continue;
    const cost = length * (2 - along / length);
    if (!best || cost < best.cost || (cost === best.cost && actor.id < best.actor.id)) best = { actor, cost };
  }
  return best?.actor;
}
