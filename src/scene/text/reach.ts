/** How far the letters of a line reach above and below its baseline, so that lines and names can stand clear of it. */
import { isArabicScript } from './direction.ts';

/** As shares of the text's size. */
export interface Reach {
  above: number;
  below: number;
}

const latin: Reach = { above: 0.89, below: 0.25 };

/** In Vazirmatn, the first that a line has; the letters of the Arabic script differ by half of the text's size. */
const aboveArabic: readonly [RegExp, number][] = [
  [/\p{M}/u, 1.03],
  // The word Allah has a sign on top of its own; the others are capped or dotted over an alef's height.
  [/لله|[أڈڭڵ]/, 0.96],
  [/./, latin.above],
];
const belowArabic: readonly [RegExp, number][] = [
  [/[\u06D0\p{M}]/u, 0.58],
  [/[\u064A\u0695\u0696\u06BC]/, 0.48],
  [/./, 0.36],
];

/** The reach of one line as it is set on the map. What has no letters of the Arabic script is as high as Latin text. */
export function reachOf(line: string): Reach {
  if (!isArabicScript(line)) return latin;
  const first = (steps: typeof aboveArabic): number =>
    steps.find(([letters]) => letters.test(line))?.[1] ?? 0;
  return { above: first(aboveArabic), below: first(belowArabic) };
}
