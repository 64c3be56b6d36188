/** Words of the export dialog, in the language asked for. */
import { exporting } from './en/exporting.ts';

export type ExportWords = typeof exporting;
export const exportWordsFor = (_language: string): ExportWords => exporting;
