/** The view in words, by rule from the data: caption, alternative text and `<desc>`. */
import { formatDate, formatMoment } from '../i18n/dates.ts';
import type { Messages } from '../i18n/messages.ts';
import type { ActorId, PeaceEvent, Tie } from '../model/schema.ts';
import type { MapInput } from './mapInput.ts';
import { countByFamily, shortName, tieTitle, timeWithin, typeLabel, viewpointOf } from './names.ts';
import { tiesInOrder } from './strands.ts';
import { mostTied, partyPairs, sinceLastEvent } from './viewFacts.ts';
import { isComparison } from './viewChoices.ts';

/** About what a listener takes in at once. */
const longest = 1000;
/** Of ties and of pairs named one by one; more are counted. */
const mostNamed = 4;

type Described = Pick<MapInput, 'sliced' | 'view'> & Partial<Pick<MapInput, 'difference' | 'moments'>>;

export function describeView(input: Described, messages: Messages): string {
  const { sliced, view } = input;
  const words = messages.figure;
  const central = mostTied(sliced, 3).map(({ actor, ties }) => words.withCount(shortName(actor), ties));
  const lit = describeLit(input, messages);
  const sentences = [
    words.descriptionCounts({
      when: timeWithin(view, messages),
      actors: sliced.actors.length,
      ties: sliced.ties.length,
      byFamily: countByFamily(sliced.network, sliced.ties),
    }),
    ...comparedSentences(input, messages),
    central.length > 0 ? words.mostTies(central) : '',
    // What is lit is what the picture is about.
    ...(lit === undefined ? restSentences(input, messages) : [lit]),
    words.account(viewpointOf(sliced.network, view)),
  ];
  return shortened(sentences.filter(Boolean).join(' '));
}

/** What changed between two moments, or what each of several holds. */
function comparedSentences({ difference, moments, view, sliced }: Described, messages: Messages): string[] {
  const words = messages.figure;
  if (difference) {
    const { network } = sliced;
    const changed = difference.changed.flatMap(({ after }) => network.tieById.get(after) ?? []);
    return [
      words.descriptionChanges({
        new: difference.new.length,
        ended: difference.ended.length,
        changed: changed.slice(0, mostNamed).map((tie) => tieTitle(network, tie, messages)),
        moreChanged: Math.max(0, changed.length - mostNamed),
      }),
    ];
  }
  return (moments ?? []).map((moment, i) =>
    words.descriptionMoment({
      at: formatMoment(view.compare[i], messages),
      actors: moment.actors.length,
      ties: moment.ties.length,
    }),
  );
}

/** At rest: how the parties are tied, and what is new since the last event. */
function restSentences({ sliced, view }: Described, messages: Messages): string[] {
  if (isComparison(view)) return [];
  const { network } = sliced;
  const words = messages.figure;
  const pairs = partyPairs(sliced);
  const said = pairs
    .slice(0, mostNamed)
    .map(({ ends, ties }) =>
      words.partyPair(ends.map(shortName), [
        ...new Set(tiesInOrder(network, ties).map((tie) => typeLabel(network, tie.type, messages))),
      ]),
    );
  const since = sinceLastEvent(sliced, view);
  return [
    pairs.length > 0 ? words.partiesTied(said, pairs.length - said.length) : '',
    since
      ? words.sinceEvent({
          title: since.event.title,
          date: formatDate(since.event.date, messages),
          isNow: since.isNow,
          began: tiesInOrder(network, since.began)
            .slice(0, mostNamed)
            .map((tie) => tieBrief(tie, network, messages)),
          moreBegan: Math.max(0, since.began.length - mostNamed),
          ended: since.ended.length,
        })
      : '',
  ];
}

/** `United States → Taliban: agreement`, without what the reader of a caption can do without. */
function tieBrief(tie: Tie, network: Described['sliced']['network'], messages: Messages): string {
  const name = (id: Tie['source']): string => {
    const actor = network.actorById.get(id);
    return actor ? shortName(actor) : id;
  };
  return messages.figure.tieBrief({
    source: name(tie.source),
    target: name(tie.target),
    directed: network.isDirected(tie),
    type: typeLabel(network, tie.type, messages),
  });
}

/** Cut after a whole tie where it is too long, or at least after a whole word. */
export function shortened(text: string): string {
  if (text.length <= longest) return text;
  const end = [';', ' '].map((mark) => text.lastIndexOf(mark, longest - 1)).find((at) => at > 0);
  return `${text.slice(0, end ?? longest)} …`;
}

function describeLit({ sliced, view }: Described, messages: Messages): string | undefined {
  const { network } = sliced;
  const tie = view.tie ? network.tieById.get(view.tie) : undefined;
  if (tie) return messages.figure.litTie(tieTitle(network, tie, messages));
  const event = view.event ? network.eventById.get(view.event) : undefined;
  if (event) return describeEvent({ sliced, view }, event, messages);
  const [a, b] = view.selected.flatMap((id) => network.actorById.get(id) ?? []);
  // Only what is named is sorted: a network can have many ties.
  const titles = (wanted: (tie: Tie) => boolean) =>
    tiesInOrder(network, sliced.ties.filter(wanted)).map((each) => tieTitle(network, each, messages));
  const touches = (each: Tie, id: string) => each.source === id || each.target === id;
  if (a && b) {
    const between = titles((each) => touches(each, a.id) && touches(each, b.id));
    return messages.figure.litPair(shortName(a), shortName(b), between);
  }
  return a
    ? messages.figure.litActor(
        shortName(a),
        titles((each) => touches(each, a.id)),
      )
    : undefined;
}

/** An event: who was there in which part, and which party was not. */
function describeEvent(
  { sliced: { network } }: Pick<Described, 'sliced' | 'view'>,
  event: PeaceEvent,
  messages: Messages,
): string {
  const name = (id: ActorId): string => {
    const actor = network.actorById.get(id);
    return actor ? shortName(actor) : id;
  };
  const isParty = ({ role }: PeaceEvent['participants'][number]): boolean =>
    role === 'party' || role === 'signatory';
  return messages.figure.litEvent({
    title: event.title,
    date: formatDate(event.date, messages),
    parties: event.participants.filter(isParty).map(({ actor }) => name(actor)),
    present: event.participants.filter((each) => !isParty(each)).map(({ actor }) => name(actor)),
    absent: event.absent.map(name),
  });
}
