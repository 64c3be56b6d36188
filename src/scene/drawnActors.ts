/** The actors of a map: where they stand, how large they are, and their marks. */
import { influenceIn } from '../model/network.ts';
import type { Actor, Tie } from '../model/schema.ts';
import { actorMarks } from './actorMarks.ts';
import { attendanceAt, badgeOf, sharingOf } from './annotations.ts';
import { placeActors } from './camera.ts';
import { actorChangeBadge, changeBadgeRadius } from './changeMarks.ts';
import type { MapInput, MapTools } from './mapInput.ts';
import type { Box, GroupMark } from './marks.ts';
import { actorTitle, tiesByActor } from './names.ts';
import type { Obstacle } from './routes.ts';
import { extent } from './shapes.ts';
import { changeOfActor, roleShown } from './shown.ts';
import { scaleMarks, type Sizes } from './sizes.ts';

/** An actor as it is drawn. */
export interface DrawnActor extends Obstacle {
  actor: Actor;
  /** At the shown time. */
  influence: number;
  lit: boolean;
  ties: readonly Tie[];
  shapeBox: Box;
  /** Outer radius of the ring around it, if it has one. */
  ring: number;
  /** Around the shape with the ring and the letter that it may have. */
  outerBox: Box;
}

/** What the size of a shape stands for: 1 to 5. */
export function sizeOf(
  { sliced, view, overlay }: MapInput,
  ties: ReadonlyMap<string, readonly Tie[]>,
): (actor: Actor) => number {
  if (view.sizeBy === 'equal') return () => 2;
  if (view.sizeBy === 'influence') return (actor) => influenceIn(actor, sliced.interval);
  if (view.sizeBy !== 'ties') return ({ id }) => 1 + 4 * (overlay?.size?.shares.get(id) ?? 0);
  const most = Math.max(1, ...sliced.actors.map(({ id }) => ties.get(id)?.length ?? 0));
  return ({ id }) => 1 + (4 * (ties.get(id)?.length ?? 0)) / most;
}

export function drawnActors(input: MapInput, { sizes, projection }: MapTools): DrawnActor[] {
  const { sliced, view, emphasis } = input;
  const ties = tiesByActor(sliced);
  const size = sizeOf(input, ties);
  const places = placeActors(
    sliced.actors.map(({ id }) => id),
    input.positions,
    view.moved,
  );
  return [...sliced.actors]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((actor) => {
      const shape =
        view.symbols === 'classic'
          ? 'circle'
          : (sliced.network.vocabulary.kinds.get(actor.kind)?.shape ?? 'circle');
      const radius = sizes.radius * Math.sqrt(size(actor));
      const at = projection.toScene(places.get(actor.id) ?? { x: 0, y: 0 });
      const [left, top, right, bottom] = extent(shape);
      const [width, height] = [(right - left) * radius, (bottom - top) * radius];
      const around = Math.max(radius + sizes.ring, Math.min(Math.hypot(width, height) / 2, radius * 1.5));
      const ring = around + sizes.ring * 1.5;
      const shapeBox = { x: at[0] + left * radius, y: at[1] + top * radius, width, height };
      return {
        id: actor.id,
        actor,
        influence: influenceIn(actor, sliced.interval),
        at,
        radius,
        shape,
        lit: !emphasis || emphasis.actors.has(actor.id),
        ties: ties.get(actor.id) ?? [],
        shapeBox,
        ring,
        outerBox: outerBoxOf({ id: actor.id, at, ring, shapeBox }, input, sizes),
      };
    });
}

function outerBoxOf(
  { id, at: [x, y], ring, shapeBox }: Pick<DrawnActor, 'id' | 'at' | 'ring' | 'shapeBox'>,
  input: MapInput,
  sizes: Sizes,
): Box {
  const { view, difference } = input;
  const isSelected = (view.selected as readonly string[]).includes(id);
  if (
    !isSelected &&
    !(view.pinned as readonly string[]).includes(id) &&
    !attendanceAt(input).has(id) &&
    !sharingOf(input).has(id)
  )
    return difference && changeOfActor(difference, id) ? withShoulder(shapeBox, sizes) : shapeBox;
  // The letter stands out on the left, above.
  const badge = isSelected ? badgeOf(ring, sizes) : undefined;
  const out = Math.max(ring, badge ? badge.offset + badge.radius : 0);
  return { x: x - out, y: y - out, width: out + ring, height: out + ring };
}

/** With the badge of an actor that has come or gone, above on the right. */
function withShoulder({ x, y, width, height }: Box, sizes: Sizes): Box {
  const out = changeBadgeRadius(sizes) * 0.8;
  return { x, y: y - out / 2, width: width + out, height: height + out / 2 };
}

export function actorGroup(
  drawn: DrawnActor,
  input: MapInput,
  { theme, sizes, messages }: MapTools,
): GroupMark {
  const { sliced, view, difference } = input;
  const dim = view.context === 'strong' ? theme.strongActor : theme.dimActor;
  const change = difference && drawn.lit ? changeOfActor(difference, drawn.id) : undefined;
  const look = {
    shape: drawn.shape,
    role: roleShown(input, drawn.actor),
    radius: drawn.radius,
    ink: !drawn.lit ? dim : change === 'ended' ? theme.ended : theme.ink,
    canvas: theme.canvas,
    classic: view.symbols === 'classic',
  };
  return {
    shape: 'group',
    id: `actor-${drawn.id}`,
    ref: { kind: 'actor', id: drawn.id },
    name: actorTitle(sliced, drawn.actor, drawn.ties, messages),
    marks: [
      ...actorMarks(drawn.at, look, sizes),
      ...(change
        ? actorChangeBadge(
            drawn.at,
            drawn.radius,
            change,
            { colour: look.ink, canvas: theme.canvas },
            scaleMarks(sizes, 0.8),
          )
        : []),
    ],
  };
}
