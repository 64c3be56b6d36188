/** The ties of a map: their lines, what changed on them, and their marks. */
import type { Tie } from '../model/schema.ts';
import { bendOf } from './bends.ts';
import { changeBadgeRadius, changingTieMarks } from './changeMarks.ts';
import type { Curve } from './curve.ts';
import type { DrawnActor } from './drawnActors.ts';
import { isWeak } from './evidence.ts';
import type { LineBadges } from './lineBadges.ts';
import type { MapInput, MapTools } from './mapInput.ts';
import type { GroupMark, Mark, TiePlace } from './marks.ts';
import { tieTitle } from './names.ts';
import { strandCurve } from './routes.ts';
import { type Change, changesOf } from './shown.ts';
import { type Pair, pairsOf } from './strands.ts';
import { measureText } from './text/measureText.ts';
import { blend } from './theme.ts';
import { centreLine, halfWidth, ownBadges, type TieLook, tieMarks } from './tieMarks.ts';
import { middleText } from './textMarks.ts';

export interface DrawnStrands {
  pair: Pair;
  /** Of each drawn tie, from its source. */
  curves: Curve[];
  places: TiePlace[];
  /** Along the middle of the pair. */
  middle: Curve;
}

export function drawnStrands(
  input: MapInput,
  { sizes }: MapTools,
  actors: readonly DrawnActor[],
): DrawnStrands[] {
  const byId = new Map(actors.map((drawn) => [drawn.id, drawn]));
  return pairsOf(input.sliced, input.emphasis).flatMap((pair) => {
    const [a, b] = [byId.get(pair.ends[0]), byId.get(pair.ends[1])];
    if (!a || !b) return [];
    const gap = sizes.strandGap * strandRoom(pair, input);
    const offsets = pair.drawn.map((_, i) => (i - (pair.drawn.length - 1) / 2) * gap);
    const half = Math.max(
      ...pair.drawn.map((tie) => halfWidth(input.sliced.network.typeOf(tie).form, sizes)),
    );
    const bend = bendOf(a, b, actors, { offsets, half, clearance: sizes.endGap * 2 });
    const curves = offsets.map((offset) => strandCurve(a, b, bend, offset, sizes.endGap));
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
        middle: strandCurve(a, b, bend, 0, sizes.endGap),
      },
    ];
  });
}

/** How a drawn tie changed, and where on its line the badge that tells it stands. */
export interface PlacedChange {
  change: Change;
  at: number;
}

/** Badges of what is new or changed choose first; of what stays the same there are none. */
export function placedChanges(
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
export const endedFirst = (
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

export function tieGroup(
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
export function countBadges(
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
      middleText(box.x + width / 2, box.y + size * 0.92, text, { size, weight: 'normal' }, theme.text),
    ];
  });
}
