/** Words of the panels: the moment that the page opens with, and what the lists in all panels say. */
import { list, plural } from './phrases.ts';

export const panels = {
  /** The tie as seen from one of its ends: `gives to`, `receives from`. */
  seenFrom: (tie: { type: string; label: string; directed: boolean; outgoing: boolean }): string => {
    if (tie.type === 'part-of') return tie.outgoing ? 'part of' : 'has as part';
    if (tie.type === 'succession') return tie.outgoing ? 'succeeded by' : 'successor of';
    if (!tie.directed) return `${tie.label} with`;
    return tie.outgoing ? `${tie.label} to` : `${tie.label} from`;
  },
  /** What is said of a tie in a list of ties. */
  line: { lowConfidence: 'low confidence', noSource: 'no source is given', notOnMap: 'not on the map' },
  secrecy: {
    whole: 'Sensitive: stays out of public copies',
    part: 'Sensitive in part: some fields stay out of public copies',
    short: { whole: 'sensitive', part: 'sensitive in part' },
  },
  moment: {
    title: 'This moment',
    absent: (names: readonly string[]): string => `Absent: ${list(names)}.`,
    counts: (count: { actors: number; ties: number }, families: readonly string[]): string =>
      `${plural(count.actors, 'actor is', 'actors are')} shown with ${plural(count.ties, 'tie', 'ties')}${families.length > 0 ? `: ${list(families)}` : ''}.`,
    fresh: 'New in the three months before',
    noFresh: 'No tie shown began in the three months before.',
    event: 'On this date',
    oneEvent: 'In this time',
    firstEvent: (count: number): string => `First of ${count} events`,
    lastEvent: 'Last event before',
    prompt: 'Click an actor to see only its ties.',
    questions: 'Start with',
    sources: 'Sources of this event',
    noun: (family: string, count: number): string => `${count} ${family}`,
  },
  inWords: {
    title: 'This view in words',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying.',
  },
  source: {
    supports: 'supports',
    disputes: 'disputes',
    claimedBy: (viewpoint: string): string => `according to ${viewpoint}`,
    reported: (date: string): string => `known since ${date}`,
    archive: 'Archived copy',
    copyCitation: 'Copy citation',
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying.',
  },
  sourceKind: {
    treaty: 'treaty',
    'un-resolution': 'UN resolution',
    'un-report': 'UN report',
    agreement: 'agreement',
    declaration: 'declaration',
    book: 'book',
    article: 'article',
    report: 'report',
    dataset: 'data set',
    encyclopedia: 'encyclopedia',
    interview: 'interview',
    news: 'press',
  } as Record<string, string>,
};
