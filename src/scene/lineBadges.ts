/** Where small signs stand on lines: the first free of some places along them, so that none covers another. */
import { pointAt, type Curve } from './curve.ts';
import { boxesOverlap } from './labels.ts';
import type { Box } from './marks.ts';

/** Shares of a line's length, the most wanted first. */
const outward = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78, 0.15, 0.85];

export class LineBadges {
  readonly #taken: Box[];

  constructor(taken: readonly Box[]) {
    this.#taken = [...taken];
  }

  /** Boxes of the badges and of what was taken before. */
  get taken(): readonly Box[] {
    return this.#taken;
  }

  /** Something else stands there. */
  take(box: Box): void {
    this.#taken.push(box);
  }

  /** The first free place, or none: what covers a name is better left out. */
  findPlace(curve: Curve, size: { width: number; height: number }, shares: readonly number[]) {
    const place = shares.map((at) => ({ at, box: boxAt(curve, at, size) }));
    const free = place.find(({ box }) => !this.#taken.some((other) => boxesOverlap(box, other)));
    if (free) this.#taken.push(free.box);
    return free;
  }

  /** The free place nearest to the middle; where there is none, the one that covers the fewest others. */
  place(curve: Curve, size: number, own: readonly Box[] = []): { at: number; box: Box } {
    const choices = outward.map((at) => {
      const box = boxAt(curve, at, { width: size, height: size });
      return {
        at,
        box,
        covered: [...this.#taken, ...own].filter((other) => boxesOverlap(box, other)).length,
      };
    });
    const best = choices.reduce((a, b) => (b.covered < a.covered ? b : a));
    this.#taken.push(best.box);
    return best;
  }
}

function boxAt(curve: Curve, at: number, { width, height }: { width: number; height: number }): Box {
  const [x, y] = pointAt(curve, at);
  return { x: x - width / 2, y: y - height / 2, width, height };
}
