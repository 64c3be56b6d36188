/** The map itself, without title, legend or notes: the same on screen and in every figure. */
import type { Messages } from '../i18n/messages.ts';
import type { Positions } from '../layout/positions.ts';
import { influenceOf, roleIn } from '../model/network.ts';
import type { Actor, Tie } from '../model/schema.ts';
import { actorMarks } from './actorMarks.ts';
import { annotations, attendanceAt, badgeOf } from './annotations.ts';
import { placeActors, type Projection } from './camera.ts';
import { changingTieMarks } from './changeMarks.ts';
import { pointAt, type Curve, type Point } from './curve.ts';
import { isWeak } from './evidence.ts';
import { labelMarks, labelRequests } from './labelMarks.ts';
import { boxesOverlap, placeLabels } from './labels.ts';
import type { ActorPlace, Box, GroupMark, LayerId, Mark, ScenePlaces, TiePlace } from './marks.ts';
import { actorTitle, tiesByActor, tieTitle } from './names.ts';
import { bowOf, strandCurve, type Obstacle } from './routes.ts';
import { extent } from './shapes.ts';
import { changesOf, type Change, type Shown } from './shown.ts';
import type { Sizes } from './sizes.ts';
import { pairsOf, type Pair } from './strands.ts';
import { blend, type Theme } from './theme.ts';
import { measureText } from './text/measureText.ts';
import { centreLine, tieMarks, type TieLook } from './tieMarks.ts';
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
  lit: boolean;
  ties: readonly Tie[];
  shapeBox: Box;
  /** Outer radius of the ring around it, if it has one. */
  ring: number;
  /** Around the shape with the ring and the letter that it may have. */
  outerBox: Box;
}

export function buildMap(input: MapInput, tools: MapTools): MapContent {
  const actors = drawnActors(input, tools);
  const strands = drawnStrands(input, tools, actors);
  const requests = labelRequests(actors, input.view, tools);
  const labels = placeLabels(
    requests,
    {
      shapes: actors.map(({ id, outerBox }) => ({ id, box: outerBox })),
      ties: strands
        .filter(({ pair }) => pair.lit !== 'dim')
        .flatMap(({ places }) => places.flatMap((place) => place.points as Point[])),
      frame: tools.box,
    },
    tools.sizes.labelGap,
  );
  const attendance = attendanceAt(input);
  const context = input.view.context;
  const shown = context === 'hide' ? actors.filter(({ lit }) => lit) : actors;
  const byLitness = (lit: Pair['lit'][]) =>
    strands.filter(({ pair }) => lit.includes(pair.lit)).flatMap(({ groups }) => groups);
  return {
    layers: {
      'ties-context': context === 'hide' ? [] : byLitness(['dim']),
      ties: [...byLitness(['half']), ...byLitness(['lit'])],
      'actors-context': shown.filter(({ lit }) => !lit).map((drawn) => actorGroup(drawn, input, tools)),
      actors: shown.filter(({ lit }) => lit).map((drawn) => actorGroup(drawn, input, tools)),
      labels: labelMarks(requests, labels, tools),
      annotations: [
        ...countBadges(
          strands,
          [...labels.values()].map(({ box }) => box),
          actors,
          tools,
        ),
        ...shown.flatMap((drawn) => annotations(drawn, input, attendance.get(drawn.id), tools)),
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
  if (view.sizeBy === 'influence') return influenceOf;
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
  const { view } = input;
  const isSelected = (view.selected as readonly string[]).includes(id);
  if (!isSelected && !(view.pinned as readonly string[]).includes(id) && !attendanceAt(input).has(id))
    return shapeBox;
  // The letter stands out on the left, above.
  const badge = isSelected ? badgeOf(ring, sizes) : undefined;
  const out = Math.max(ring, badge ? badge.offset + badge.radius : 0);
  return { x: x - out, y: y - out, width: out + ring, height: out + ring };
}

function actorGroup(
  drawn: DrawnActor,
  { sliced, view }: MapInput,
  { theme, sizes, messages }: MapTools,
): GroupMark {
  const dim = view.context === 'strong' ? theme.strongActor : theme.dimActor;
  const look = {
    shape: drawn.shape,
    role: roleIn(drawn.actor, sliced.interval),
    radius: drawn.radius,
    ink: drawn.lit ? theme.ink : dim,
    canvas: theme.canvas,
    classic: view.symbols === 'classic',
  };
  return {
    shape: 'group',
    id: `actor-${drawn.id}`,
    ref: { kind: 'actor', id: drawn.id },
    name: actorTitle(sliced, drawn.actor, drawn.ties, messages),
    marks: actorMarks(drawn.at, look, sizes),
  };
}

interface DrawnStrands {
  pair: Pair;
  groups: GroupMark[];
  places: TiePlace[];
  /** Along the middle of the pair. */
  middle: Curve;
}

function drawnStrands(input: MapInput, tools: MapTools, actors: readonly DrawnActor[]): DrawnStrands[] {
  const byId = new Map(actors.map((drawn) => [drawn.id, drawn]));
  const { sizes } = tools;
  const changes = input.difference && changesOf(input.difference);
  return pairsOf(input.sliced, input.emphasis).flatMap((pair) => {
    const [a, b] = [byId.get(pair.ends[0]), byId.get(pair.ends[1])];
    if (!a || !b) return [];
    const bow = bowOf(a, b, actors, sizes.endGap * 2.5);
    const gap = sizes.strandGap * strandRoom(pair, input);
    const curves = pair.drawn.map((_, i) =>
      strandCurve(a, b, bow, (i - (pair.drawn.length - 1) / 2) * gap, sizes.endGap),
    );
    return [
      {
        pair,
        groups: pair.drawn.map((tie, i) =>
          tieGroup(
            tie,
            facing(tie, a.id, curves[i]),
            { lit: pair.lit, change: changes?.get(tie.id) },
            input,
            tools,
          ),
        ),
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
  { lit, change }: { lit: Pair['lit']; change?: Change },
  { sliced: { network }, view, difference }: MapInput,
  { theme, sizes, messages }: MapTools,
): GroupMark {
  const dim = view.context === 'strong' ? theme.strongTie : theme.dimTie;
  const lookOf = (of: Tie): TieLook => {
    const type = network.typeOf(of);
    // What has ended has lost its hue; its form still tells what it was.
    const hue = change === 'ended' ? theme.secondary : theme.family[type.family];
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
    marks:
      change && lit !== 'dim'
        ? changingTieMarks(curve, change, { now, ...(earlier ? { before: lookOf(earlier) } : {}) }, sizes)
        : tieMarks(curve, now, sizes),
  };
}

/** `+3` beside the pairs that have more ties than are drawn, where it covers neither a name nor a shape. */
function countBadges(
  strands: readonly DrawnStrands[],
  labels: readonly Box[],
  actors: readonly DrawnActor[],
  { sizes, theme, messages }: MapTools,
): Mark[] {
  const taken = [...labels, ...actors.map(({ outerBox }) => outerBox)];
  const size = sizes.text[2];
  return strands.flatMap(({ pair, middle }): Mark[] => {
    if (pair.lit !== 'lit' || pair.hidden === 0) return [];
    const text = messages.figure.moreTies(pair.hidden);
    const width = measureText(text, size, 'normal') + sizes.labelGap;
    const boxes = [0.32, 0.68, 0.4, 0.6, 0.24, 0.76, 0.5].map((t): Box => {
      const [x, y] = pointAt(middle, t);
      return { x: x - width / 2, y: y - size * 0.56, width, height: size * 1.12 };
    });
    const box = boxes.find((each) => !taken.some((other) => boxesOverlap(each, other)));
    if (!box) return [];
    taken.push(box);
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
