/** What is printed under a figure so that it can be read without its page. */
import { formatDate } from '../i18n/dates.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Tie } from '../model/schema.ts';
import { isWeak } from './evidence.ts';
import type { MapInput } from './mapInput.ts';
import { drawnChanges } from './shown.ts';
import { kindLabel, scenarioTitle, timeWithin, viewpointOf } from './names.ts';
import { pairsOf } from './strands.ts';
import { isOnPlane } from './viewChoices.ts';

/** What the view leaves out, in words: families, kinds, confidence. */
export function filterNames(
  { sliced, view }: Pick<MapInput, 'sliced' | 'view'>,
  messages: Messages,
): string[] {
  return [
    ...view.withoutFamilies.map((family) => messages.vocabulary.familyNoun[family]),
    ...view.withoutKinds.map((kind) => kindLabel(sliced.network, kind, messages)),
    ...view.withoutConfidence.map((confidence) => messages.figure.confidenceNoun[confidence]),
    ...(view.known === 'then' ? [messages.figure.unreported] : []),
    ...(view.according ? [messages.figure.otherAccounts(view.according)] : []),
  ];
}

/** Which of the notes are wanted; all where nothing is said. */
export interface WantedNotes {
  notes?: boolean;
  source?: boolean;
  licence?: boolean;
  /** A face's own paragraphs in place of a map's counts and filters. */
  own?: readonly string[];
  /** What numbers in the drawing stand for. */
  key?: string;
}

/** Sentences in reading order, one or more a line of the note. */
export function figureNotes(input: MapInput, messages: Messages, wanted: WantedNotes = {}): string[] {
  const { notes = true, own, key } = wanted;
  return [
    ...(notes && key ? [key] : []),
    ...(notes ? (own ?? countNotes(input, messages)) : []),
    ...paragraphs([sourceNotes(input, messages, wanted)]),
  ];
}

const paragraphs = (all: readonly (readonly string[])[]): string[] =>
  all
    .map((sentences) =>
      sentences
        .filter(Boolean)
        .map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`))
        .join(' '),
    )
    .filter(Boolean);

/** Whose account it is, where the data come from, under which licence. */
function sourceNotes(
  { sliced, view }: MapInput,
  messages: Messages,
  { source = true, licence = true }: WantedNotes,
): string[] {
  const { document } = sliced.network;
  const words = messages.figure;
  return [
    ...(source
      ? [
          words.viewpointLine(viewpointOf(sliced.network, view)),
          words.source(document.title),
          sliced.ties.length > 0 ? words.sources(sourceCounts(sliced.ties)) : '',
          document.checked ? words.checked(formatDate(document.checked, messages)) : '',
        ]
      : []),
    ...(licence && document.license ? [words.licence(document.license.name)] : []),
    ...(source ? [words.madeWith] : []),
  ];
}

/** What is shown of what there is, what changed, what is left out, how sure it is. */
function countNotes(input: MapInput, messages: Messages): string[] {
  const { sliced, view, emphasis } = input;
  const words = messages.figure;
  const changes = drawnChanges(input);
  // The others draw no lines between actors.
  const hasLines = isOnPlane(view);
  const weak = sliced.ties.filter(isWeak).length;
  const hidden =
    hasLines && !changes && pairsOf(sliced, emphasis).some((pair) => pair.hidden > 0 && pair.lit === 'lit');
  const counts = words.counts({
    actors: sliced.actors.length,
    allActors: sliced.active.actors.length,
    ties: sliced.ties.length,
    allTies: sliced.active.ties.length,
    when: timeWithin(view, messages),
  });
  const scenario = scenarioTitle(sliced.network, view);
  return paragraphs([
    [scenario ? words.scenarioNote(scenario) : ''],
    [
      counts,
      sliced.actors.length < sliced.active.actors.length && view.limit !== 'all' ? words.mostInfluential : '',
      hidden ? words.moreBetween : '',
    ],
    [changes ? words.difference(changes) : ''],
    [words.filters(filterNames(input, messages)), hasLines ? words.weakTies(weak) : words.weakCount(weak)],
  ]);
}

const sourceCounts = (ties: readonly Tie[]) => ({
  sources: new Set(ties.flatMap((tie) => tie.claims.map(({ source }) => source))).size,
  unsourced: ties.filter(({ claims }) => claims.length === 0).length,
});
