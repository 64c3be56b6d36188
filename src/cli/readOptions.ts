/** Options of the commands that say how a file is to be read. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { encodings, type Encoding } from '../io/encoding.ts';
import type { ReadOptions } from '../io/readAny.ts';
import { defaultRule } from '../io/tables/incidents.ts';
import { fieldsOf } from '../io/tables/fields.ts';
import { nearestNames } from '../model/nearest.ts';
import { wrongUsage, type Streams } from './outcome.ts';

const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('Give a whole number above 0.');
  return value;
};

export const withReadOptions = (command: Command): Command =>
  command
    .addOption(new Option('--encoding <name>', 'of text, if it is told wrong').choices([...encodings]))
    .option('--delimiter <character>', 'between the cells of a table; tab for a tab')
    .option('--no-header', 'the first row of a table is data')
    .option('--columns <pairs>', 'what columns mean: "Akteur=source,Partner=target"')
    .addOption(
      new Option('--types <choice>', 'words for types that Parley does not ship: keep them, or map them')
        .choices(['own', 'nearest'])
        .default('own'),
    )
    .option('--gap <months>', `events further apart begin a new tie (${defaultRule.gapMonths})`, wholeNumber)
    .option('--at-least <events>', `fewer events make no tie (${defaultRule.atLeast})`, wholeNumber);

interface Given {
  encoding?: Encoding;
  delimiter?: string;
  header?: boolean;
  columns?: string;
  types?: 'own' | 'nearest';
  gap?: number;
  atLeast?: number;
}

/** What of a command's options is about reading; none for commands without them. */
export function readOptionsOf(given: Given, streams: Streams): ReadOptions {
  return {
    ...(given.encoding ? { encoding: given.encoding } : {}),
    ...(given.delimiter ? { delimiter: given.delimiter === 'tab' ? '\t' : given.delimiter } : {}),
    ...(given.header === false ? { header: false } : {}),
    ...(given.columns ? { columns: columnsOf(given.columns, streams) } : {}),
    ...(given.types ? { unknownTypes: given.types } : {}),
    ...(given.gap || given.atLeast
      ? {
          incidents: {
            gapMonths: given.gap ?? defaultRule.gapMonths,
            atLeast: given.atLeast ?? defaultRule.atLeast,
          },
        }
      : {}),
  };
}

const meanings = [
  ...new Set([
    ...Object.values(fieldsOf).flatMap((fields) => Object.keys(fields)),
    'interval',
    'property',
    'skip',
  ]),
];

function columnsOf(text: string, streams: Streams): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  for (const [, meaning] of pairs) {
    if (meanings.includes(meaning) || /^(names|external)\../.test(meaning ?? '')) continue;
    const near = nearestNames(meaning ?? '', meanings);
    const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
    wrongUsage(streams, `"${meaning ?? ''}" is not a meaning of a column.${hint}`);
  }
  return Object.fromEntries(pairs) as Record<string, string>;
}
