/** What a person's gestures make of a view: pure functions, so that pointer, keyboard and links agree. */
import { isoOf } from '../model/date.ts';
import type { Network } from '../model/network.ts';
import type { ActorId, EventId, SourceId, TieId } from '../model/schema.ts';
import { findMoment } from '../model/slice.ts';
import { findQuestion, needsOf, type Need, type QuestionId } from './answers/questionList.ts';
import { timeRange } from './timeline.ts';
import type { View } from './view.ts';

/** The open question stays if what was chosen is what it is asked of. */
const stillAsked = (view: View, need: Need): Pick<View, 'question' | 'item'> => {
  const question = findQuestion(view.question);
  return { question: question && needsOf(question).includes(need) ? question : null, item: null };
};

/** Makes the actor A; the only selected actor again is let go. */
export const selectActor = (view: View, id: ActorId): View => ({
  ...view,
  ...stillAsked(view, 'a'),
  tie: null,
  event: null,
  selected: view.selected.length === 1 && view.selected[0] === id && !view.tie ? [] : [id],
});

/** Makes the actor B beside A; without an A it becomes A, and B again is let go. */
export function selectSecond(view: View, id: ActorId): View {
  const [a, b] = view.selected;
  if (a === undefined || a === id) {
    return { ...view, ...stillAsked(view, 'a'), tie: null, event: null, selected: [id] };
  }
  const selected = b === id ? [a] : [a, id];
  return { ...view, ...stillAsked(view, 'b'), tie: null, event: null, selected };
}

export const openTie = (view: View, id: TieId): View => ({ ...view, tie: id, event: null });

/** Opens an event and goes to its date. */
export const openEvent = (view: View, id: EventId, date: string): View => ({
  ...view,
  ...stillAsked(view, 'event'),
  event: id,
  at: date,
  tie: null,
  selected: [],
});

/** Opens a source: what rests on it. */
export const openSource = (view: View, id: SourceId): View => ({
  ...view,
  source: id,
  tie: null,
  event: null,
  selected: [],
});

/** One level out: tie, part of an answer, question, event, B, A, source, rest. The same view if nothing is selected. */
export function stepBack(view: View): View {
  if (view.tie) return { ...view, tie: null };
  if (view.question) return view.item ? { ...view, item: null } : { ...view, question: null };
  if (view.event) return { ...view, event: null };
  if (view.selected.length > 0) return { ...view, selected: view.selected.slice(0, -1), hops: 1 };
  if (view.source) return { ...view, source: null };
  return view.evidence === 'all' ? view : { ...view, evidence: 'all' };
}

const toggled = <T>(items: readonly T[], item: T): T[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item];

export const togglePin = (view: View, id: ActorId): View => ({ ...view, pinned: toggled(view.pinned, id) });
export const toggleFamily = (view: View, family: View['withoutFamilies'][number]): View => ({
  ...view,
  withoutFamilies: toggled(view.withoutFamilies, family),
});
export const toggleKind = (view: View, kind: string): View => ({
  ...view,
  withoutKinds: toggled(view.withoutKinds, kind),
});
export const toggleConfidence = (view: View, confidence: View['withoutConfidence'][number]): View => ({
  ...view,
  withoutConfidence: toggled(view.withoutConfidence, confidence),
});

export const moveActor = (view: View, id: ActorId, at: { x: number; y: number }): View => ({
  ...view,
  moved: { ...view.moved, [id]: [Math.round(at.x * 10) / 10, Math.round(at.y * 10) / 10] },
});

export const clearFilters = (view: View): View => ({
  ...view,
  withoutFamilies: [],
  withoutKinds: [],
  withoutConfidence: [],
  evidence: 'all',
  known: 'now',
  according: null,
});

export const hasFilters = (view: View): boolean =>
  view.withoutFamilies.length + view.withoutKinds.length + view.withoutConfidence.length > 0 ||
  view.evidence !== 'all' ||
  view.known !== 'now' ||
  view.according !== null;

/**
 * Moments to compare, as many as asked for: those chosen, then further ones spread over the time of the data. The
 * first is the shown date, unless it lies at the end.
 */
export function comparedMoments(network: Network, view: View, count: number): string[] {
  const chosen = view.compare.slice(0, count);
  const range = timeRange(network);
  const start = findMoment(view.at);
  const candidates = [
    ...(start && Number.isFinite(start.first) && view.at.indexOf('/') < 0 ? [view.at] : []),
    isoOf(range.last),
    ...[0.5, 0.25, 0.75, 0.4, 0.6].map((share) =>
      isoOf(Math.round(range.first + share * (range.last - range.first))),
    ),
  ].filter((at) => !chosen.includes(at));
  return [...chosen, ...candidates]
    .slice(0, count)
    .sort((a, b) => (findMoment(a)?.first ?? 0) - (findMoment(b)?.first ?? 0));
}

/** Goes to a face; the Compare face has at least two moments to begin with. Sources have columns of their own. */
export const showFace = (view: View, face: View['face'], network: Network): View => ({
  ...view,
  face,
  ...((face === 'sources') === (view.face === 'sources') ? {} : { sort: '', query: '' }),
  compare: face === 'compare' && view.compare.length < 2 ? comparedMoments(network, view, 2) : view.compare,
});

/**
 * Opens a question. What compares two dates is asked on the face that compares; what is asked of the map leaves the
 * faces that cannot show an answer.
 */
export function openQuestion(view: View, question: QuestionId, network: Network): View {
  const needs = needsOf(question);
  const face = needs.includes('dates')
    ? 'compare'
    : ['compare', 'sources'].includes(view.face)
      ? 'map'
      : view.face;
  const groups = needs.includes('camps') ? 'camps' : view.groups;
  const asked: View = { ...view, question, groups, item: null, tie: null, avoid: [] };
  return showFace(needs.includes('event') ? asked : { ...asked, event: null }, face, network);
}
