/** The words of keeping and saving, by language; apart from the others, because they are needed later. */
import { keeping } from './en/keeping.ts';

export type KeepingWords = typeof keeping;

const byLanguage: Readonly<Record<string, KeepingWords>> = { en: keeping };

export const keepingWordsFor = (language: string): KeepingWords => byLanguage[language] ?? keeping;
