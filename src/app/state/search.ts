/** Finding actors, types of tie and events by any of their names. */
import MiniSearch from 'minisearch';
import { formatDate } from '../../i18n/dates.ts';
import type { Messages } from '../../i18n/messages.ts';
import { questionWordsFor } from '../../i18n/questions.ts';
import type { Network } from '../../model/network.ts';
import { questionIds } from '../../scene/answers/questionList.ts';
import { kindLabel, shortName, typeLabel } from '../../scene/names.ts';
import { folded } from '../../scene/text/fold.ts';

export interface Found {
  kind: 'actor' | 'type' | 'event' | 'question';
  id: string;
  title: string;
  /** What tells it from others of the name: kind, family or date. */
  more: string;
}
export type Search = (query: string) => Found[];

const most = 12;

/** Whole words first, then beginnings, then near spellings; a name counts more than an alias. */
export function searchOf(network: Network, messages: Messages): Search {
  const entries = entriesOf(network, messages);
  const index = new MiniSearch<(typeof entries)[number]>({
    idField: 'key',
    fields: ['name', 'others'],
    tokenize: (text) => folded(text).split(/[^\p{L}\p{N}]+/u),
    processTerm: (term) => term || null,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      boost: { name: 2 },
      combineWith: 'AND',
    },
  });
  index.addAll(entries);
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return (query) => {
    const wanted = folded(query).trim();
    const isNamed = (key: unknown): boolean => byKey.get(String(key))?.names.has(wanted) ?? false;
    return index
      .search(query, {
        boostDocument: (key) => (String(key).startsWith('actor') ? 1.6 : 1) * (isNamed(key) ? 20 : 1),
      })
      .slice(0, most)
      .flatMap(({ id }) => byKey.get(String(id))?.found ?? []);
  };
}

function entriesOf(network: Network, messages: Messages) {
  const words = questionWordsFor(messages.language);
  const entry = (found: Found, names: readonly (string | undefined)[]) => ({
    key: `${found.kind} ${found.id}`,
    name: found.title,
    others: names.filter((name) => name !== undefined).join(' \n '),
    /** Whole names: who is called exactly so comes first. */
    names: new Set([found.title, ...names].map((name) => folded(name ?? '').trim())),
    found,
  });
  return [
    ...network.actors.map((actor) =>
      entry(
        {
          kind: 'actor',
          id: actor.id,
          title: shortName(actor),
          more: kindLabel(network, actor.kind, messages),
        },
        [
          actor.name,
          ...Object.values(actor.names),
          ...Object.values(actor.shorts ?? {}),
          ...actor.aliases,
          ...actor.datedNames.map(({ name }) => name),
        ],
      ),
    ),
    ...[...network.vocabulary.types.values()].map(({ id, family }) =>
      entry(
        {
          kind: 'type',
          id,
          title: typeLabel(network, id, messages),
          more: messages.vocabulary.family[family],
        },
        [id],
      ),
    ),
    ...questionIds.map((id) =>
      entry(
        {
          kind: 'question',
          id,
          title: words.names[id],
          more: words.asked[id]({ a: words.someone, b: words.another }),
        },
        [words.asked[id]({ a: '', b: '' })],
      ),
    ),
    ...network.events.map((event) =>
      entry({ kind: 'event', id: event.id, title: event.title, more: formatDate(event.date, messages) }, [
        event.date,
      ]),
    ),
  ];
}
