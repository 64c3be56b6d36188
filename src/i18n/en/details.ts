/** Words of the panels that come with a first selection: an actor, two actors, a tie and its evidence, an event. */
import { list, plural } from './phrases.ts';

const sentence = (text: string): string =>
  text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What an undirected or directed tie says of its two ends, `a` acting on `b`. */
const verbs: Readonly<
  Record<
    string,
    (
      a: string,
      b: string,
      more: { support: readonly string[]; between: readonly string[]; track?: string },
    ) => string
  >
> = {
  alliance: (a, b) => `${a} and ${b} were allied`,
  cooperation: (a, b) => `${a} and ${b} cooperated`,
  'material-support': (a, b, { support }) =>
    `${a} gave ${b} ${support.length > 0 ? `${list(support)}` : 'material support'}`,
  'political-support': (a, b) => `${a} gave ${b} political support`,
  talks: (a, b, { track }) => `${a} and ${b} held talks${track ? ` (track ${track})` : ''}`,
  agreement: (a, b) => `${a} and ${b} had an agreement`,
  contact: (a, b) => `${a} and ${b} were in informal contact`,
  mediation: (a, b, { between }) =>
    between.length > 1 ? `${a} mediated between ${list(between)}` : `${a} mediated with ${b}`,
  facilitation: (a, b, { between }) =>
    between.length > 1 ? `${a} facilitated contact between ${list(between)}` : `${a} facilitated for ${b}`,
  guarantee: (a, b, { between }) =>
    between.length > 1 ? `${a} was guarantor between ${list(between)}` : `${a} was guarantor for ${b}`,
  pressure: (a, b) => `${a} put pressure on ${b}`,
  rivalry: (a, b) => `${a} and ${b} were at odds`,
  'armed-conflict': (a, b) => `${a} and ${b} fought each other`,
  attack: (a, b) => `${a} attacked ${b}`,
  'part-of': (a, b) => `${a} was part of ${b}`,
  succession: (a, b) => `${b} succeeded ${a}`,
};

export const details = {
  /** `Qatar mediated between A and B, January 2019 to August 2021. Confidence: high.` */
  tieSentence: (tie: {
    type: string;
    label: string;
    source: string;
    target: string;
    directed: boolean;
    support: readonly string[];
    between: readonly string[];
    track?: string;
    period: string;
    status: 'active' | 'suspended' | 'broken';
    confidence: string;
  }): string => {
    const verb = Object.hasOwn(verbs, tie.type) ? verbs[tie.type] : undefined;
    const said = verb
      ? verb(tie.source, tie.target, tie)
      : `${tie.source} ${tie.directed ? 'to' : 'and'} ${tie.target}: ${tie.label}`;
    const state =
      tie.status === 'active' ? '' : tie.status === 'suspended' ? ' (suspended)' : ' (broken off)';
    return `${sentence(said)}${state}, ${tie.period}. Confidence: ${tie.confidence}.`;
  },
  actor: {
    ties: (count: number): string => plural(count, 'tie', 'ties'),
    onDate: (when: string): string => `Ties ${when}`,
    noTies: (when: string): string => `No ties ${when}.`,
    also: 'Other names',
    then: (name: string): string => `At this date: ${name}`,
    partOf: 'Part of',
    role: 'Role',
    active: 'Active',
    position: 'Position on a settlement',
    goals: 'Goals',
    needs: 'Needs',
    influence: 'Influence',
    interest: 'Interest',
    ofFive: (value: number): string => `${value} of 5`,
    ratedThen: (value: number, period: string): string => `${value} of 5: ${period}`,
    pin: 'Pin',
    unpin: 'Unpin',
    hops: 'Steps',
    hop: { '1': 'Its own ties', '2': 'Also its neighbours’ ties' },
    second: 'Hold Shift and click another actor to see what is between the two.',
    addSecond: 'Add second',
    chooseSecond: 'Choose a second actor',
    measures: 'Measures',
    questions: { support: 'Support received', agreements: 'Agreements', changes: 'Changes' },
    allDates: 'Ties at other dates',
    events: 'Events it took part in',
    sources: 'Sources',
    overTime: (most: number, year: string): string => `Ties in each year: at most ${most}, in ${year}`,
    notActive: (name: string, period: string): string => `${name} was active ${period}.`,
    goTo: (date: string): string => `Go to ${date}`,
    close: 'Close',
  },
  strip: {
    label: 'Timeline',
    title: 'Ties over time',
    eras: 'Eras',
    of: 'Ties of',
    with: 'with',
    all: 'all actors, by family',
    anyone: 'anyone',
    wholeTime: 'Show all time',
    spanNote: 'The chosen span.',
    timeNote: 'All time. Choose a span below to look closer.',
    show: 'Show the ties over time',
    open: 'Open on its own, to export',
  },
  compare: {
    rule: 'A tie that ended and one that began between the same two actors count as one changed relation if they are of one family, or if their signs are opposite.',
    onMap: (drawn: number, all: number): string =>
      `${drawn} of these ${all} changes are between actors on the map. Show all actors to draw the rest.`,
    copy: 'Copy as text',
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying.',
    none: 'None.',
    all: 'Changes of all actors',
    moment: 'Moment',
    actors: 'Actors',
    ties: 'Ties',
  },
  pair: {
    title: (a: string, b: string): string => `${a} and ${b}`,
    tabs: { between: 'Between them', ties: 'Ties', time: 'Over time', triads: 'Triads', compare: 'Compare' },
    both: 'Tied to both',
    only: (name: string): string => `Tied only to ${name}`,
    copy: 'Copy as text',
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying.',
    compareRule: 'Actors with a tie of any kind to one of the two, or to both.',
    none: (when: string): string => `No tie between them ${when}.`,
    shared: 'Shared neighbours',
    sharedRule:
      'Third actors with ties to both on this date, those who mediated first, then by the number of non-hostile ties to both.',
    noShared: 'They share no neighbour on this date.',
    hostileTo: (names: readonly string[]): string => `negative tie to ${list(names)}`,
    mediated: 'mediation or facilitation',
    dropSecond: 'Drop second',
    triadRule:
      'A triad of three signed ties is balanced if the product of the signs is positive. Neutral and mixed pairs have no sign.',
    balanced: 'balanced',
    unbalanced: 'unbalanced',
    unsigned: 'without a sign',
    noTriads: 'No triad: they share no neighbour on this date.',
    wholeTime: 'All ties between them, by date',
    noTies: 'The data has no tie between them at any date.',
  },
  tie: {
    title: 'Evidence',
    confidence: 'Confidence',
    confidenceWhy: {
      high: 'A cited document or report was read and supports it.',
      medium: 'Well known; the cited work was not read again for this data set.',
      low: 'The evidence is thin.',
      disputed: 'A denial or a rival account is on record.',
    },
    /** Sources of one author or body count once as independent. */
    independent: (sources: number, independent: number): string =>
      sources < 2
        ? plural(sources, 'source supports it', 'sources support it')
        : `${sources} sources support it, ${
            independent === sources
              ? 'each of another author or body'
              : `from ${plural(independent, 'independent author or body', 'independent authors or bodies')}`
          }`,
    flags: {
      disputed: (titles: readonly string[]): string =>
        titles.length === 0 ? 'Disputed' : `Disputed in: ${list(titles)}`,
      noSource: (): string => 'No source is given',
      oneSource: (): string => 'Rests on one source only',
      oneIssuer: (): string => 'All its sources come from one author or body',
      oneSide: (): string => 'Only one side says so',
      low: (): string => 'Low confidence: read the note before you rely on it',
    },
    noSource: 'No source is given',
    accounts: 'Accounts differ',
    /** Who says what. */
    account: (viewpoint: string | undefined, stance: 'supports' | 'disputes'): string =>
      viewpoint === undefined
        ? `Sources of no side ${stance === 'supports' ? 'say so' : 'dispute it'}`
        : `${viewpoint}: ${stance === 'supports' ? 'says so' : 'disputes it'}`,
    drawAccount: (viewpoint: string): string => `Draw the map according to: ${viewpoint}`,
    draw: 'draw it',
    drawn: 'drawn now',
    firstReported: (date: string, later: boolean): string =>
      later ? `It became known only later: ${date}.` : 'It was known at the time.',
    notNow: (period: string): string => `Not on the map at this date: the tie is dated ${period}.`,
    goTo: (date: string): string => `Go to ${date}`,
    copyCitations: 'Copy citations',
    mail: 'Write a mail about it',
    mailSubject: (id: string): string => `Parley data: ${id}`,
    note: 'Coder’s note',
    viewpoint: 'Whose account',
    checked: (date: string): string => `Last checked ${date}`,
    event: 'Event',
    others: 'Other ties between the two',
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying.',
    report: 'Report a problem',
    reportText: (id: string, text: string): string =>
      `Problem with the tie “${id}” in Parley’s data:\n${text}\n\nWhat is wrong:\n\nA source for the correction:\n`,
    reportNote: 'Copied a text that names this tie: send it to the authors of the data.',
    link: 'Open',
    sourcesTitle: 'Sources, newest first',
    summary: 'Summary',
  },
  event: {
    effect: 'Effect',
    participants: 'Who was there',
    absent: 'Parties that were absent',
    begins: 'Ties that began',
    changes: 'Ties that changed',
    ends: 'Ties that ended',
    before: 'The day before',
    after: 'The day after',
    at: 'The day itself',
    changed: 'What changed',
    changedTitle: 'Compare the day before with the day after',
    sources: 'Sources',
  },
  eventKind: {
    agreement: 'agreement',
    talks: 'talks',
    ceasefire: 'ceasefire',
    'confidence-building': 'confidence-building measure',
    military: 'military event',
    political: 'political event',
    resolution: 'resolution',
    conference: 'conference',
  } as Record<string, string>,
  eventRole: {
    party: 'Parties',
    signatory: 'Signatories',
    mediator: 'Mediators',
    host: 'Hosts',
    observer: 'Observers',
    witness: 'Witnesses',
    guarantor: 'Guarantors',
  } as Record<string, string>,
};
