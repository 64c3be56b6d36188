/** Words of the panels that come with a first selection, in the language asked for. */
import { details } from './en/details.ts';

export type DetailWords = typeof details;
export const detailWordsFor = (_language: string): DetailWords => details;
