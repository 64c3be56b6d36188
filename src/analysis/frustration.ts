/** Camps, and the ties that do not fit into them. */
import { seededRandom } from '../math/random.ts';
import type { ActorId, TieId } from '../model/schema.ts';
import { blocksOf } from './blocks.ts';
import { disjointTriangles, searchCamps, type SignedAdjacency } from './campSearch.ts';
import { bestCampDivision } from './manyCamps.ts';
import type { SignedGraph, SignedPair } from './signedGraph.ts';
import { bestDivision, type Control, type Kernel } from './twoCamps.ts';

export interface FrustrationOptions {
  /** Into how many camps at most; 2 by default. */
  camps?: number;
  /**
   * How many steps the proof may take before it ends with bounds: 20,000, or any number if `shouldStop` is given. Steps
   * in blocks of more than 60 actors take longer and count more.
   */
  budget?: number;
  /** Asked now and then; `true` ends the proof with bounds. */
  shouldStop?: () => boolean;
  /** Hears how far the proof is, from 0 to 1. */
  onProgress?: (share: number) => void;
}

export interface Frustration {
  /** The fewest pairs that do not fit if `optimal`; otherwise at most so many. */
  readonly index: number;
  /** At least so many do not fit; the same as `index` if `optimal`. */
  readonly lowerBound: number;
  readonly optimal: boolean;
  /** Actors with a signed pair, the largest camp first; empty camps are left out. */
  readonly camps: readonly (readonly ActorId[])[];
  /** The number of each actor's camp in `camps`. */
  readonly campOf: ReadonlyMap<ActorId, number>;
  /** Pairs that do not fit: friends in two camps, foes in one. Another division with as few may have others. */
  readonly misfits: readonly SignedPair[];
  /** The signed ties of those pairs. */
  readonly frustratedTies: readonly TieId[];
  /** How many parts no signed pair connects: which camp of one goes with which of another is not decided by signs. */
  readonly parts: number;
  /** How many steps the proof took. */
  readonly steps: number;
}

/** Larger blocks get a good division and bounds, without a search for proof. */
const largestBlock = 300;
/** Some seconds for a block of 60 actors, so that no caller waits without an end. */
const defaultBudget = 20_000;

/**
 * The frustration index (line index of imbalance) with the camps that attain it: how few pairs would have to change
 * sign, or go, for everyone to have friends in the own camp only and foes in others only. Exact for two camps, and for
 * more (generalised balance), with proof: blocks are solved one by one by branch and bound from a good division. If
 * the budget or `shouldStop` ends the proof, the index is an upper bound and `lowerBound` what is proved.
 * Definitions: Harary (1959), doi:10.1002/bs.3830040405; Abelson and Rosenberg (1958); for k camps Davis (1967) and
 * Doreian and Mrvar (1996), doi:10.1016/0378-8733(95)00259-6. The pairs come from `signedGraphOf`, mixed ones left out.
 * @throws {RangeError} if `camps` is not a whole number of 2 or more
 */
export function frustrationOf(graph: SignedGraph, options: FrustrationOptions = {}): Frustration {
  const { camps: most = 2, shouldStop, onProgress } = options;
  const { budget = shouldStop ? Infinity : defaultBudget } = options;
  if (!Number.isInteger(most) || most < 2) throw new RangeError(`camps must be 2 or more, not ${most}`);
  const adjacency = adjacencyOf(graph);
  const { blocks } = blocksOf(adjacency);
  const weights = blocks.map((block) => (block.length > 2 ? block.length ** 2 : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  let [steps, spent, before, isOver, lowerBound] = [0, 0, 0, false, 0];
  const solved: Int32Array[] = [];
  for (const [i, block] of blocks.entries()) {
    const control: Control = {
      step() {
        steps++;
        spent += Math.max(1, (block.length / 60) ** 2);
        isOver ||= spent > budget || (steps % 16 === 0 && (shouldStop?.() ?? false));
        return !isOver;
      },
      progress: (share) => onProgress?.((before + share * weights[i]) / total),
    };
    const { camp, lower } = solveBlock(blockOf(adjacency, block), most, control);
    solved.push(camp);
    lowerBound += lower;
    before += weights[i];
    onProgress?.(before / total);
  }
  const { campOf, parts } = joined(graph.actors.length, blocks, solved);
  return described(graph, campOf, { lowerBound, parts, steps });
}

function adjacencyOf({ actors, pairs }: SignedGraph): SignedAdjacency {
  const indexOf = new Map(actors.map((id, i) => [id, i]));
  const lists: [number, number][][] = actors.map(() => []);
  for (const { ends, sign } of pairs) {
    const [a, b] = [indexOf.get(ends[0]) ?? 0, indexOf.get(ends[1]) ?? 0];
    lists[a].push([b, sign]);
    lists[b].push([a, sign]);
  }
  return packed(lists);
}

function packed(lists: [number, number][][]): SignedAdjacency {
  const offsets = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) {
    list.sort(([a], [b]) => a - b);
    offsets[i + 1] = offsets[i] + list.length;
  }
  const flat = lists.flat();
  return {
    offsets,
    neighbours: Int32Array.from(flat, ([other]) => other),
    weights: Float64Array.from(flat, ([, sign]) => sign),
  };
}

/** The graph of some actors alone, numbered from 0 in their order. */
function blockOf(graph: SignedAdjacency, members: readonly number[]): SignedAdjacency {
  const indexOf = new Map(members.map((member, i) => [member, i]));
  return packed(
    members.map((member) => {
      const list: [number, number][] = [];
      for (let k = graph.offsets[member]; k < graph.offsets[member + 1]; k++) {
        const other = indexOf.get(graph.neighbours[k]);
        if (other !== undefined) list.push([other, graph.weights[k]]);
      }
      return list;
    }),
  );
}

function solveBlock(
  block: SignedAdjacency,
  camps: number,
  control: Control,
): { camp: Int32Array; lower: number } {
  const size = block.offsets.length - 1;
  if (size === 2) return { camp: Int32Array.of(0, block.weights[0] > 0 ? 0 : 1), lower: 0 };
  const start = searchCamps(block, camps, seededRandom(size));
  if (start.cost === 0) return { camp: start.camp, lower: 0 };
  const isBad = (negative: number): boolean => (camps === 2 ? negative % 2 === 1 : negative === 1);
  const certain = disjointTriangles(block, isBad);
  if (start.cost === certain || size > largestBlock) return { camp: start.camp, lower: certain };
  const kernel = kernelOf(block);
  if (camps > 2) {
    const { division, lower } = bestCampDivision(kernel, camps, start, control);
    return { camp: division.camp, lower: Math.max(certain, lower) };
  }
  const side = Int8Array.from(start.camp, (each) => (each === 0 ? 1 : -1));
  const { division, lower } = bestDivision(kernel, { side, cost: start.cost }, control);
  const camp = Int32Array.from(division.side, (each) => (each > 0 ? 0 : 1));
  return { camp, lower: Math.max(certain, lower) };
}

function kernelOf({ offsets, neighbours, weights: signs }: SignedAdjacency): Kernel {
  const size = offsets.length - 1;
  const weights = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let k = offsets[i]; k < offsets[i + 1]; k++) weights[i * size + neighbours[k]] = signs[k];
  return { size, weights };
}

/** Fits the blocks together: two that share an actor exchange camps so that it is in the same one in both. */
function joined(
  size: number,
  blocks: readonly (readonly number[])[],
  solved: readonly Int32Array[],
): { campOf: Int32Array; parts: number } {
  const campOf = new Int32Array(size).fill(-1);
  const blocksAt: number[][] = Array.from({ length: size }, () => []);
  for (const [b, block] of blocks.entries()) for (const member of block) blocksAt[member].push(b);
  const isDone = new Uint8Array(blocks.length);
  let parts = 0;
  for (let first = 0; first < blocks.length; first++) {
    if (isDone[first]) continue;
    parts++;
    const open = [first];
    isDone[first] = 1;
    for (let b = open.pop(); b !== undefined; b = open.pop()) {
      const [block, camp] = [blocks[b], solved[b]];
      const known = block.findIndex((member) => campOf[member] >= 0);
      const [own, wanted] = known < 0 ? [0, 0] : [camp[known], campOf[block[known]]];
      const exchange = (each: number): number => (each === own ? wanted : each === wanted ? own : each);
      for (const [i, member] of block.entries()) {
        campOf[member] = exchange(camp[i]);
        for (const other of blocksAt[member]) {
          if (isDone[other]) continue;
          isDone[other] = 1;
          open.push(other);
        }
      }
    }
  }
  return { campOf, parts };
}

function described(
  graph: SignedGraph,
  camp: Int32Array,
  { lowerBound, ...rest }: Pick<Frustration, 'lowerBound' | 'parts' | 'steps'>,
): Frustration {
  const byCamp = new Map<number, ActorId[]>();
  for (const [i, id] of graph.actors.entries()) {
    const members = byCamp.get(camp[i]);
    if (members) members.push(id);
    else byCamp.set(camp[i], [id]);
  }
  const camps = [...byCamp.values()].sort((a, b) => b.length - a.length);
  const campOf = new Map(camps.flatMap((members, number) => members.map((id) => [id, number] as const)));
  const misfits = graph.pairs.filter(
    ({ ends: [a, b], sign }) => sign > 0 !== (campOf.get(a) === campOf.get(b)),
  );
  return {
    index: misfits.length,
    lowerBound,
    optimal: misfits.length === lowerBound,
    camps,
    campOf,
    misfits,
    frustratedTies: misfits.flatMap(({ ties }) => ties.map(({ id }) => id)),
    ...rest,
  };
}
