/** A d3 force that keeps boxes apart, and the final pass that leaves no two of them overlapping. */
import type { Force, SimulationNodeDatum } from 'd3';

/** Half sizes that a pair of nodes has to keep clear of each other. */
export type Clearance = (i: number, j: number) => { x: number; y: number };

/** Pushes overlapping pairs apart along the axis of the lesser overlap, half each. */
export function boxCollide<N extends SimulationNodeDatum>(
  clearance: Clearance,
  strength = 0.7,
): Force<N, undefined> {
  let nodes: N[] = [];
  const force: Force<N, undefined> = () => {
    for (let i = 0; i < nodes.length; i++) {
      for (let j = i + 1; j < nodes.length; j++) {
        const [a, b] = [nodes[i], nodes[j]];
        const dx = (b.x ?? 0) + (b.vx ?? 0) - (a.x ?? 0) - (a.vx ?? 0);
        const dy = (b.y ?? 0) + (b.vy ?? 0) - (a.y ?? 0) - (a.vy ?? 0);
        const clear = clearance(i, j);
        const [overX, overY] = [clear.x - Math.abs(dx), clear.y - Math.abs(dy)];
        if (overX <= 0 || overY <= 0) continue;
        if (overX / clear.x < overY / clear.y) {
          const push = (overX * strength * (dx < 0 ? -1 : 1)) / 2;
          a.vx = (a.vx ?? 0) - push;
          b.vx = (b.vx ?? 0) + push;
        } else {
          const push = (overY * strength * (dy < 0 ? -1 : 1)) / 2;
          a.vy = (a.vy ?? 0) - push;
          b.vy = (b.vy ?? 0) + push;
        }
      }
    }
  };
  force.initialize = (given) => {
    nodes = given;
  };
  return force;
}

/**
 * Moves nodes, as little as the passes can tell, until no pair is nearer than its clearance. Fixed nodes stay; a pair of
 * fixed nodes is left as it is. In place. If passes alone do not settle it, everything free is spread a little and the
 * passes go on; what is still caught between fixed nodes goes to the nearest room.
 */
export function removeOverlaps(
  at: Float64Array,
  clearance: Clearance,
  isFixed: (i: number) => boolean = () => false,
): void {
  const n = at.length / 2;
  const free = Array.from({ length: n }, (_, i) => i).filter((i) => !isFixed(i));
  const spreads = free.length === n ? 60 : 3;
  for (let spread = 0; spread < spreads; spread++) {
    for (let pass = 0; pass < 120; pass++) if (!separateOnce(at, n, clearance, isFixed)) return;
    for (const i of free) {
      at[2 * i] *= 1.04;
      at[2 * i + 1] *= 1.04;
    }
  }
  for (const i of free) moveToRoom(i, at, n, clearance);
}

/** To the nearest place, on rings around where the node is, at which it overlaps no other. */
function moveToRoom(i: number, at: Float64Array, n: number, clearance: Clearance): void {
  const [x, y] = [at[2 * i], at[2 * i + 1]];
  const overlapsAny = (): boolean => {
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const clear = clearance(Math.min(i, j), Math.max(i, j));
      const [dx, dy] = [at[2 * j] - at[2 * i], at[2 * j + 1] - at[2 * i + 1]];
      if (clear.x - Math.abs(dx) > 1e-6 && clear.y - Math.abs(dy) > 1e-6) return true;
    }
    return false;
  };
  for (let ring = 1; overlapsAny(); ring++) {
    for (let step = 0; step < 24; step++) {
      at[2 * i] = x + 4 * ring * Math.cos((step * Math.PI) / 12);
      at[2 * i + 1] = y + 4 * ring * Math.sin((step * Math.PI) / 12);
      if (!overlapsAny()) return;
    }
  }
}

function separateOnce(
  at: Float64Array,
  n: number,
  clearance: Clearance,
  isFixed: (i: number) => boolean,
): boolean {
  let moved = false;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      if (isFixed(i) && isFixed(j)) continue;
      const [dx, dy] = [at[2 * j] - at[2 * i], at[2 * j + 1] - at[2 * i + 1]];
      const clear = clearance(i, j);
      const [overX, overY] = [clear.x - Math.abs(dx), clear.y - Math.abs(dy)];
      if (overX <= 1e-6 || overY <= 1e-6) continue;
      moved = true;
      const axis = overX < overY ? 0 : 1;
      // Nodes on the very same spot part in the order of their index.
      const push = (axis === 0 ? overX : overY) + 1e-3;
      const sign = (axis === 0 ? dx : dy) < 0 ? -1 : 1;
      const shareOfI = isFixed(i) ? 0 : isFixed(j) ? 1 : 0.5;
      at[2 * i + axis] -= sign * push * shareOfI;
      at[2 * j + axis] += sign * push * (1 - shareOfI);
    }
  }
  return moved;
}
