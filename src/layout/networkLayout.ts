/**
 * Where the actors of a network stand: the union of all its dates is laid out once, so that nothing moves when time,
 * filters or selection change.
 */
import { periodOf, type Interval } from '../model/date.ts';
import type { Network } from '../model/network.ts';
import type { Actor } from '../model/schema.ts';
import { findMoment, sliceNetwork } from '../model/slice.ts';
import { removeOverlaps } from './boxCollide.ts';
import { clearanceOf, type LayoutSizes } from './clearance.ts';
import { coordinatesOf, forceLayoutOf } from './forces.ts';
import { distances, graphOf, type Graph } from './graph.ts';
import { isLarge, largeTaskOf, positionsFrom, runLargeTask } from './large/largeTask.ts';
import { placeNewcomers } from './newcomers.ts';
import type { Positions } from './positions.ts';
import { refine, totalEnergy, type RefineProblem, type Sight } from './refine.ts';
import { stressPlacement } from './stress.ts';

export interface LayoutOptions extends LayoutSizes {
  /** Actors that stay exactly there, whatever `start` says. */
  fixed?: Positions;
  /** Positions to start from: the others move as little as possible. */
  start?: Positions;
  /** The room to fill, in px: one layout unit is one px when the whole fits the frame. */
  frame?: { width: number; height: number };
  /** How many starts are tried. */
  tries?: number;
  /** How many single moves each start is refined by. */
  moves?: number;
}

/** How many actors are looked at together: pictures of more are not what the layout is tuned for. */
const seenAtOnce = 30;

/**
 * Deterministic: the same network and options give the same positions to two decimals, whatever the order of records.
 * No two shapes are nearer than a gap. Names of actors of influence 3 and more that live at the same time keep clear too.
 */
export function layoutNetwork(network: Network, options: LayoutOptions): Positions {
  if (network.actors.length === 0) return new Map();
  if (isLarge(network)) return largePositions(network, options);
  const graph = graphOf(network);
  const frame = options.frame ?? { width: 690, height: 560 };
  const setting = settingOf(network, graph, options, frame);
  const starts = startsOf(graph, setting, options);
  const settled = starts.map((start, i) => settle(graph, start, setting, options, i + 1));
  const best = settled.reduce((a, b) => (totalEnergy(b, setting) < totalEnergy(a, setting) ? b : a));
  return new Map(
    graph.ids.map((id, i) => {
      const pin = options.fixed?.get(id as never);
      return [id as never, pin ?? { x: round(best[2 * i]), y: round(best[2 * i + 1]) }];
    }),
  );
}

/** With positions to start from, those who have one keep it. */
function largePositions(network: Network, options: LayoutOptions): Positions {
  if (options.start) {
    return placeNewcomers(network, new Map([...options.start, ...(options.fixed ?? [])]), options);
  }
  return positionsFrom(network, runLargeTask(largeTaskOf(network, options)), options.fixed);
}

const round = (value: number): number => Math.round(value * 100) / 100 || 0;

interface Setting extends RefineProblem {
  frame: { width: number; height: number };
}

function settingOf(network: Network, graph: Graph, options: LayoutOptions, frame: Setting['frame']): Setting {
  const actors = graph.ids.map((id) => network.actorById.get(id as never) as Actor);
  const indexOf = new Map(graph.ids.map((id, i) => [id, i]));
  const radius = actors.map(options.radius);
  const fixed = new Set([...(options.fixed?.keys() ?? [])].map((id) => indexOf.get(id)));
  const area = (frame.width * frame.height) / Math.max(12, graph.ids.length);
  return {
    frame,
    halfWidth: frame.width / 2,
    halfHeight: frame.height / 2,
    unit: 1.25 * Math.sqrt(area),
    distances: distances(graph),
    clearance: clearanceOf(actors, options),
    radius,
    parts: actors.flatMap(({ affiliation }, i) => {
      const whole = affiliation === undefined ? undefined : indexOf.get(affiliation);
      return whole === undefined || whole === i ? [] : [[i, whole] as const];
    }),
    sights: [...sightsOf(network, indexOf), unionOf(graph)],
    isFixed: (i) => fixed.has(i),
  };
}

/** The opening date, and the middle of each era: the pictures that have to read well. */
function sightsOf(network: Network, indexOf: ReadonlyMap<string, number>): Sight[] {
  const opening = network.document.opening?.at;
  const moments: { at: string; weight: number }[] = [
    ...(typeof opening === 'string' && findMoment(opening) ? [{ at: opening, weight: 1.5 }] : []),
    ...network.document.eras.map(({ from, to }) => ({
      at: middleOf(periodOf({ from, to: to ?? from })),
      weight: 0.25,
    })),
  ];
  const found = moments.length > 0 ? moments : [{ at: 'all', weight: 1 }];
  return found.map(({ at, weight }) => {
    const sliced = sliceNetwork(network, {
      at,
      withoutFamilies: [],
      withoutKinds: [],
      withoutConfidence: [],
      limit: seenAtOnce,
      always: [],
    });
    const pairs = new Map<string, { source: number; target: number; quiet: boolean }>();
    for (const tie of sliced.ties) {
      const [a, b] = [indexOf.get(tie.source) ?? 0, indexOf.get(tie.target) ?? 0];
      if (a === b) continue;
      const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
      const quiet = network.familyOf(tie) === 'structure' && (pairs.get(key)?.quiet ?? true);
      pairs.set(key, { source: Math.min(a, b), target: Math.max(a, b), quiet });
    }
    const keys = [...pairs.keys()].sort();
    return {
      weight,
      nodes: sliced.actors.map(({ id }) => indexOf.get(id) ?? 0).sort((a, b) => a - b),
      edges: keys.map((key) => pairs.get(key) as Sight['edges'][number]),
    };
  });
}

/** All dates at once: seldom looked at, but what is untangled there is untangled at every date. */
const unionOf = ({ edges }: Graph): Sight => ({
  weight: 0.12,
  nodes: [],
  edges: edges.map(({ source, target, length }) => ({ source, target, quiet: length < 0.6 })),
});

const middleOf = ({ first, last }: Interval): string =>
  new Date(((first + last) / 2) * 86_400_000).toISOString().slice(0, 10);

function startsOf(graph: Graph, setting: Setting, options: LayoutOptions): Float64Array[] {
  if (options.start) return [pinned(graph, continued(graph, options.start, setting), options.fixed)];
  const n = graph.ids.length;
  return Array.from({ length: options.tries ?? 6 }, (_, i) => {
    const at = stressPlacement(setting.distances, n, { seed: i + 1 });
    return pinned(graph, fitted(at, setting.frame), options.fixed);
  });
}

/** Known actors where they stood; a newcomer amid its neighbours. */
function continued(graph: Graph, start: Positions, { frame }: Setting): Float64Array {
  const at = new Float64Array(2 * graph.ids.length);
  graph.ids.forEach((id, i) => {
    const known = start.get(id as never);
    const near = graph.edges
      .filter(({ source, target }) => source === i || target === i)
      .flatMap(({ source, target }) => start.get(graph.ids[source === i ? target : source] as never) ?? []);
    const place = known ?? {
      x: near.length > 0 ? mean(near.map(({ x }) => x)) : frame.width * 0.45,
      y: near.length > 0 ? mean(near.map(({ y }) => y)) : frame.height * 0.45,
    };
    at.set([place.x, place.y], 2 * i);
  });
  return at;
}
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const pinned = (graph: Graph, at: Float64Array, fixed: Positions | undefined): Float64Array => {
  graph.ids.forEach((id, i) => {
    const pin = fixed?.get(id as never);
    if (pin) at.set([pin.x, pin.y], 2 * i);
  });
  return at;
};

/** Turned so that it is widest sideways, centred, and stretched to the frame. */
function fitted(at: Float64Array, { width, height }: { width: number; height: number }): Float64Array {
  const n = at.length / 2;
  const [mx, my] = [0, 1].map((axis) => mean(Array.from({ length: n }, (_, i) => at[2 * i + axis])));
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [x, y] = [at[2 * i] - mx, at[2 * i + 1] - my];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = at.map((_, k) => {
    const i = k >> 1;
    const [x, y] = [at[2 * i] - mx, at[2 * i + 1] - my];
    return k % 2 === 0 ? x * cos + y * sin : y * cos - x * sin;
  });
  const reach = (axis: number) =>
    Math.max(1e-9, ...Array.from({ length: n }, (_, i) => Math.abs(turned[2 * i + axis])));
  const [rx, ry] = [reach(0), reach(1)];
  return turned.map((value, k) => (k % 2 === 0 ? (value / rx) * (width / 2) : (value / ry) * (height / 2)));
}

function settle(
  graph: Graph,
  start: Float64Array,
  setting: Setting,
  options: LayoutOptions,
  seed: number,
): Float64Array {
  const { unit, clearance, isFixed } = setting;
  const known = options.start;
  const simulation = forceLayoutOf(graph, start, { unit, clearance, hold: known ? 0.6 : 0.08, isFixed });
  simulation.tick(known ? 30 : 60);
  const relaxed = coordinatesOf(simulation.nodes());
  const moves = known ? 0 : (options.moves ?? 180 * graph.ids.length);
  const refined = refine(relaxed, setting, { seed, moves });
  removeOverlaps(refined, clearance, isFixed);
  return known || options.fixed ? refined : proportioned(refined, setting.frame);
}

/** Stretched towards the frame's proportions: that uncrosses nothing and crosses nothing, and only takes nodes apart. */
function proportioned(at: Float64Array, frame: { width: number; height: number }): Float64Array {
  const span = (axis: number): number => {
    const values = at.filter((_, k) => k % 2 === axis);
    return Math.max(...values) - Math.min(...values) || 1;
  };
  const ratio = frame.width / frame.height / (span(0) / span(1));
  const [x, y] = [Math.min(1.45, Math.max(1, ratio)), Math.min(1.45, Math.max(1, 1 / ratio))];
  return at.map((value, k) => value * (k % 2 === 0 ? x : y));
}
