/** Options of the commands that say how a file is to be read. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { encodings, type Encoding } from '../io/encoding.ts';
import type { ReadOptions } from '../io/readAny.ts';
import { defaultRule } from '../io/tables/incidents.ts';
import { fieldsOf } from '../io/tables/fields.ts';
import type { WordChoice } from '../io/tables/ownVocabulary.ts';
import { shipped } from '../io/tables/words.ts';
import { nearestNames } from '../model/nearest.ts';
import { family } from '../model/schema.ts';
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
    .option(
      '--map <pairs>',
      'what single words become: "helps=alliance,blames=own:pressure" (own: keeps the word, in a family’s colour)',
    )
    .option('--gap <months>', `events further apart begin a new tie (${defaultRule.gapMonths})`, wholeNumber)
    .option('--at-least <events>', `fewer events make no tie (${defaultRule.atLeast})`, wholeNumber);

interface Given {
  encoding?: Encoding;
  delimiter?: string;
  header?: boolean;
  columns?: string;
  types?: 'own' | 'nearest';
  map?: string;
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
    ...(given.map ? wordsOf(given.map, streams) : {}),
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

/** A type or a kind that Parley ships stands for the word; `own:` keeps it in the look of a family or a kind. */
function wordsOf(text: string, streams: Streams): Pick<ReadOptions, 'types' | 'kinds'> {
  const chosen = { types: {} as Record<string, WordChoice>, kinds: {} as Record<string, WordChoice> };
  for (const pair of text.split(',')) {
    const at = pair.lastIndexOf('=');
    const [word, to] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    const own = to.startsWith('own:') ? to.slice(4) : undefined;
    const kind = shipped.kinds.get(own ?? to);
    const isType = own === undefined ? shipped.types.has(to) : family.options.some((each) => each === own);
    if (word === '' || !(kind || isType)) {
      const known = own === undefined ? [...shipped.types.keys(), ...shipped.kinds.keys()] : family.options;
      wrongUsage(
        streams,
        `"${pair.trim()}" does not say what a word becomes. Known are ${known.join(', ')}.`,
      );
    }
    const choice: WordChoice = own === undefined ? { take: to } : { keep: kind?.shape ?? own };
    Object.defineProperty(kind ? chosen.kinds : chosen.types, word, { value: choice, enumerable: true });
  }
  return chosen;
}
