/** What stands on a figure: legend, notes, description; and the names of its marks for those who hear it. */
import { list, plural } from './phrases.ts';
import { vocabulary } from './vocabulary.ts';

export const figure = {
  /** `Pakistan, state, third party, 14 ties: 5 cooperation, 3 mediation`. */
  actorName: (actor: {
    name: string;
    kind: string;
    role: keyof typeof vocabulary.role;
    ties: number;
    byFamily: readonly { family: keyof typeof vocabulary.family; count: number }[];
  }): string => {
    const families = actor.byFamily.map(({ family, count }) => `${count} ${vocabulary.familyNoun[family]}`);
    const role = actor.role === 'other' ? '' : `, ${vocabulary.role[actor.role]}`;
    const ties =
      actor.ties === 0 ? 'no ties' : `${plural(actor.ties, 'tie', 'ties')}: ${families.join(', ')}`;
    return `${actor.name}, ${actor.kind}${role}, ${ties}`;
  },
  /** `Pakistan → Taliban: material support, since 1994, medium confidence`. */
  tieName: (tie: {
    source: string;
    target: string;
    directed: boolean;
    type: string;
    period: string;
    confidence: keyof typeof vocabulary.confidence;
    status: keyof typeof vocabulary.status;
  }): string => {
    const status = tie.status === 'active' ? '' : `, ${vocabulary.status[tie.status]}`;
    const arrow = tie.directed ? '→' : '–';
    return `${tie.source} ${arrow} ${tie.target}: ${tie.type}${status}, ${tie.period}, ${vocabulary.confidence[tie.confidence]} confidence`;
  },
  confidenceNoun: {
    high: 'high-confidence ties',
    medium: 'medium-confidence ties',
    low: 'low-confidence ties',
    disputed: 'disputed ties',
  },
  unreported: 'ties that no source had reported by then',
  otherAccounts: (viewpoint: string): string => `what is not part of the account of ${viewpoint}`,
  moreTies: (count: number): string => `+${count}`,
  subtitle: ({
    date,
    viewpoint,
    then,
    scenario,
  }: {
    date: string;
    viewpoint: string;
    then: boolean;
    scenario?: string;
  }): string =>
    [
      date,
      ...(viewpoint === 'dataset' ? [] : [`according to ${viewpoint}`]),
      ...(then ? ['as it was known then'] : []),
      ...(scenario ? [`Scenario: ${scenario}`] : []),
    ].join(' · '),
  scenarioNote: (title: string): string =>
    `Scenario: ${title}. Ties and actors are changed for the sake of argument.`,
  viewpointLine: (viewpoint: string): string =>
    `Viewpoint: ${viewpoint === 'dataset' ? 'the data set' : viewpoint}`,
  counts: (count: {
    actors: number;
    allActors: number;
    ties: number;
    allTies: number;
    when: string;
  }): string =>
    `${count.actors} of ${plural(count.allActors, 'actor', 'actors')} and ${count.ties} of ${plural(count.allTies, 'tie', 'ties')} active ${count.when}.`,
  difference: (count: { new: number; ended: number; changed: number; unchanged: number }): string =>
    `Of these ties ${count.new} are new, ${count.ended} ended, ${count.changed} changed and ${count.unchanged} are unchanged.`,
  changeList: {
    titles: { new: 'New', ended: 'Ended', changed: 'Changed', signs: 'Changed sign' },
    became: (before: string, after: string): string => `${before}. It became ${after}`,
    sign: (a: string, b: string, before: number, after: number): string =>
      `${a} – ${b}: from ${before > 0 ? 'positive' : 'negative'} to ${after > 0 ? 'positive' : 'negative'}`,
  },
  mostInfluential: 'The most influential actors are shown.',
  moreBetween: 'A number beside a line counts further ties between the same two actors.',
  filters: (filters: readonly string[]): string =>
    filters.length === 0 ? '' : `Left out by filters: ${list(filters)}.`,
  weakTies: (count: number): string =>
    count === 0
      ? ''
      : `Low confidence or disputed: ${plural(count, 'tie', 'ties')}, drawn with long dashes and a “?”.`,
  weakCount: (count: number): string =>
    count === 0 ? '' : `Low confidence or disputed: ${plural(count, 'tie', 'ties')}.`,
  hiddenLabels: (count: number): string => `${plural(count, 'label', 'labels')} hidden for want of room.`,
  sources: ({ sources, unsourced }: { sources: number; unsourced: number }): string => {
    if (sources === 0) return 'No tie has a source.';
    const count = plural(sources, 'source', 'sources');
    return unsourced === 0
      ? `Every tie is sourced: ${count} in the data.`
      : `${plural(unsourced, 'tie has', 'ties have')} no source; the others rest on ${count}.`;
  },
  source: (title: string): string => `Source: ${title}`,
  checked: (date: string): string => `Checked to ${date}.`,
  licence: (name: string): string => `Licence: ${name}.`,
  references: {
    title: 'Sources',
    unnumbered: 'Ties that bear no number:',
  },
  madeWith: 'Drawn with Parley.',
  legend: {
    ties: 'Ties',
    actors: 'Actors',
    roles: 'Role in the process',
    size: {
      influence: 'Size: influence on this process, 1 to 5',
      ties: 'Size: number of ties shown',
      equal: 'Size: the same for all',
      degree: 'Size: number of neighbours',
      strength: 'Size: strength of all ties together',
      betweenness: 'Size: betweenness',
      closeness: 'Size: closeness',
      eigenvector: 'Size: eigenvector centrality',
      pagerank: 'Size: PageRank',
      clustering: 'Size: clustering',
      constraint: 'Size: constraint',
      core: 'Size: core number',
    },
    halo: {
      degree: 'Disc: number of neighbours',
      strength: 'Disc: strength of all ties together',
      betweenness: 'Disc: betweenness',
      closeness: 'Disc: closeness',
      eigenvector: 'Disc: eigenvector centrality',
      pagerank: 'Disc: PageRank',
      clustering: 'Disc: clustering',
      constraint: 'Disc: constraint',
      core: 'Disc: core number',
    },
    range: (least: string, most: string): string => `${least} to ${most}`,
    groups: { none: '', communities: 'Communities: many ties within', camps: 'Camps: who is on one side' },
    group: { communities: 'community', camps: 'camp' },
    misfit: 'tie that does not fit',
    unrated: (count: number): string => `${plural(count, 'actor', 'actors')} unrated, drawn as 2`,
    evidence: 'Evidence and state',
    weak: 'low confidence or disputed',
    suspended: 'suspended',
    broken: 'broken off',
    changes: 'Change between the two dates',
    change: {
      new: 'new',
      ended: 'ended, in grey',
      changed: 'changed: before and after',
      unchanged: 'unchanged',
    },
    actorChange: {
      new: 'actor only at the later date',
      ended: 'actor only at the earlier date',
    },
    event: 'At the event',
    attendance: {
      party: 'party or signatory',
      present: 'host, mediator, observer or witness',
      absent: 'absent',
    },
    towards: 'arrow: to whom',
    selected: 'selected',
    pinned: 'pinned',
    sharing: 'Ties to the two actors',
    sharedBy: {
      both: 'tied to both',
      onlyA: 'tied to A only',
      onlyB: 'tied to B only',
    },
  },
  timeline: {
    /** `Pakistan, 1979–2025`. */
    strip: (names: readonly string[], years: string): string => `${list(names)} through time, ${years}`,
    whole: (years: string): string => `Ties by family and events, ${years}`,
    dates: 'Dates',
    vague: 'thin: known by month or year only',
    ongoing: 'ongoing at last check',
    out: (name: string): string => `from ${name}`,
    in: (name: string): string => `to ${name}`,
    eras: (titles: readonly string[]): string =>
      `Eras: ${titles.map((title, i) => `${i + 1}\u00a0${title}`).join('; ')}.`,
    brief: 'too brief to draw in its length',
    events: (names: readonly string[]): string =>
      names.length === 0 ? 'Events' : `Events with ${list(names)}`,
    flags: { signing: 'signing or resolution', meeting: 'meeting', rupture: 'other event' },
    count: 'Active ties',
    describeStrip: (strip: {
      names: readonly string[];
      years: string;
      ties: number;
      lanes: readonly string[];
      isPair: boolean;
    }): string =>
      `${strip.isPair ? `Ties between ${list(strip.names)}` : `Ties of ${list(strip.names)}`} through time, ${strip.years}: ` +
      (strip.ties === 0 ? 'none.' : `${plural(strip.ties, 'tie', 'ties')}. ${strip.lanes.join('; ')}.`),
    describeWhole: (whole: {
      years: string;
      families: readonly string[];
      most: { count: number; year: string } | undefined;
      events: number;
    }): string =>
      `Ties active over time, ${whole.years}, stacked by family: ${list(whole.families)}. ` +
      (whole.most ? `Most in ${whole.most.year}: about ${plural(whole.most.count, 'tie', 'ties')}. ` : '') +
      `${plural(whole.events, 'event is', 'events are')} marked.`,
  },
  matrix: {
    families: 'Place in the cell: family',
    signs: 'In the middle: sign',
    sign: { positive: 'positive', negative: 'negative', mixed: 'both', neutral: 'none' },
    reading: {
      kind: 'Rows by kind of actor',
      community: 'Rows by community',
      camp: 'Rows by camp',
      name: 'Rows by name',
    },
    direction: 'from the row to the column',
  },
  grid: {
    unrated: 'not rated',
    axes: {
      interest: 'Upwards: influence, 1 to 5. To the right: interest in the process, 1 to 5.',
      involvement: 'Upwards: influence, 1 to 5. To the right: ties of talks and mediation on this date.',
    },
    classes: {
      interest: ['1', '2', '3', '4', '5'],
      involvement: ['none', 'one', '2 or 3', '4 to 6', '7 or more'],
    },
    quadrant: {
      highLow: {
        interest: 'High influence, low interest',
        involvement: 'High influence, little part in talks',
      },
      highHigh: {
        interest: 'High influence, high interest',
        involvement: 'High influence, large part in talks',
      },
    },
  },
  /** The figure in words: what a reader who cannot see it is told first. */
  descriptionCounts: (view: {
    when: string;
    actors: number;
    ties: number;
    byFamily: readonly { family: keyof typeof vocabulary.family; count: number }[];
  }): string =>
    `Network of ${plural(view.actors, 'actor', 'actors')} and ${plural(view.ties, 'tie', 'ties')} ${view.when}` +
    `${view.ties === 0 ? '' : `: ${list(view.byFamily.map(({ family, count }) => `${count} ${vocabulary.familyNoun[family]}`))}`}.`,
  descriptionChanges: (change: {
    new: number;
    ended: number;
    changed: readonly string[];
    moreChanged: number;
  }): string => {
    const count = change.changed.length + change.moreChanged;
    const which = change.changed.length === 0 ? '' : `: ${change.changed.join('; ')}`;
    const more = change.moreChanged === 0 ? '' : `; and ${change.moreChanged} more`;
    return `From the first date to the second, of all actors, ${plural(change.new, 'tie is', 'ties are')} new, ${change.ended} ended and ${count} changed${which}${more}.`;
  },
  descriptionMoment: (moment: { at: string; actors: number; ties: number }): string =>
    `${moment.at}: ${plural(moment.actors, 'actor', 'actors')}, ${plural(moment.ties, 'tie', 'ties')}.`,
  withCount: (name: string, count: number): string => `${name} (${count})`,
  mostTies: (names: readonly string[]): string => `Most ties: ${list(names)}.`,
  account: (viewpoint: string): string => (viewpoint === 'dataset' ? '' : `According to ${viewpoint}.`),
  partyPair: (names: readonly string[], types: readonly string[]): string =>
    `${names.join(' and ')}: ${list(types)}`,
  partiesTied: (pairs: readonly string[], more: number): string =>
    `Between the parties: ${pairs.join('; ')}${more > 0 ? `; and ${plural(more, 'more pair', 'more pairs')}` : ''}.`,
  tieBrief: (tie: { source: string; target: string; directed: boolean; type: string }): string =>
    `${tie.source} ${tie.directed ? '→' : '–'} ${tie.target}: ${tie.type}`,
  sinceEvent: (since: {
    title: string;
    date: string;
    isNow: boolean;
    began: readonly string[];
    moreBegan: number;
    ended: number;
  }): string => {
    const event = since.isNow
      ? `Event: ${since.title}, ${since.date}.`
      : `Last event: ${since.title}, ${since.date}.`;
    const more = since.moreBegan > 0 ? `; and ${since.moreBegan} more` : '';
    const began =
      since.began.length === 0 ? 'no tie began' : `new since it began: ${since.began.join('; ')}${more}`;
    const ended = since.ended === 0 ? 'none ended' : `${plural(since.ended, 'tie', 'ties')} ended`;
    return since.began.length === 0 && since.ended === 0
      ? `${event} Since it began no tie of these actors has begun or ended.`
      : since.began.length === 0
        ? `${event} Since it began ${began} and ${ended}.`
        : `${event} ${began.charAt(0).toUpperCase()}${began.slice(1)}. Since then ${ended}.`;
  },
  litEvent: (event: {
    title: string;
    date: string;
    parties: readonly string[];
    present: readonly string[];
    absent: readonly string[];
  }): string =>
    [
      `Lit: ${event.title}, ${event.date}.`,
      event.parties.length > 0 ? `Parties and signatories: ${list(event.parties)}.` : '',
      event.present.length > 0 ? `Also there: ${list(event.present)}.` : '',
      event.absent.length > 0 ? `Absent: ${list(event.absent)}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  /** `Lit: Pakistan and its 9 neighbours. …` */
  litActor: (name: string, ties: readonly string[]): string =>
    ties.length === 0 ? `Lit: ${name}, without ties here.` : `Lit: ${name}. ${ties.join('; ')}.`,
  litPair: (a: string, b: string, ties: readonly string[]): string =>
    ties.length === 0
      ? `Lit: ${a} and ${b}, with no tie between them here.`
      : `Lit: ${a} and ${b}. ${ties.join('; ')}.`,
  litTie: (tie: string): string => `Lit: ${tie}.`,
  layers: {
    background: 'Background',
    camps: 'Camps',
    'ties-context': 'Ties in the background',
    ties: 'Ties',
    'actors-context': 'Actors in the background',
    actors: 'Actors',
    labels: 'Names',
    annotations: 'Annotations',
    legend: 'Legend',
    notes: 'Notes',
  },
};
