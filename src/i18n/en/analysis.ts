/** Words of the measures and of the answers on the command line. */
import { list, plural, share } from './phrases.ts';

export const analysis = {
  /** Why a measure has no value. */
  gaps: {
    'no-actors': 'there is no actor at this time',
    'no-ties': 'there is no tie at this time',
    'no-neighbours': 'not defined for an actor without ties',
    'no-cycle': 'no directed tie leads round in a circle, so every score would be 0',
    'no-convergence': 'the scores do not settle: parts of equal weight feed each other',
    'too-few-actors': 'there are too few actors',
    'no-directed-ties': 'the ties are read without direction; ask for --directed',
    'no-triads': 'no actor is tied to two others',
    'no-signed-ties':
      'balance is not defined for it: no tie is positive or negative. Give tie types a sign, or use types such as alliance, rivalry or armed-conflict',
  },
  measures: {
    degree: 'Degree',
    inDegree: 'Arriving ties',
    outDegree: 'Leaving ties',
    strength: 'Strength',
    betweenness: 'Betweenness',
    closeness: 'Closeness',
    eigenvector: 'Eigenvector',
    pagerank: 'PageRank',
    clustering: 'Clustering',
    constraint: 'Constraint',
    core: 'Core',
  },
  network: {
    actors: 'Actors',
    ties: 'Ties',
    density: 'Density',
    components: 'Components',
    largestComponent: 'Largest component',
    diameter: 'Diameter',
    averageDistance: 'Mean distance',
    reciprocity: 'Reciprocity',
    transitivity: 'Transitivity',
    centralisation: 'Centralisation',
    betweennessCentralisation: 'Betweenness centralisation',
    communities: 'Communities',
    modularity: 'Modularity',
  },
  notDefined: (name: string, why: string): string => `${name}: not defined, ${why}.`,
  balance: {
    triads: (balanced: number, all: number): string =>
      all === 0
        ? 'No three actors have three signed pairs among them.'
        : `${balanced} of ${plural(all, 'signed triad', 'signed triads')} ${balanced === 1 || all === 1 ? 'is' : 'are'} balanced (${Math.round((100 * balanced) / all)} %).`,
    exact: (index: number, pairs: number, camps: number): string =>
      `In ${camps} camps, ${index} of ${plural(pairs, 'signed pair', 'signed pairs')} ${index === 1 || pairs === 1 ? 'does' : 'do'} not fit; fewer is not possible (proved).`,
    bounds: (most: number, least: number, pairs: number, camps: number): string =>
      `In ${camps} camps, at most ${most} and at least ${least} of ${plural(pairs, 'signed pair', 'signed pairs')} do not fit (the proof was ended early).`,
    camp: (number: number, names: readonly string[]): string =>
      `Camp ${number} (${names.length}): ${names.join(', ')}`,
    parts: (parts: number): string =>
      `The signed ties fall into ${parts} parts; which camp of one goes with which of another is not decided by them.`,
    misfits: 'Do not fit:',
    friends: (a: string, b: string): string => `${a} and ${b}: friends in two camps`,
    foes: (a: string, b: string): string => `${a} and ${b}: foes in one camp`,
    mixed: (count: number): string =>
      `${plural(count, 'pair has', 'pairs have')} ties of both signs and ${count === 1 ? 'is' : 'are'} left out:`,
  },
  mediators: {
    rule: 'Third parties are ranked by points: reach of both sides by ties that are not negative (up to 4; of one side only, up to 1), record as mediator between these two (up to 3) and elsewhere (up to 1.5), rated influence (up to 2), a third-party role (1), less 1 for pressure on a side and 2.5 for hostility. Recent and strong ties count more; only what had begun by this date counts.',
    none: (a: string, b: string): string =>
      `Nobody reaches both ${a} and ${b}, or is recorded as having stood between them, at this date.`,
    reasons: {
      reach: ({ a, b, through }: ReachWords): string =>
        `reaches ${a} (${share(through.reach[0])}) and ${b} (${share(through.reach[1])}) by ties that are not negative${
          through.about.length > 0 ? `, in part through ${list(through.about)}` : ''
        }`,
      'reach-one': ({ side, through }: { side: string; through: readonly string[] }): string =>
        `reaches ${side} only${through.length > 0 ? `, in part through ${list(through)}` : ''}`,
      leverage: (degree: number): string => `has influence in the process, rated ${degree} of 5`,
      'record-between': (count: number): string =>
        `stood between the two sides before (${plural(count, 'tie', 'ties')})`,
      'record-elsewhere': (about: readonly string[]): string => `stood between others: ${list(about)}`,
      'third-party': 'has the role of a third party',
      pressure: (on: string): string => `puts pressure on ${on}, or is in rivalry with it`,
      hostility: (on: string): string => `is hostile to ${on}`,
    },
    tracks: (tracks: readonly string[]): string => `recorded on track ${list(tracks)}`,
    standing: {
      '1': 'official, by what it is: track 1',
      '2': 'unofficial, by what it is: track 2',
    },
  },
  paths: {
    rule: 'Ways over ties that are neither negative nor suspended, in either direction, the shortest first.',
    none: (a: string, b: string, longest: number): string =>
      `There is no way from ${a} to ${b} in ${plural(longest, 'step', 'steps')} or fewer.`,
    more: 'There are more; --limit shows more.',
  },
  errors: {
    unknownActor: (id: string, near: readonly string[]): string =>
      `There is no actor "${id}". ${
        near.length > 0
          ? `Did you mean ${list(near.map((each) => `"${each}"`))}?`
          : 'parley measure lists all ids.'
      }`,
    notThere: (id: string, at: string): string =>
      `"${id}" is in the network, but not active at ${at}. Choose another date with --at.`,
    unknownFamily: (family: string, all: readonly string[]): string =>
      `There is no family of ties "${family}". There are: ${all.join(', ')}.`,
    notADate: (text: string): string =>
      `"${text}" is not a date. Write 2014, 2014-06, 2014-06-15, or a span such as 2010/2014.`,
    twoAlike: 'Name two different actors.',
  },
};

interface ReachWords {
  a: string;
  b: string;
  through: { reach: readonly [number, number]; about: readonly string[] };
}
