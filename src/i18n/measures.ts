/** Words of measures, in the language asked for. */
import { measures } from './en/measures.ts';

export type MeasureWords = typeof measures;
export const measureWordsFor = (_language: string): MeasureWords => measures;
