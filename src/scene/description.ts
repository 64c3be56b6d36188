/** The view in words, by rule from the data: caption, alternative text and `<desc>`. */
import type { Messages } from '../i18n/messages.ts';
import type { Tie } from '../model/schema.ts';
import type { MapInput } from './mapContent.ts';
import { countByFamily, shortName, tiesByActor, tieTitle, timeWithin, viewpointOf } from './names.ts';
import { tiesInOrder } from './strands.ts';

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
    when: timeWithin(view, messages),
    actors: actors.length,
    ties: ties.length,
    byFamily: countByFamily(network, ties),
    central: central.map(shortName),
    viewpoint: viewpointOf(network, view),
    lit: describeLit({ sliced, view }, messages),
  });
  return shortened(text);
}

/** Cut after a whole tie where it is too long, or at least after a whole word. */
export function shortened(text: string): string {
  if (text.length <= longest) return text;
  const end = [';', ' '].map((mark) => text.lastIndexOf(mark, longest - 1)).find((at) => at > 0);
  return `${text.slice(0, end ?? longest)} …`;
}

function describeLit(
  { sliced, view }: Pick<MapInput, 'sliced' | 'view'>,
  messages: Messages,
): string | undefined {
  const { network } = sliced;
  const ties = tiesInOrder(network, sliced.ties);
  const tie = view.tie ? network.tieById.get(view.tie) : undefined;
  if (tie) return messages.figure.litTie(tieTitle(network, tie, messages));
  const [a, b] = view.selected.flatMap((id) => network.actorById.get(id) ?? []);
  const titles = (wanted: readonly Tie[]) => wanted.map((each) => tieTitle(network, each, messages));
  const touches = (each: Tie, id: string) => each.source === id || each.target === id;
  if (a && b) {
    const between = ties.filter((each) => touches(each, a.id) && touches(each, b.id));
    return messages.figure.litPair(shortName(a), shortName(b), titles(between));
  }
  return a
    ? messages.figure.litActor(shortName(a), titles(ties.filter((each) => touches(each, a.id))))
    : undefined;
}
