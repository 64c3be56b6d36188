/** Sets small parts of a picture around the largest one, so that the whole stays round. */

/** So many directions are looked at from the middle. */
const bearings = 720;
/** The picture is this much wider than it is high. */
const aspect = 1.25;

export interface Disc {
  x: number;
  y: number;
  radius: number;
}

/**
 * Where the middles of small discs go, in their order: each beside what stands already, in the direction where that
 * reaches least far from the middle. O(discs × directions). @param around what stands already, centred
 */
export function packAround(around: readonly Disc[], radii: readonly number[]): { x: number; y: number }[] {
  const reach = new Float64Array(bearings);
  for (const { x, y, radius } of around) {
    // On a wide ellipse drawn as a circle.
    const [u, v] = [x / aspect, y];
    raise(reach, Math.atan2(v, u), Math.hypot(u, v), radius);
  }
  return radii.map((radius) => {
    const [bearing, far] = nearestRoom(reach, radius);
    const angle = (2 * Math.PI * bearing) / bearings;
    raise(reach, angle, far + radius, radius);
    return { x: aspect * (far + radius) * Math.cos(angle), y: (far + radius) * Math.sin(angle) };
  });
}

/** How many directions to each side of its middle a disc takes up; all of them if it lies on the middle of the picture. */
const halfWidth = (far: number, radius: number): number =>
  radius >= far ? bearings / 2 : Math.ceil((Math.asin(radius / far) / 2 / Math.PI) * bearings);

const bearingAt = (index: number): number => ((index % bearings) + bearings) % bearings;

function raise(reach: Float64Array, angle: number, far: number, radius: number): void {
  const middle = Math.round((angle / 2 / Math.PI) * bearings);
  const half = halfWidth(far, radius);
  for (let b = middle - half; b <= middle + half; b++) {
    reach[bearingAt(b)] = Math.max(reach[bearingAt(b)], far + radius);
  }
}

/** The direction in which a disc comes nearest to the middle, and how far what is there already reaches. */
function nearestRoom(reach: Float64Array, radius: number): [number, number] {
  let [best, least] = [0, Infinity];
  for (let b = 0; b < bearings; b++) {
    // Others that reach farther end the look early.
    let far = reach[b];
    const half = halfWidth(far + radius, radius);
    for (let k = 1; k <= half && far < least; k++) {
      far = Math.max(far, reach[bearingAt(b - k)], reach[bearingAt(b + k)]);
    }
    if (far < least) [best, least] = [b, far];
  }
  return [best, least];
}
