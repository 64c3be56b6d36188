import { describe, expect, test } from 'vitest';
import {
  accountsOf,
  firstReport,
  independentSources,
  isAccordingTo,
  isOneSided,
  reportedFrom,
  viewpointsIn,
} from '../../src/model/claims.ts';
import { endOfTime, intervalOf } from '../../src/model/date.ts';
import type { Tie } from '../../src/model/schema.ts';
import { evidenceFlags } from '../../src/scene/evidence.ts';
import { actor, networkOf, tie } from '../scene/network.ts';

const claim = (source: string, more: object = {}) => ({ source, ...more });
const against = (source: string, more: object = {}) => ({ source, stance: 'disputes', ...more });
const network = networkOf({
  sources: [
    { id: 'herald-1', title: '1', publisher: 'Herald', date: '2010-03' },
    { id: 'herald-2', title: '2', publisher: ' HERALD', date: '2012' },
    { id: 'lee', title: '3', author: 'Ann Lee', publisher: 'Herald', date: '2018' },
    { id: 'undated', title: '4' },
  ],
  actors: [actor('a'), actor('b')],
  ties: [
    tie('two', 'a', 'b', 'talks', { claims: [claim('herald-1'), claim('lee')] }),
    tie('same', 'a', 'b', 'talks', { claims: [claim('herald-1'), claim('herald-2')] }),
    tie('dated', 'a', 'b', 'talks', {
      claims: [claim('lee', { reported: '2005' }), claim('herald-1', { reported: '2004-06' })],
    }),
    tie('undated', 'a', 'b', 'talks', { claims: [claim('undated')] }),
    tie('bare', 'a', 'b', 'talks'),
    tie('split', 'a', 'b', 'talks', {
      claims: [
        claim('lee', { viewpoint: 'A' }),
        claim('herald-1', { viewpoint: 'A' }),
        against('herald-2', { viewpoint: 'B', reported: '1990' }),
      ],
    }),
    tie('joined', 'a', 'b', 'talks', {
      claims: [claim('lee', { viewpoint: 'A' }), claim('herald-1'), claim('undated', { viewpoint: 'B' })],
    }),
    tie('single', 'a', 'b', 'talks', { confidence: 'low', claims: [claim('lee', { viewpoint: 'A' })] }),
  ],
});
const of = (id: string): Tie => network.tieById.get(id as Tie['id'])!;

describe('when a tie became known', () => {
  test.each([
    ['two', intervalOf('2010-03').first],
    ['dated', intervalOf('2004-06').first],
    // The denial's date says nothing of when the tie itself was reported.
    ['split', intervalOf('2010-03').first],
    ['undated', endOfTime],
    ['bare', endOfTime],
  ])('%s', (id, day) => {
    expect(reportedFrom(network, of(id))).toBe(day);
  });

  test('is told by the earliest dated claim in its support, if any is dated', () => {
    expect(firstReport(of('dated'))).toMatchObject({ source: 'herald-1', reported: '2004-06' });
    expect(firstReport(of('two'))).toBeUndefined();
    expect(firstReport(of('split'))).toBeUndefined();
  });
});

describe('whose account', () => {
  test('names each side once, those in support first', () => {
    expect(accountsOf(of('split'))).toEqual([
      { stance: 'supports', viewpoint: 'A' },
      { stance: 'disputes', viewpoint: 'B' },
    ]);
    expect(accountsOf(of('joined'))).toEqual([
      { stance: 'supports' },
      { stance: 'supports', viewpoint: 'A' },
      { stance: 'supports', viewpoint: 'B' },
    ]);
    expect(accountsOf(of('bare'))).toEqual([]);
  });

  test('a tie is drawn where its side says so, or where sources of no side do, and not where it is disputed', () => {
    const drawn = (viewpoint: string) =>
      network.ties.filter((each) => isAccordingTo(each, viewpoint)).map(({ id }) => id as string);
    expect(drawn('A')).toEqual(['two', 'same', 'dated', 'undated', 'bare', 'split', 'joined', 'single']);
    expect(drawn('B')).toEqual(['two', 'same', 'dated', 'undated', 'bare', 'joined']);
    expect(drawn('C')).toEqual(['two', 'same', 'dated', 'undated', 'bare', 'joined']);
    expect(viewpointsIn(network.ties)).toEqual(['A', 'B']);
  });

  test('is one side only where all support comes from it', () => {
    expect(network.ties.filter(isOneSided).map(({ id }) => id as string)).toEqual(['split', 'single']);
  });
});

describe('what a reader should know of the evidence', () => {
  test.each([
    ['two', 2, []],
    ['same', 1, ['oneIssuer']],
    ['undated', 1, ['oneSource']],
    ['bare', 0, ['noSource']],
    ['split', 2, ['disputed', 'oneSide']],
    ['joined', 3, []],
    ['single', 1, ['oneSource', 'oneSide', 'low']],
  ])('%s: %i independent sources, %j', (id, independent, flags) => {
    expect(independentSources(network, of(id))).toBe(independent);
    expect(evidenceFlags(network, of(id))).toEqual(flags);
  });
});
