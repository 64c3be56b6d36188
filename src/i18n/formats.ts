/** Names of the formats, in the language asked for. */
import { formatNames } from './en/formats.ts';

export const formatNamesFor = (_language: string): Readonly<Record<string, string>> => formatNames;
