/** The view in words, by rule from the data: caption, alternative text and `<desc>`. */
import type { Messages } from '../i18n/messages.ts';
import type { MapInput } from './mapContent.ts';
import { countByFamily, momentTitle, shortName, tiesByActor, tieTitle } from './names.ts';

/** About what a listener takes in at once. */
const longest = 1000;

export function describeView(
  { sliced, view }: Pick<MapInput, 'sliced' | 'view'>,
  messages: Messages,
): string {
  const { network, actors, ties } = sliced;
  const byActor = tiesByActor(sliced);
  const central = [...actors]
    .sort(
      (a, b) => (byActor.get(b.id)?.length ?? 0) - (byActor.get(a.id)?.length ?? 0) || (a.id < b.id ? -1 : 1),
    )
    .filter(({ id }) => (byActor.get(id)?.length ?? 0) > 0)
    .slice(0, 3);
  const text = messages.figure.description({
    date: momentTitle(view.at, messages),
    actors: actors.length,
    ties: ties.length,
    byFamily: countByFamily(network, ties),
    central: central.map(shortName),
    viewpoint: network.document.viewpoint,
    lit: describeLit({ sliced, view }, messages),
  });
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(';', longest - 1))} …`;
}

function describeLit(
  { sliced, view }: Pick<MapInput, 'sliced' | 'view'>,
  messages: Messages,
): string | undefined {
  const { network, ties } = sliced;
  const tie = view.tie ? network.tieById.get(view.tie) : undefined;
  if (tie) return messages.figure.litTie(tieTitle(network, tie, messages));
  const [a, b] = view.selected.flatMap((id) => network.actorById.get(id) ?? []);
  const titles = (wanted: typeof ties) => wanted.map((each) => tieTitle(network, each, messages));
  const touches = (each: (typeof ties)[number], id: string) => each.source === id || each.target === id;
  if (a && b) {
    const between = ties.filter((each) => touches(each, a.id) && touches(each, b.id));
    return messages.figure.litPair(shortName(a), shortName(b), titles(between));
  }
  return a
    ? messages.figure.litActor(shortName(a), titles(ties.filter((each) => touches(each, a.id))))
    : undefined;
}
