/** Words of the answers to questions: what was found, and by which rule. */
import { list, none, plural, share } from './phrases.ts';

export const answers = {
  ties: {
    found: (name: string, actors: number, when: string): string =>
      `${name} has ties with ${plural(actors, 'actor', 'actors')} ${when}.`,
    rule: 'Counts every tie of the ticked families that was active at this time, whoever is on the map.',
    seen: (label: string, since: string): string => `${label}, ${since}`,
  },
  support: {
    found: (name: string, givers: number, when: string): string =>
      `${givers === 0 ? 'No actor gives' : plural(givers, 'actor gives', 'actors give')} ${name} support ${when}.`,
    rule: 'Counts alliances and ties of material or political support towards the actor that were active at this time.',
    unstated: 'unstated',
    alliance: 'allies',
    political: 'political support',
  },
  agreements: {
    found: (name: string, signed: number): string =>
      `${name} is a party to ${plural(signed, 'agreement', 'agreements')} in the data.`,
    rule: 'Signed: agreement ties and signatures at events, at any date; left: those of them that were suspended or broken off; not there: agreements at which the data names the actor as absent.',
    signed: 'Signed',
    left: 'Suspended or broken off',
    refused: 'Named as absent when it was signed',
    ended: (date: string): string => `ended ${date}`,
    signedAt: (title: string): string => `signed: ${title}`,
  },
  changes: {
    found: (name: string, count: { new: number; ended: number; changed: number }): string =>
      `Of the ties of ${name}, ${count.new} are new, ${count.ended} ended and ${count.changed} changed.`,
    rule: 'Compares the ties active at the two dates; a tie that ended and one that began between the same two actors are one change if they are of one family or of opposite sign.',
    new: 'New',
    ended: 'Ended',
    changed: 'Changed',
    became: (before: string, after: string): string => `${before}, then ${after}`,
  },
  both: {
    found: (count: number): string => `${none(count, 'actor has', 'actors have')} ties to both sets.`,
    rule: 'Counts ties of any family but membership to at least one member of each set, hostile ties marked; members of the sets themselves are left out.',
    hostile: (names: readonly string[]): string => `negative tie to ${list(names)}`,
    kind: (label: string): string => `All of kind: ${label}`,
  },
  contact: {
    found: (count: number): string =>
      `${none(count, 'pair has', 'pairs have')} informal contact but no talks or agreement.`,
    rule: 'Counts pairs with an active contact tie and no active tie of talks or agreement at this time.',
  },
  outside: {
    found: (count: number): string =>
      `${none(count, 'actor of high influence has', 'actors of high influence have')} no tie of talks or mediation.`,
    rule: 'Counts actors with a coded influence of 4 or 5 and no active tie of talks, agreement, contact or mediation at this time.',
    influence: (value: number): string => `influence ${value} of 5`,
  },
  cut: {
    found: (count: number): string =>
      `${none(count, 'actor is a cut point', 'actors are cut points')} of the talks.`,
    rule: 'Counts ties of talks, agreement, contact and mediation active at this time; a cut point is an actor without whom actors that can reach each other through them no longer can.',
    pieces: (sizes: readonly number[]): string =>
      `would leave ${plural(sizes.length, 'piece', 'pieces')}: ${list(sizes.map((size) => plural(size, 'actor', 'actors')))}`,
    piece: (number: number): string => `Piece ${number}`,
    bridges: 'Bridges: ties that nothing else can stand in for',
    bridgeNote: 'Without such a tie two parts of the talks would lose touch.',
    cuts: 'Cut points, most separated pairs first',
  },
  triads: {
    found: (unbalanced: number, all: number): string =>
      all === 0
        ? 'There is no triad of three signed ties.'
        : `${unbalanced} of ${plural(all, 'signed triad', 'signed triads')} ${unbalanced === 1 ? 'is' : 'are'} unbalanced.`,
    rule: 'A triad is three pairs whose signed ties all agree; it is unbalanced if the product of the three signs is negative (Cartwright and Harary 1956); neutral and mixed pairs are left out.',
    one: 'One negative tie',
    three: 'Three negative ties',
    oneNote: 'A friend of both sides of a conflict.',
    threeNote: 'Listed apart: weak balance allows three mutual opponents (Davis 1967).',
    mixed: (count: number): string => `Left out: ${plural(count, 'pair', 'pairs')} with ties of both signs.`,
    none: 'None.',
  },
  channels: {
    found: (a: string, b: string, count: number): string =>
      count === 0
        ? `No channel leads from ${a} to ${b}.`
        : `${plural(count, 'channel leads', 'channels lead')} from ${a} to ${b}.`,
    rule: 'Lists chains of at most four ties that are neither negative nor suspended and active at this time, the shortest first, no actor twice; untick an actor to see the channels without it.',
    more: (a: string, b: string, count: number): string =>
      `More than ${count} channels lead from ${a} to ${b}; the shortest are listed.`,
    all: 'All channels',
    steps: (count: number): string => plural(count, 'step', 'steps'),
  },
  mediators: {
    found: (count: number, a: string, b: string): string =>
      `${none(count, 'third party reaches', 'third parties reach')} both ${a} and ${b}.`,
    both: 'Reach both sides',
    others: 'Reach one side, or have the role or a record',
    rule: 'Adds up reach to both sides (up to 4, and 1 where only one is reached; full reach would take many strong ties that are there now, and one tie gives at most half of it), a record of mediation between them (up to 3) and elsewhere (up to 1.5), rated influence (up to 2) and the role of a third party (1), and takes off 1 for pressure on and 2.5 for hostility to a side; weights are Parley’s own judgement, factors after Bercovitch and Gartner (2006).',
    score: (value: number): string => `score ${value.toFixed(1)}`,
    points: (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`,
    tracks: (tracks: readonly string[]): string => `recorded on track ${list(tracks)}`,
    standing: (track: string): string => `would work on track ${track}`,
    reason: {
      reach: (about, [a, b]) =>
        `${Math.min(a, b) < 0.05 ? 'hardly ' : ''}reaches both sides (${share(a)} and ${share(b)} of full reach)${about.length > 0 ? `, through ${list(about)}` : ''}`,
      'reach-one': (about, [a, b]) =>
        `reaches one side only (${share(Math.max(a, b))} of full reach)${about.length > 0 ? `, through ${list(about)}` : ''}`,
      'record-between': () => 'has mediated between these sides',
      'record-elsewhere': (about) => `has mediated elsewhere${about.length > 0 ? `: ${list(about)}` : ''}`,
      leverage: () => 'has influence on this process',
      'third-party': () => 'holds the role of a third party',
      pressure: (about) => `puts pressure on ${list(about)}, or is pressed by it`,
      hostility: (about) => `fights ${list(about)}`,
    } as Record<string, (about: readonly string[], reach: readonly [number, number]) => string>,
  },
  camps: {
    found: (count: number, misfits: number, actors: number): string =>
      `The signed ties of ${plural(actors, 'actor', 'actors')} fall into ${plural(count, 'camp', 'camps')}; ${none(misfits, 'tie does', 'ties do').toLowerCase()} not fit.`,
    none: 'No tie at this time has a sign, so there are no camps.',
    rule: 'Camps are the division with the fewest misfits: positive ties between camps or negative ties within one; pairs with ties of both signs are left out.',
    camp: (number: number): string => `Camp ${number}`,
    misfits: 'Ties that do not fit',
    allFit: 'Every signed tie fits.',
    bounds: (least: number, most: number): string =>
      `The fewest are at least ${least} and at most ${most}: the proof was ended.`,
    across: 'positive, between camps',
    within: 'negative, within a camp',
    members: (count: number): string => plural(count, 'actor', 'actors'),
    unsigned: 'Without a signed tie',
    difference:
      'Communities are actors with many ties among themselves, whatever their sign; camps are actors on one side, whether or not they are tied.',
  },
  communities: { label: (number: number): string => `Community ${number}` },
  connectors: {
    found: (count: number): string => `${none(count, 'actor connects', 'actors connect')} the camps.`,
    rule: 'Counts ways of two ties, neither negative nor membership, from one camp to another whose ends are not tied themselves; the role follows from the camps of the three (Gould and Fernandez 1989).',
    role: (role: string, count: number): string =>
      `${
        (
          {
            coordinator: 'coordinator, between two of its own camp',
            'go-between': 'go-between, between two of another camp',
            gatekeeper: 'gatekeeper, from another camp into its own',
            representative: 'representative, from its own camp to another',
            liaison: 'liaison, between two camps that are not its own',
          } as Record<string, string>
        )[role] ?? role
      } (${plural(count, 'way', 'ways')})`,
  },
  balance: {
    found: (balanced: number, all: number, frustration: string): string =>
      all === 0
        ? `There is no triad of three signed ties. ${frustration}`
        : `${balanced} of ${plural(all, 'signed triad', 'signed triads')} (${share(balanced / all)}) ${balanced === 1 ? 'is' : 'are'} balanced. ${frustration}`,
    exact: (index: number): string =>
      index === 0
        ? 'Two camps fit every signed pair.'
        : `At least ${plural(index, 'pair has', 'pairs have')} to change sign before two camps fit: this is proved.`,
    bounds: (least: number, most: number): string =>
      `Between ${least} and ${plural(most, 'pair has', 'pairs have')} to change sign before two camps fit: at most ${most}, at least ${least}.`,
    none: 'No tie at this time has a sign, so balance is not defined.',
    rule: 'A triad is balanced if the product of its signs is positive; the frustration index is the fewest signed pairs that would have to change for two camps to fit all (Harary 1959; Aref and Wilson 2019).',
    census: 'Triads by signs',
    kinds: {
      '+++': 'balanced: three friends',
      '++-': 'strained: a friend of both sides of a conflict',
      '+--': 'balanced: two friends against a third',
      '---': 'three foes: unbalanced, but weak balance allows it',
    },
    misfits: 'Ties that do not fit two camps',
    curve: 'Over the years',
    curveNote: 'Share of balanced triads; a mark for each event',
    curveName: 'Share of balanced triads at each event',
    compute: 'Compute balance at every event',
    computing: (done: number): string => `Computing: ${share(done)}`,
    cancel: 'Cancel',
    pointList: 'Every event in words',
    asFigure: 'Export the curve',
    figure: {
      title: 'Structural balance',
      upper: 'Line',
      lower: 'Columns',
      share: 'share of signed triads that are balanced',
      signed: 'number of signed triads',
      nothing: 'No triad has three signs.',
      rule: 'Signed: all three pairs are friendly (cooperation) or hostile (pressure, hostility, broken ties). Balanced: the product of the three signs is positive (Cartwright and Harary 1956).',
      counts: (moments: number, ties: number, hasEvents: boolean): string =>
        `${plural(moments, hasEvents ? 'day of events' : 'year', hasEvents ? 'days of events' : 'years')}, ${plural(ties, 'signed tie', 'signed ties')}; the line is broken where no triad has three signs.`,
      none: (years: string): string => `Structural balance, ${years}: no triad has three signs.`,
      describe: (curve: {
        years: string;
        moments: number;
        first: { date: string; share: number };
        last: { date: string; share: number };
        least: { date: string; share: number };
      }): string =>
        `Structural balance, ${curve.years}, at ${plural(curve.moments, 'moment', 'moments')}: ${share(curve.first.share)} of the signed triads are balanced at ${curve.first.date}, ${share(curve.last.share)} at ${curve.last.date}; least at ${curve.least.date}, ${share(curve.least.share)}.`,
    },
    point: (date: string, balanced: number | undefined, index: number, least?: number): string =>
      `${date}: ${balanced === undefined ? 'no signed triad' : `${share(balanced)} balanced`}, ${
        least === undefined ? `frustration ${index}` : `frustration at least ${least}, at most ${index}`
      }`,
  },
  signs: {
    found: (count: number): string => `${none(count, 'relation has', 'relations have')} changed sign.`,
    rule: 'Compares pairs whose signed ties all agree at both dates; neutral ties and pairs with both signs are left out.',
    change: (before: number, after: number): string =>
      `from ${before > 0 ? 'positive' : 'negative'} to ${after > 0 ? 'positive' : 'negative'}`,
  },
  attendance: {
    found: (title: string, count: number): string =>
      `${plural(count, 'actor', 'actors')} took part in ${title}.`,
    rule: 'Lists the participants that the data records for the event, by their role.',
  },
  absent: {
    found: (title: string, count: number): string =>
      `${none(count, 'party', 'parties')} of the conflict ${count === 1 || count === 0 ? 'is' : 'are'} recorded as absent from ${title}.`,
    rule: 'Named: parties that the data records as absent; other parties: actors whose role on the day was party to the conflict and who are not among the participants.',
    named: 'Recorded as absent',
    others: 'Other parties that are not listed as present',
  },
  event: {
    found: (title: string, count: { new: number; ended: number; changed: number }): string =>
      `From the day before to the day after ${title}, ${plural(count.new, 'tie', 'ties')} began, ${count.ended} ended and ${count.changed} changed.`,
    rule: 'Compares the ties active on the day before the event with those active on the day after it.',
  },
  source: {
    found: (count: number, all: number): string =>
      `${count} of ${plural(all, 'tie', 'ties')} ${count === 1 ? 'rests' : 'rest'} on one source or none.`,
    rule: 'Counts ties at this time that at most one source supports.',
    none: 'No source',
    one: 'One source',
  },
  disagree: {
    found: (count: number): string =>
      `${none(count, 'tie is', 'ties are')} disputed by a source or marked as disputed.`,
    rule: 'Counts ties at this time with a disputing claim or the confidence “disputed”; open one to read its sources.',
    counts: (supports: number, disputes: number): string => `${supports} for it, ${disputes} against it`,
  },
  uncertain: {
    found: (count: number, all: number): string =>
      all === 0
        ? 'There is no tie to judge.'
        : `${count} of ${plural(all, 'tie', 'ties')} (${share(count / all)}) ${count === 1 ? 'rests' : 'rest'} on little.`,
    rule: 'Counts ties at this time with low or disputed confidence, or with at most one supporting source.',
    low: 'Low confidence',
    disputed: 'Disputed',
    single: 'One source or none',
  },
  structure: {
    found: (actors: number, ties: number, components: number): string =>
      `${plural(actors, 'actor', 'actors')} and ${plural(ties, 'tied pair', 'tied pairs')} in ${plural(components, 'component', 'components')}.`,
    rule: 'Measures the ticked families at this time; parallel ties count once and direction is ignored unless ticked.',
  },
};
