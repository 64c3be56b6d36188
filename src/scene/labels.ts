/**
 * Where names stand: beside their actor, clear of every shape and every other name, off the ties where there is room.
 * Each actor has eight places around its shape, near and a little further out; the most important choose first, and a
 * few rounds of second choices let a name give way where that makes room for another. What finds none is reported.
 */
import type { Box } from './marks.ts';
import type { Point } from './curve.ts';

export interface LabelRequest {
  id: string;
  at: Point;
  /** The box of the actor's own shape. */
  shape: Box;
  width: number;
  height: number;
  /** The name set another way, in one line or in two, where that finds room and the usual way does not. */
  other?: { width: number; height: number };
  /** Higher chooses first. */
  priority: number;
}

export interface LabelPlace {
  box: Box;
  /** How the lines are set: towards the actor. */
  align: 'start' | 'middle' | 'end';
  /** Set the other way. */
  isOther?: boolean;
  /** A thin line to the actor, where the name stands apart from it. */
  leader?: readonly [Point, Point];
}

export interface LabelObstacles {
  shapes: readonly { id: string; box: Box }[];
  /** Points of the drawn ties. */
  ties: readonly Point[];
  /** How far apart the points are; without it each is one of a few. */
  tieSpacing?: number;
  /** Where ties end: an arrowhead or a square, which no name may cover. */
  heads?: readonly Box[];
  /** Marks along ties, which names keep off where they can. */
  beads?: readonly Box[];
  frame: Box;
}

interface Candidate extends LabelPlace {
  /** Without other labels: preference, ties covered. */
  cost: number;
}

export const boxesOverlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const contains = (a: Box, b: Box): boolean =>
  a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;

/** @returns the place of each label that found one; the rest are hidden */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: LabelObstacles,
  gap: number,
): Map<string, LabelPlace> {
  const order = [...requests].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  const ties = pointGrid(obstacles.ties, 12 * gap);
  const candidates = new Map(
    order.map((request) => [request.id, candidatesOf(request, obstacles, ties, gap)]),
  );
  const placed = new Map<string, Candidate>();
  for (let round = 0; round < 4; round++) {
    let changed = false;
    for (const { id } of order) {
      const current = placed.get(id);
      const best = choose(id, candidates.get(id) ?? [], placed) ?? makeRoom(id, candidates, placed);
      if (best && best !== current) {
        placed.set(id, best);
        changed = true;
      }
    }
    if (!changed) break;
  }
  return placed;
}

function choose(id: string, candidates: readonly Candidate[], placed: ReadonlyMap<string, Candidate>) {
  return candidates.find(({ box }) => isFree(box, placed, [id]));
}

const isFree = (box: Box, placed: ReadonlyMap<string, Candidate>, except: readonly string[]): boolean => {
  for (const [id, other] of placed) if (!except.includes(id) && boxesOverlap(box, other.box)) return false;
  return true;
};

/** Moves one other label to a later choice of its own if that frees a place. */
function makeRoom(
  id: string,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  placed: Map<string, Candidate>,
): Candidate | undefined {
  for (const candidate of candidates.get(id) ?? []) {
    const inTheWay = [...placed].filter(
      ([other, { box }]) => other !== id && boxesOverlap(candidate.box, box),
    );
    if (inTheWay.length !== 1) continue;
    const [other] = inTheWay[0];
    const elsewhere = (candidates.get(other) ?? []).find(
      ({ box }) => !boxesOverlap(box, candidate.box) && isFree(box, placed, [id, other]),
    );
    if (elsewhere) {
      placed.set(other, elsewhere);
      return candidate;
    }
  }
  return undefined;
}

/** The places in order of preference, without those that cover a shape or leave the frame. */
function candidatesOf(
  request: LabelRequest,
  obstacles: LabelObstacles,
  ties: PointGrid,
  gap: number,
): Candidate[] {
  const { shapes, heads = [], beads = [], tieSpacing, frame } = obstacles;
  const reach = reachOf(request, gap);
  const isNear = (box: Box): boolean => boxesOverlap(reach, box);
  const taken = [...shapes.map(({ box }) => box), ...heads].filter(isNear);
  const near = beads.filter(isNear);
  const perPoint = tieSpacing === undefined ? 0.55 : (tieSpacing / request.height) * 0.8;
  return placesOf(request, gap)
    .filter(({ box }) => contains(frame, box))
    .filter(({ box }) => {
      const plate = plateOf(box, gap);
      return !taken.some((each) => boxesOverlap(plate, each));
    })
    .map((place) => ({
      ...place,
      cost:
        place.cost +
        ties.countIn(place.box) * perPoint +
        near.filter((bead) => boxesOverlap(place.box, bead)).length * 1.2,
    }))
    .sort((a, b) => a.cost - b.cost);
}

/** What is painted under a name: it stands out a little at the sides. */
export const plateOf = ({ x, y, width, height }: Box, gap: number): Box => ({
  x: x - gap * 0.3,
  y,
  width: width + gap * 0.6,
  height,
});

/** Where the name could stand at all. */
function reachOf({ at, width, height, other, shape }: LabelRequest, gap: number): Box {
  const out = Math.max(width, other?.width ?? 0) + height + shape.width + gap * farthest;
  return { x: at[0] - out, y: at[1] - out, width: 2 * out, height: 2 * out };
}

/** Around the shape as the name is usually set, then as it is set otherwise. */
function placesOf(request: LabelRequest, gap: number): Candidate[] {
  const { other } = request;
  const usual = aroundShape(request, gap);
  if (!other) return usual;
  const otherwise = aroundShape({ ...request, ...other }, gap);
  return [...usual, ...otherwise.map((place) => ({ ...place, isOther: true, cost: place.cost + 0.35 }))];
}

/** How far a name may stand from its shape, in gaps: with a leader line. */
const distances = [3, 6, 10] as const;
const farthest = distances[distances.length - 1];

function aroundShape({ at, shape, width, height }: LabelRequest, gap: number): Candidate[] {
  const found: Candidate[] = [];
  const right = shape.x + shape.width;
  const bottom = shape.y + shape.height;
  const put = (
    x: number,
    y: number,
    align: LabelPlace['align'],
    cost: number,
    leader?: LabelPlace['leader'],
  ) => found.push({ box: { x, y, width, height }, align, cost, ...(leader ? { leader } : {}) });
  const middleY = at[1] - height / 2;
  const middleX = at[0] - width / 2;
  put(right + gap, middleY, 'start', 0);
  put(middleX, bottom + gap * 0.5, 'middle', 0.3);
  put(shape.x - gap - width, middleY, 'end', 0.5);
  put(middleX, shape.y - gap * 0.5 - height, 'middle', 0.6);
  // Off the sides by more than a name's plate stands out.
  const near = gap * 0.4;
  for (const [corner, side, align] of [
    [right, right + near, 'start'],
    [shape.x - width, shape.x - near - width, 'end'],
  ] as const) {
    put(corner, bottom, align, 1.2);
    put(corner, shape.y - height, align, 1.3);
    put(side, bottom - height * 0.6, align, 0.9);
    put(side, shape.y - height * 0.4, align, 0.95);
  }
  for (const slide of [-0.3, 0.3]) {
    put(middleX + slide * width, bottom + gap * 0.5, 'middle', 1.1);
    put(middleX + slide * width, shape.y - gap * 0.5 - height, 'middle', 1.25);
  }
  for (const far of distances) {
    for (let turn = 0; turn < 12; turn++) {
      const angle = (turn * Math.PI) / 6;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const out = shape.width / 2 + gap * far;
      const x = at[0] + dx * (out + width / 2) - width / 2;
      const y = at[1] + dy * (out + height / 2) - height / 2;
      put(x, y, 'middle', 2.4 + far * 0.4, leaderOf(at, { x, y, width, height }, shape.width / 2));
    }
  }
  return found;
}

function leaderOf(at: Point, box: Box, radius: number): readonly [Point, Point] {
  const end: Point = [
    Math.min(Math.max(at[0], box.x), box.x + box.width),
    Math.min(Math.max(at[1], box.y), box.y + box.height),
  ];
  const length = Math.hypot(end[0] - at[0], end[1] - at[1]) || 1;
  return [[at[0] + ((end[0] - at[0]) / length) * radius, at[1] + ((end[1] - at[1]) / length) * radius], end];
}

interface PointGrid {
  countIn: (box: Box) => number;
}

/** Counts points in boxes without looking at all of them. */
function pointGrid(points: readonly Point[], cell: number): PointGrid {
  const cells = new Map<string, Point[]>();
  const keyOf = (column: number, row: number) => `${column},${row}`;
  for (const point of points) {
    const key = keyOf(Math.floor(point[0] / cell), Math.floor(point[1] / cell));
    const held = cells.get(key);
    if (held) held.push(point);
    else cells.set(key, [point]);
  }
  return {
    countIn: ({ x, y, width, height }) => {
      let count = 0;
      for (let column = Math.floor(x / cell); column <= Math.floor((x + width) / cell); column++) {
        for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row++) {
          for (const [px, py] of cells.get(keyOf(column, row)) ?? []) {
            if (px >= x && px <= x + width && py >= y && py <= y + height) count++;
          }
        }
      }
      return count;
    },
  };
}
