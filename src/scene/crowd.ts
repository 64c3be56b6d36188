/**
 * The map of more actors and ties than an eye can tell apart: straight lines in the hues of their families, shapes that
 * shrink with the picture, names by importance. Kinds and forms come back as one looks closer and fewer are shown.
 */
import { byInfluenceIn } from '../model/network.ts';
import { families } from '../model/vocabulary.ts';
import type { Actor, Family, Tie } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';
import { actorMarks } from './actorMarks.ts';
import { placeActors } from './camera.ts';
import { digits, type Point } from './curve.ts';
import { boxesOverlap } from './labels.ts';
import type { MapContent, MapInput, MapTools } from './mapInput.ts';
import type { ActorPlace, Box, GroupMark, Mark, PathMark, TiePlace } from './marks.ts';
import { actorTitle, labelNames } from './names.ts';
import { roleShown } from './shown.ts';
import { scaleMarks } from './sizes.ts';
import { measureText } from './text/measureText.ts';
import { middleText } from './textMarks.ts';

/** Above this, measured, an SVG element for each takes longer than a frame to draw. */
const mostDetailed = 2_400;
export const isCrowd = ({ actors, ties }: Pick<SlicedNetwork, 'actors' | 'ties'>): boolean =>
  actors.length + ties.length > mostDetailed;

/** Smaller shapes than this, in scene units, are dots. */
const leastShape = 3.2;
const mostNames = 60;
/** How many of the most important are asked whether their name finds room. */
const mostAsked = 600;

export interface PlacedActor extends ActorPlace {
  actor: Actor;
  lit: boolean;
}

/** @param size of each actor, 1 to 5 */
export function buildCrowd(input: MapInput, tools: MapTools, size: (actor: Actor) => number): MapContent {
  const { sliced, view, emphasis } = input;
  const { projection, theme, box } = tools;
  const shrink = Math.min(1, Math.max(0.05, projection.scale));
  const positions = placeActors(
    sliced.actors.map(({ id }) => id),
    input.positions,
    view.moved,
  );
  const actors = sliced.actors.map((actor): PlacedActor => {
    const [x, y] = projection.toScene(positions.get(actor.id) ?? { x: 0, y: 0 });
    const radius = Math.max(0.6, tools.sizes.radius * shrink * Math.sqrt(size(actor)));
    return { id: actor.id, x, y, radius, actor, lit: !emphasis || emphasis.actors.has(actor.id) };
  });
  const seen = actors.filter(({ x, y, radius }) => meets({ x, y, width: 0, height: 0 }, box, radius));
  const places = new Map(actors.map((place) => [place.id, place]));
  // Ties that end at one actor share its point: there are many more ends than actors.
  const points = new Map(actors.map(({ id, x, y }): [string, Point] => [id, [x, y]]));
  const context = view.context === 'hide' ? [] : seen.filter(({ lit }) => !lit);
  const names = namesOf(seen, input, tools);
  const group = (place: PlacedActor): GroupMark => actorGroup(place, input, tools, shrink);
  const dim = view.context === 'strong' ? theme.strongTie : theme.dimTie;
  const lines = (ties: readonly Tie[], colour?: string): PathMark[] =>
    tieLines(ties, places, input, tools, shrink, colour);
  const isLit = ({ id }: Tie): boolean => !emphasis || emphasis.ties.has(id);
  return {
    layers: {
      'ties-context':
        emphasis && view.context !== 'hide'
          ? lines(
              sliced.ties.filter((tie) => !isLit(tie)),
              dim,
            )
          : [],
      ties: lines(sliced.ties.filter(isLit)),
      'actors-context': context.map(group),
      actors: seen.filter(({ lit }) => lit).map(group),
      labels: [...names.values()].flatMap(({ marks }) => marks),
    },
    places: {
      actors: actors.map(({ id, x, y, radius }): ActorPlace => {
        const label = names.get(id)?.box;
        return { id, x, y, radius, ...(label ? { label } : {}) };
      }),
      ties: sliced.ties.flatMap((tie): TiePlace[] => {
        const { id, source, target } = tie;
        const [a, b] = [points.get(source), points.get(target)];
        if (!a || !b) return [];
        return [{ id, source, target, points: [a, b], colour: theme.family[sliced.network.familyOf(tie)] }];
      }),
      unlabelled: actors.filter(({ id }) => !names.has(id)).map(({ id }) => id),
    },
  };
}

const meets = (a: Box, b: Box, slack = 0): boolean =>
  a.x - slack <= b.x + b.width &&
  a.x + a.width + slack >= b.x &&
  a.y - slack <= b.y + b.height &&
  a.y + a.height + slack >= b.y;

/** So many ties in a row are sorted by family: all of one family at once would cover the others. */
const inARow = 400;

/** One path for a few hundred ties of a family: thousands of lines are few marks to paint. */
function tieLines(
  ties: readonly Tie[],
  places: ReadonlyMap<string, ActorPlace>,
  { sliced: { network } }: MapInput,
  { theme, sizes, box }: MapTools,
  shrink: number,
  colour?: string,
): PathMark[] {
  const marks: PathMark[] = [];
  for (let first = 0; first < ties.length; first += inARow) {
    const byFamily = new Map<Family, string[]>(families.map((family) => [family, []]));
    for (const tie of ties.slice(first, first + inARow)) {
      const [a, b] = [places.get(tie.source), places.get(tie.target)];
      if (!a || !b || a === b || !crosses(a, b, box)) continue;
      byFamily
        .get(network.familyOf(tie))
        ?.push(`M${digits(a.x)} ${digits(a.y)}L${digits(b.x)} ${digits(b.y)}`);
    }
    for (const [family, segments] of byFamily) {
      if (segments.length === 0) continue;
      const strokeWidth = Math.max(0.2, sizes.line * shrink * (family === 'structure' ? 0.6 : 1));
      const stroke = colour ?? theme.family[family];
      marks.push({ shape: 'path', d: segments.join(''), fill: 'none', stroke, strokeWidth });
    }
  }
  return marks;
}

/** Whether the box around a line meets the picture: enough to leave out what is far away. */
const crosses = (a: ActorPlace, b: ActorPlace, box: Box): boolean =>
  meets(
    { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) },
    box,
  );

function actorGroup(
  { id, x, y, radius, actor, lit }: PlacedActor,
  input: MapInput,
  { theme, sizes, messages }: MapTools,
  shrink: number,
): GroupMark {
  const { sliced, view } = input;
  const ink = lit ? theme.ink : view.context === 'strong' ? theme.strongActor : theme.dimActor;
  const role = roleShown(input, actor);
  const at: Point = [x, y];
  const dot: Mark = {
    shape: 'circle',
    cx: x,
    cy: y,
    r: radius,
    fill: role === 'other' ? theme.canvas : ink,
    stroke: ink,
    strokeWidth: radius * 0.25,
  };
  const shape = sliced.network.vocabulary.kinds.get(actor.kind)?.shape ?? 'circle';
  const look = { shape, role, radius, ink, canvas: theme.canvas, classic: view.symbols === 'classic' };
  return {
    shape: 'group',
    id: `actor-${id}`,
    ref: { kind: 'actor', id },
    ...(radius < leastShape ? {} : { name: actorTitle(sliced, actor, [], messages) }),
    marks: radius < leastShape ? [dot] : actorMarks(at, look, scaleMarks(sizes, Math.max(0.4, shrink))),
  };
}

/** The selected and lit choose first, then the most influential. */
function namesOf(
  actors: readonly PlacedActor[],
  { sliced, view, emphasis }: MapInput,
  { sizes, theme, box }: MapTools,
): Map<string, { box: Box; marks: Mark[] }> {
  const byInfluence = byInfluenceIn(sliced.interval);
  const chosen = new Set<string>([...view.selected, ...view.pinned]);
  const rank = ({ id, lit }: PlacedActor): number => (chosen.has(id) ? 2 : lit && emphasis ? 1 : 0);
  const ranked = actors
    .filter(({ id, lit }) => lit || chosen.has(id))
    .sort((a, b) => rank(b) - rank(a) || byInfluence(a.actor, b.actor));
  const found = new Map<string, { box: Box; marks: Mark[] }>();
  const taken: Box[] = [];
  const size = sizes.text[2];
  for (const place of ranked.slice(0, mostAsked)) {
    if (found.size >= mostNames) break;
    const [name] = labelNames(place.actor, view.labels);
    if (!name) continue;
    const width = measureText(name.text, size) + 4;
    const plate: Box = { x: place.x - width / 2, y: place.y + place.radius + 1, width, height: size * 1.15 };
    const isInside = meets({ ...plate, x: plate.x + width / 2, width: 0 }, box);
    if (!isInside || taken.some((other) => boxesOverlap(plate, other))) continue;
    taken.push(plate);
    found.set(place.id, {
      box: plate,
      marks: [
        {
          shape: 'group',
          id: `label-${place.id}`,
          ref: { kind: 'actor', id: place.id },
          marks: [
            { shape: 'rect', ...plate, fill: theme.canvas },
            {
              ...middleText(
                place.x,
                plate.y + size * 0.92,
                name.text,
                { size, weight: chosen.has(place.id) ? 'bold' : 'normal' },
                theme.text,
              ),
              ...(name.language === 'en' ? {} : { language: name.language }),
            },
          ],
        },
      ],
    });
  }
  return found;
}
