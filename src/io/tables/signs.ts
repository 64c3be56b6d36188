/** Signs of ties as they are written: `+`, `-`, `++`, `+-`, numbers and words. */
import type { Sign } from '../../model/schema.ts';

export interface SignReading {
  sign: Sign;
  /** Both signs at once, `+-`: read as two ties, so that the pair counts as mixed. */
  isMixed?: boolean;
  /** A repeated sign says how strong: `++` is 4, `+++` is 5. */
  strength?: number;
}

const words: Readonly<Record<string, Sign>> = {
  positive: 1,
  pos: 1,
  plus: 1,
  good: 1,
  friendly: 1,
  ally: 1,
  cooperative: 1,
  negative: -1,
  neg: -1,
  minus: -1,
  bad: -1,
  hostile: -1,
  enemy: -1,
  conflictual: -1,
  neutral: 0,
  none: 0,
  zero: 0,
};
const mixed = /^(\+\s*[-/]+\s*\+?|-\s*\/?\s*\+|±|mixed|ambivalent|both)$/i;

/** `undefined` if this is no sign. */
export function findSign(written: string): SignReading | undefined {
  const text = written.trim().replace(/[−–—]/g, '-').replace(/＋/g, '+');
  if (mixed.test(text)) return { sign: 0, isMixed: true };
  if (/^\++$/.test(text)) return { sign: 1, ...strengthOf(text) };
  if (/^-+$/.test(text)) return { sign: -1, ...strengthOf(text) };
  const word = text.toLowerCase();
  if (Object.hasOwn(words, word)) return { sign: words[word] };
  const value = text === '' ? NaN : Number(text);
  return value === 1 || value === -1 || value === 0 ? { sign: (value || 0) as Sign } : undefined;
}

const strengthOf = (text: string): { strength?: number } =>
  text.length === 1 ? {} : { strength: Math.min(5, text.length + 2) };
