/**
 * Widths of text from tables, the same in browser, worker and Node, so that a figure does not depend on where it is made.
 * Latin, Greek and Cyrillic after Arimo (the widths of Arial and Liberation Sans), Arabic script after Vazirmatn.
 */
import metrics from './metrics.json' with { type: 'json' };
import { formOf, isArabicLetter, joinedForms, lamAlefAt } from './arabic.ts';

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
}

const tables: Readonly<Record<Weight, Table>> = { normal: tableOf('normal'), bold: tableOf('bold') };

function tableOf(weight: Weight): Table {
  const { latin, arabic } = metrics[weight];
  return {
    latin: new Map(
      (latin as [number, number[]][]).flatMap(([first, widths]) =>
        widths.map((width, i): [number, number] => [first + i, width]).filter(([, width]) => width > 0),
      ),
    ),
    arabic: new Map(
      arabic.widths.map(([code, ...forms]) => [
        code,
        forms.length === 1 ? Array<number>(4).fill(forms[0]) : forms,
      ]),
    ),
    lamAlef: arabic.lamAlef,
  };
}

/**
 * Width of one line of text, in the unit of `size`. Kerning is left out: with Arial's the error is below 1 % for words.
 * Control characters and combining marks have no width.
 */
export function measureText(text: string, size: number, weight: Weight = 'normal'): number {
  const table = tables[weight];
  const letters = [...text];
  const forms = letters.some(isArabicLetter) ? joinedForms(letters) : undefined;
  let sum = 0;
  for (let i = 0; i < letters.length; i++) {
    if (forms && lamAlefAt(letters, i)) {
      sum += table.lamAlef[formOf(forms, i) >= 2 ? 1 : 0];
      i++;
    } else sum += widthOf(letters[i], forms ? formOf(forms, i) : 0, table);
  }
  return (sum / 1000) * size;
}

const noWidth = /[\p{M}\p{Cc}\p{Cf}]/u;

function widthOf(letter: string, form: number, { latin, arabic }: Table): number {
  const code = letter.codePointAt(0) ?? 0;
  const known = arabic.get(code)?.[form] ?? latin.get(code);
  if (known !== undefined) return known;
  return noWidth.test(letter) ? 0 : wide.test(letter) ? 1000 : unknownWidth;
}
