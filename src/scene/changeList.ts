/** What changed between two moments as lists of sentences: for the panel, for copying, for the terminal. */
import type { Difference } from '../analysis/compareMoments.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Network } from '../model/network.ts';
import type { ActorId, Tie, TieId } from '../model/schema.ts';
import { shortName, tieTitle } from './names.ts';

export interface ChangeItem {
  /** The tie it is about: what a click opens. */
  tie?: TieId;
  text: string;
}
export interface ChangeSection {
  kind: 'new' | 'ended' | 'changed' | 'signs';
  items: ChangeItem[];
}

/** New, ended, changed, changed signs; of one actor only its own, if one is given. */
export function changeSections(
  network: Network,
  difference: Difference,
  messages: Messages,
  ego?: ActorId,
): ChangeSection[] {
  const tieOf = (id: TieId): Tie[] => {
    const tie = network.tieById.get(id);
    return tie && (ego === undefined || tie.source === ego || tie.target === ego) ? [tie] : [];
  };
  const said = (tie: Tie): string => tieTitle(network, tie, messages);
  const nameOf = (id: ActorId): string => {
    const actor = network.actorById.get(id);
    return actor ? shortName(actor) : id;
  };
  const words = messages.figure.changeList;
  const plain = (ids: readonly TieId[]): ChangeItem[] =>
    ids.flatMap(tieOf).map((tie) => ({ tie: tie.id, text: said(tie) }));
  return [
    { kind: 'new', items: plain(difference.new) },
    { kind: 'ended', items: plain(difference.ended) },
    {
      kind: 'changed',
      items: difference.changed.flatMap(({ before, after }) => {
        const [from] = tieOf(before);
        const [to] = tieOf(after);
        return from && to ? [{ tie: to.id, text: words.became(said(from), said(to)) }] : [];
      }),
    },
    {
      kind: 'signs',
      items: difference.signs
        .filter(({ ends }) => ego === undefined || ends.includes(ego))
        .map(({ ends, before, after }) => ({
          text: words.sign(nameOf(ends[0]), nameOf(ends[1]), before ?? 0, after ?? 0),
        })),
    },
  ];
}

/** The lists as plain text, with their counts. */
export const changeText = (title: string, sections: readonly ChangeSection[], messages: Messages): string =>
  [
    title,
    ...sections.flatMap(({ kind, items }) => [
      '',
      `${messages.figure.changeList.titles[kind]} (${items.length})`,
      ...items.map(({ text }) => `- ${text}`),
    ]),
    '',
  ].join('\n');

/** Who is tied to two actors, or to one of them, as plain text with counts. */
export const comparedActorsText = (
  title: string,
  groups: readonly { title: string; ids: readonly ActorId[] }[],
  nameOf: (id: ActorId) => string,
): string =>
  [
    title,
    ...groups.flatMap((group) => [
      '',
      `${group.title} (${group.ids.length})`,
      ...group.ids.map((id) => `- ${nameOf(id)}`),
    ]),
    '',
  ].join('\n');
