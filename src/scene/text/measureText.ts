/**
 * Widths of text from tables, the same in browser, worker and Node, so that a figure does not depend on where it is made.
 * Latin, Greek and Cyrillic after Arimo (the widths of Arial and Liberation Sans), Arabic script after Vazirmatn.
 */
import metrics from './metrics.json' with { type: 'json' };
import { allahAt, formOf, isArabicLetter, joinedForms, joinsNext, lamAlefAt, type Forms } from './arabic.ts';

export type Weight = 'normal' | 'bold';

/** Of the text size, above and below the baseline. */
export const ascent = 0.905;
export const descent = 0.212;

/** What a letter without a table is taken for: about the average of Latin; ideographs and emoji fill the square. */
const unknownWidth = 600;
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

interface Table {
  latin: ReadonlyMap<number, number>;
  /** Isolated, initial, medial, final. */
  arabic: ReadonlyMap<number, readonly number[]>;
  /** The ligature of lam and alef, isolated and final. */
  lamAlef: readonly number[];
  /** The ligature of the word Allah. */
  allah: number;
  /** What two letters beside each other take more or less than by themselves. */
  pairs: Pairs;
  /** The same in Arabic script, where the second letter joins no further one, and where it does. */
  arabicPairs: readonly [Pairs, Pairs];
}
/** By first letter and second letter. */
type Pairs = ReadonlyMap<string, ReadonlyMap<string, number>>;

const tables: Readonly<Record<Weight, Table>> = { normal: tableOf('normal'), bold: tableOf('bold') };

function tableOf(weight: Weight): Table {
  const { latin, pairs, arabic } = metrics[weight];
  const [last, joined] = arabic.pairs as PairRow[][];
  return {
    latin: latinOf(latin as [number, number[]][]),
    arabic: new Map(
      arabic.widths.map(([code, ...forms]) => [
        code,
        forms.length === 1 ? Array<number>(4).fill(forms[0]) : forms,
      ]),
    ),
    lamAlef: arabic.lamAlef,
    allah: arabic.allah,
    pairs: pairsOf(pairs as PairRow[]),
    arabicPairs: [pairsOf(last), pairsOf(joined)],
  };
}

function latinOf(ranges: readonly [number, number[]][]): Map<number, number> {
  const widths = new Map(ranges.flatMap(([first, all]) => all.map((width, i) => [first + i, width])));
  for (const [code, width] of widths) {
    if (width === 0) widths.delete(code);
    // As wide as without its accents.
    if (width < 0) widths.set(code, widths.get(baseOf(code)) ?? unknownWidth);
  }
  return widths;
}
function baseOf(code: number): number {
  return String.fromCodePoint(code).normalize('NFD').codePointAt(0) ?? code;
}

type PairRow = [firsts: string, differences: [number, string][]];
function pairsOf(rows: readonly PairRow[]): Pairs {
  const pairs = new Map<string, ReadonlyMap<string, number>>();
  for (const [firsts, differences] of rows) {
    const seconds = new Map<string, number>();
    for (const [difference, letters] of differences)
      for (const letter of letters) seconds.set(letter, difference);
    for (const first of firsts) pairs.set(first, seconds);
  }
  return pairs;
}

/** Width of one line of text, in the unit of `size`. Control characters and combining marks have no width. */
export function measureText(text: string, size: number, weight: Weight = 'normal'): number {
  const table = tables[weight];
  const letters = [...text];
  const forms = letters.some(isArabicLetter) ? joinedForms(letters) : undefined;
  let sum = 0;
  for (let i = 0; i < letters.length; i++) {
    sum += pairDifference(letters, forms, i, table);
    if (forms && allahAt(letters, forms, i)) {
      sum += table.allah;
      i += 3;
    } else if (forms && lamAlefAt(letters, i)) {
      sum += table.lamAlef[formOf(forms, i) >= 2 ? 1 : 0];
      i++;
    } else sum += widthOf(letters[i], forms ? formOf(forms, i) : 0, table);
  }
  return (sum / 1000) * size;
}

function pairDifference(
  letters: readonly string[],
  forms: Forms | undefined,
  index: number,
  { pairs, arabicPairs }: Table,
): number {
  if (index === 0) return 0;
  const [first, second] = [letters[index - 1], letters[index]];
  const joined = forms && arabicPairs[joinsNext(forms, index) ? 1 : 0].get(first)?.get(second);
  return joined ?? pairs.get(first)?.get(second) ?? 0;
}

/** The letters of a text that neither of the bundled families has: a figure that brings its fonts along cannot show them. */
export function lettersBeyondFonts(text: string): string[] {
  const { latin, arabic } = tables.normal;
  return [...new Set(text)].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return !latin.has(code) && !arabic.has(code) && !noWidth.test(letter) && !/\s/.test(letter);
  });
}

const noWidth = /[\p{M}\p{Cc}\p{Cf}]/u;

function widthOf(letter: string, form: number, { latin, arabic }: Table): number {
  const code = letter.codePointAt(0) ?? 0;
  const known = arabic.get(code)?.[form] ?? latin.get(code);
  if (known !== undefined) return known;
  return noWidth.test(letter) ? 0 : wide.test(letter) ? 1000 : unknownWidth;
}
