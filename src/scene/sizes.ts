/** Lengths of the notation: one record on screen, one in print, so that no builder knows its unit. */
export interface Sizes {
  unit: 'px' | 'mm';
  /** Radius of an actor of influence 1; an actor of influence k has √k times that. */
  radius: number;
  line: number;
  thick: number;
  thin: number;
  double: { line: number; gap: number };
  zigzag: { amplitude: number; wave: number };
  tick: { length: number; apart: number };
  bead: number;
  arrow: { length: number; width: number };
  dash: readonly [number, number];
  dots: { size: number; apart: number };
  /** Between parallel strands of one pair. */
  strandGap: number;
  /** Between a tie's end and the shape it meets. */
  endGap: number;
  /** Outline of a shape, and the thick outline of third parties. */
  outline: number;
  thickOutline: number;
  ring: number;
  /** Label sizes for the most influential, the influential and the rest. */
  text: readonly [number, number, number];
  labelGap: number;
}

/** On screen, in px of the reference frame. */
export const screenSizes: Sizes = {
  unit: 'px',
  radius: 7,
  line: 1.25,
  thick: 2.8,
  thin: 0.8,
  double: { line: 0.9, gap: 1.3 },
  zigzag: { amplitude: 2.8, wave: 7 },
  tick: { length: 6.4, apart: 9 },
  bead: 3.4,
  arrow: { length: 7, width: 6.4 },
  dash: [7, 4],
  dots: { size: 2.1, apart: 5 },
  strandGap: 5.5,
  endGap: 2,
  outline: 1.5,
  thickOutline: 2.6,
  ring: 3,
  text: [14, 13, 12],
  labelGap: 3,
};

const mmPerPoint = 25.4 / 72;

/**
 * In print, in mm. At 7 pt the lengths are those of the printed notation; larger text enlarges everything with it.
 * @param textPt size of the smallest text, in points
 * @param shapes how large the shapes of actors are drawn, as a share
 */
export function printSizes(textPt: number, shapes = 1): Sizes {
  const k = textPt / 7;
  const text = textPt * mmPerPoint;
  return {
    unit: 'mm',
    radius: 1.2 * k * shapes,
    line: 0.35 * k,
    thick: 0.8 * k,
    thin: 0.2 * k,
    double: { line: 0.25 * k, gap: 0.3 * k },
    zigzag: { amplitude: 0.45 * k, wave: 1.3 * k },
    tick: { length: 1.5 * k, apart: 2.1 * k },
    bead: 0.75 * k,
    arrow: { length: 1.7 * k, width: 1.5 * k },
    dash: [1.6 * k, 0.9 * k],
    dots: { size: 0.5 * k, apart: 1.15 * k },
    strandGap: 1.3 * k,
    endGap: 0.4 * k,
    outline: 0.35 * k,
    thickOutline: 0.55 * k,
    ring: 0.6 * k,
    text: [text * 1.15, text, text],
    labelGap: 0.6 * k,
  };
}

/** All lengths but text and label gaps times a factor: marks grow a little when one looks closer. */
export function scaleMarks(sizes: Sizes, by: number): Sizes {
  const times = <T>(value: T): T =>
    (typeof value === 'number'
      ? value * by
      : Array.isArray(value)
        ? value.map(times)
        : typeof value === 'object'
          ? Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, times(each)]))
          : value) as T;
  return { ...times(sizes), unit: sizes.unit };
}
