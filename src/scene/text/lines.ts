/** Setting text in lines: SVG does not wrap, so the scene does. */
import { measureText } from './measureText.ts';

export interface TextStyle {
  size: number;
  weight: 'normal' | 'bold';
}

/** Where a line may be broken: at spaces, but for those that hold their neighbours together. */
const breaks = /[^\S\u00a0\u202f]+/;

/** Lines no wider than the width, broken at spaces; a single word that is wider stands alone. */
export function wrapText(text: string, width: number, { size, weight }: TextStyle): string[] {
  const lines: string[] = [];
  for (const word of text.split(breaks).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measureText(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** One line if it is short, else two of about the same width. */
export function balancedLines(text: string, oneLine: number, style: TextStyle): string[] {
  const words = text.split(breaks).filter(Boolean);
  const width = (line: readonly string[]) => measureText(line.join(' '), style.size, style.weight);
  if (words.length < 2 || width(words) <= oneLine) return [words.join(' ')];
  const splits = words.slice(1).map((_, i) => [words.slice(0, i + 1), words.slice(i + 1)]);
  const widest = (split: readonly string[][]) => Math.max(...split.map(width));
  const best = splits.reduce((a, b) => (widest(b) < widest(a) ? b : a));
  return best.map((line) => line.join(' '));
}
