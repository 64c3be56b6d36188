/** The map itself, without title, legend or notes: the same on screen and in every figure. */
import type { Messages } from '../i18n/messages.ts';
import type { Positions } from '../layout/positions.ts';
import { influenceIn } from '../model/network.ts';
import type { Actor, Tie } from '../model/schema.ts';
import { actorMarks } from './actorMarks.ts';
import { annotations, attendanceAt, badgeOf, sharingOf } from './annotations.ts';
import { placeActors, type Projection } from './camera.ts';
import { actorChangeBadge, changeBadgeRadius, changingTieMarks } from './changeMarks.ts';
import { buildCrowd, isCrowd } from './crowd.ts';
import type { Curve } from './curve.ts';
import { isWeak } from './evidence.ts';
import { haloMarks, hullLabels, hullMarks, misfitMarks } from './groupMarks.ts';
import { labelMarks, labelRequests } from './labelMarks.ts';
import { LineBadges } from './lineBadges.ts';
import { placeLabels } from './labels.ts';
import type { ActorPlace, Box, GroupMark, LayerId, Mark, ScenePlaces, TiePlace } from './marks.ts';
import { actorTitle, tiesByActor, tieTitle } from './names.ts';
import { bowOf, strandCurve, type Obstacle } from './routes.ts';
import { extent } from './shapes.ts';
import { changeOfActor, changesOf, roleShown, type Change, type Shown } from './shown.ts';
import { scaleMarks, type Sizes } from './sizes.ts';
import { pairsOf, type Pair } from './strands.ts';
import { blend, type Theme } from './theme.ts';
import { measureText } from './text/measureText.ts';
import { tieObstacles } from './tieObstacles.ts';
import { centreLine, ownBadges, tieMarks, type TieLook } from './tieMarks.ts';
import type { View } from './view.ts';

export interface MapInput extends Shown {
  view: View;
  positions: Positions;
}
export interface MapTools {
  messages: Messages;
  theme: Theme;
  sizes: Sizes;
  projection: Projection;
  /** Where labels may stand. */
  box: Box;
}
export interface MapContent {
  layers: Partial<Record<LayerId, Mark[]>>;
  places: ScenePlaces;
}

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

export function buildMap(input: MapInput, tools: MapTools): MapContent {
  if (isCrowd(input.sliced)) return buildCrowd(input, tools, sizeOf(input, tiesByActor(input.sliced)));
  const actors = drawnActors(input, tools);
  const strands = drawnStrands(input, tools, actors);
  const requests = labelRequests(actors, input.view, tools);
  const labels = placeLabels(
    requests,
    {
      shapes: actors.map(({ id, outerBox }) => ({ id, box: outerBox })),
      ...tieObstacles(
        strands
          .filter(({ pair }) => pair.lit !== 'dim')
          .flatMap(({ pair, curves }) => pair.drawn.map((tie, i) => ({ tie, curve: curves[i] }))),
        input.sliced.network,
        tools.sizes,
      ),
      frame: tools.box,
    },
    tools.sizes.labelGap,
  );
  const named = [...labels.values()].map(({ box }) => box);
  const badges = new LineBadges([...named, ...actors.map(({ outerBox }) => outerBox)]);
  const { groups, halo, misfits } = input.overlay ?? {};
  // The rows of a matrix are groups too, and pieces are groups without being chosen.
  const hulls = input.view.groups === 'none' && input.view.item === null ? undefined : groups;
  const hullNames = hullLabels(hulls, actors, badges, tools);
  const changes = placedChanges(strands, input, tools, badges);
  const attendance = attendanceAt(input);
  const sharing = sharingOf(input);
  const context = input.view.context;
  const shown = context === 'hide' ? actors.filter(({ lit }) => lit) : actors;
  const groupsOf = (lit: Pair['lit']): GroupMark[] =>
    strands
      .filter(({ pair }) => pair.lit === lit)
      .flatMap(({ pair, curves }) =>
        pair.drawn.map((tie, i) =>
          tieGroup(tie, curves[i], { lit, change: changes.get(tie.id) }, input, tools),
        ),
      );
  return {
    layers: {
      camps: [...hullMarks(hulls, shown, tools), ...haloMarks(shown, halo, tools)],
      'ties-context': context === 'hide' ? [] : groupsOf('dim'),
      ties: [...groupsOf('half'), ...endedFirst(groupsOf('lit'), changes)],
      'actors-context': shown.filter(({ lit }) => !lit).map((drawn) => actorGroup(drawn, input, tools)),
      actors: shown.filter(({ lit }) => lit).map((drawn) => actorGroup(drawn, input, tools)),
      labels: labelMarks(requests, labels, tools),
      annotations: [
        ...misfitMarks(
          strands.flatMap(({ pair, curves }) =>
            pair.drawn.map((tie, i) => ({ id: tie.id, curve: curves[i] })),
          ),
          misfits,
          tools,
        ),
        ...hullNames,
        // What is unchanged is no part of the picture of a change.
        ...(input.difference ? [] : countBadges(strands, badges, tools)),
        ...shown.flatMap((drawn) =>
          annotations(
            drawn,
            input,
            { attendance: attendance.get(drawn.id), sharing: sharing.get(drawn.id) },
            tools,
          ),
        ),
      ],
    },
    places: {
      actors: shown.map(({ id, at, radius }): ActorPlace => {
        const label = labels.get(id)?.box;
        return { id, x: at[0], y: at[1], radius, ...(label ? { label } : {}) };
      }),
      ties: strands.flatMap(({ places }) => places),
      unlabelled: requests.filter(({ id }) => !labels.has(id)).map(({ id }) => id),
    },
  };
}

/** What the size of a shape stands for: 1 to 5. */
function sizeOf(
  { sliced, view, overlay }: MapInput,
  ties: ReadonlyMap<string, readonly Tie[]>,
): (actor: Actor) => number {
  if (view.sizeBy === 'equal') return () => 2;
  if (view.sizeBy === 'influence') return (actor) => influenceIn(actor, sliced.interval);
  if (view.sizeBy !== 'ties') return ({ id }) => 1 + 4 * (overlay?.size?.shares.get(id) ?? 0);
  const most = Math.max(1, ...sliced.actors.map(({ id }) => ties.get(id)?.length ?? 0));
  return ({ id }) => 1 + (4 * (ties.get(id)?.length ?? 0)) / most;
}

function drawnActors(input: MapInput, { sizes, projection }: MapTools): DrawnActor[] {
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

function actorGroup(drawn: DrawnActor, input: MapInput, { theme, sizes, messages }: MapTools): GroupMark {
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

interface DrawnStrands {
  pair: Pair;
  /** Of each drawn tie, from its source. */
  curves: Curve[];
  places: TiePlace[];
  /** Along the middle of the pair. */
  middle: Curve;
}

function drawnStrands(input: MapInput, { sizes }: MapTools, actors: readonly DrawnActor[]): DrawnStrands[] {
  const byId = new Map(actors.map((drawn) => [drawn.id, drawn]));
  return pairsOf(input.sliced, input.emphasis).flatMap((pair) => {
    const [a, b] = [byId.get(pair.ends[0]), byId.get(pair.ends[1])];
    if (!a || !b) return [];
    const gap = sizes.strandGap * strandRoom(pair, input);
    const spread = ((pair.drawn.length - 1) / 2) * gap;
    const bow = bowOf(a, b, actors, sizes.endGap * 2.5 + spread);
    const curves = pair.drawn.map((_, i) =>
      strandCurve(a, b, bow, (i - (pair.drawn.length - 1) / 2) * gap, sizes.endGap),
    );
    return [
      {
        pair,
        curves: pair.drawn.map((tie, i) => facing(tie, a.id, curves[i])),
        places: pair.drawn.map((tie, i) => ({
          id: tie.id,
          source: tie.source,
          target: tie.target,
          points: centreLine(curves[i]),
        })),
        middle: strandCurve(a, b, bow, 0, sizes.endGap),
      },
    ];
  });
}

/** How a drawn tie changed, and where on its line the badge that tells it stands. */
interface PlacedChange {
  change: Change;
  at: number;
}

/** Badges of what is new or changed choose first; of what stays the same there are none. */
function placedChanges(
  strands: readonly DrawnStrands[],
  { difference, sliced: { network } }: MapInput,
  { sizes }: MapTools,
  badges: LineBadges,
): ReadonlyMap<string, PlacedChange> {
  if (!difference) return new Map();
  const changes = changesOf(difference);
  const order: readonly (Change | undefined)[] = ['changed', 'new', 'ended'];
  const lines = strands
    .filter(({ pair }) => pair.lit === 'lit')
    .flatMap(({ pair, curves }) =>
      pair.drawn.map((tie, i) => ({ tie, curve: curves[i], change: changes.get(tie.id) })),
    );
  return new Map(
    order.flatMap((wanted) =>
      lines.flatMap(({ tie, curve, change }): [string, PlacedChange][] => {
        if (change === undefined || change !== wanted) return [];
        const look = { form: network.typeOf(tie).form, doubtful: isWeak(tie) };
        const own = change === 'changed' ? [] : ownBadges(curve, look, sizes);
        return [[tie.id, { change, at: badges.place(curve, 2 * changeBadgeRadius(sizes), own).at }]];
      }),
    ),
  );
}

/** What is new or changed is drawn over what has ended. */
const endedFirst = (
  groups: readonly GroupMark[],
  changes: ReadonlyMap<string, PlacedChange>,
): GroupMark[] => {
  const hasEnded = ({ ref }: GroupMark): boolean => changes.get(ref?.id ?? '')?.change === 'ended';
  return [...groups.filter(hasEnded), ...groups.filter((group) => !hasEnded(group))];
};

/** Zigzags and cross ticks need more room beside each other than plain lines. */
const strandRoom = ({ drawn }: Pair, { sliced }: MapInput): number =>
  drawn.some((tie) => ['zigzag', 'ticks', 'double', 'thick'].includes(sliced.network.typeOf(tie).form))
    ? 1.35
    : 1;

/** Curves run from the pair's first end; a tie's own runs from its source. */
const facing = (tie: Tie, first: string, curve: Curve): Curve =>
  tie.source === first ? curve : { start: curve.end, control: curve.control, end: curve.start };

function tieGroup(
  tie: Tie,
  curve: Curve,
  { lit, change }: { lit: Pair['lit']; change?: PlacedChange },
  { sliced: { network }, view, difference }: MapInput,
  { theme, sizes, messages }: MapTools,
): GroupMark {
  const dim = view.context === 'strong' ? theme.strongTie : theme.dimTie;
  const lookOf = (of: Tie): TieLook => {
    const type = network.typeOf(of);
    // What has ended has lost its hue; its form still tells what it was.
    const hue = change?.change === 'ended' ? theme.ended : theme.family[type.family];
    return {
      form: type.form,
      colour: lit === 'lit' ? hue : lit === 'half' ? blend(hue, theme.canvas, 0.45) : dim,
      canvas: theme.canvas,
      doubtful: isWeak(of),
      status: of.status,
      arrow: network.isDirected(of),
    };
  };
  const was = difference?.changed.find(({ after }) => after === tie.id);
  const earlier = was && network.tieById.get(was.before);
  const now = lookOf(tie);
  return {
    shape: 'group',
    id: `tie-${tie.id}`,
    ref: { kind: 'tie', id: tie.id },
    name: tieTitle(network, tie, messages),
    data: {
      type: tie.type,
      from: tie.source,
      to: tie.target,
      start: tie.from ?? '',
      end: tie.to ?? '',
      confidence: tie.confidence,
      sources: [...new Set(tie.claims.map(({ source }) => source))].join(' '),
    },
    marks: change
      ? changingTieMarks(curve, change, { now, ...(earlier ? { before: lookOf(earlier) } : {}) }, sizes)
      : tieMarks(curve, now, sizes),
  };
}

/** `+3` beside the pairs that have more ties than are drawn, where it covers neither a name nor a shape. */
function countBadges(
  strands: readonly DrawnStrands[],
  badges: LineBadges,
  { sizes, theme, messages }: MapTools,
): Mark[] {
  const size = sizes.text[2];
  return strands.flatMap(({ pair, middle }): Mark[] => {
    if (pair.lit !== 'lit' || pair.hidden === 0) return [];
    const text = messages.figure.moreTies(pair.hidden);
    const width = measureText(text, size, 'normal') + sizes.labelGap;
    const box = badges.findPlace(
      middle,
      { width, height: size * 1.12 },
      [0.32, 0.68, 0.4, 0.6, 0.24, 0.76, 0.5],
    )?.box;
    if (!box) return [];
    return [
      { shape: 'rect', ...box, fill: theme.canvas },
      {
        shape: 'text',
        x: box.x + width / 2,
        y: box.y + size * 0.92,
        text,
        size,
        weight: 'normal',
        anchor: 'middle',
        fill: theme.text,
        direction: 'ltr',
      },
    ];
  });
}
