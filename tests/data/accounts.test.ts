/** Who says what in the bundled network, and since when it was known: held to what is on record elsewhere. */
import { describe, expect, test } from 'vitest';
import { isAccordingTo, isContested, reportedFrom, viewpointsIn } from '../../src/model/claims.ts';
import { intervalOf, periodOf } from '../../src/model/date.ts';
import { influenceIn } from '../../src/model/network.ts';
import type { TieId } from '../../src/model/schema.ts';
import { sliceNetwork } from '../../src/model/slice.ts';
import { viewSchema } from '../../src/scene/view.ts';
import { sliceOf } from '../../src/scene/viewChoices.ts';
import { actorOf, document, network } from './bundled.ts';

const tieOf = (id: string) => {
  const tie = network.tieById.get(id as TieId);
  if (!tie) throw new Error(`no tie ${id}`);
  return tie;
};
const shownAt = (at: string, more: object = {}) =>
  new Set<string>(
    sliceNetwork(network, sliceOf(viewSchema.parse({ at, limit: 'all', ...more }))).ties.map(({ id }) => id),
  );

describe('when a tie became known', () => {
  test('is never before it began', () => {
    const early = network.ties.filter(({ from, claims }) =>
      claims.some(({ reported }) => reported && intervalOf(reported).first < intervalOf(from ?? '').first),
    );
    expect(early.map(({ id }) => id)).toEqual([]);
  });

  test('is told of every tie that no cited source is old enough for, but for a few that only later works tell of', () => {
    const late = network.ties.filter(
      (tie) => reportedFrom(network, tie) > periodOf(tie).first && tie.claims.every(({ reported }) => !reported),
    );
    expect(late.map(({ id }) => id).toSorted()).toEqual([
      'haqqani-alqaeda-alliance-1988',
      'india-na-support-1996',
      'iran-emirate21-2023',
      'saudi-taliban-finance-1995',
      'tajikistan-nrf-host-2021',
      'taliban-civilsociety-attack-2020',
      'ttp-taliban-alliance-2007',
      'us-massoud-1999',
      'us-nds-support',
      'uzbekistan-dostum-support-1992',
    ]);
  });

  test.each([
    // First meeting near Munich on 28 November 2010; Der Spiegel wrote of the talks on 24 May 2011.
    ['us-tpo-negotiation-2010', '2011-05-24'],
    ['germany-tpo-mediation-2010', '2011-05-24'],
    // The president spoke of meetings on 6 April 2007.
    ['karzai-taliban-contact-2009', '2007-04-06'],
    // A visit of November 2014, in the press of 2 January 2015.
    ['china-tpo-contact-2014', '2015-01-02'],
    // The death of Mullah Omar, in whose name he had acted since April 2013.
    ['mansour-tpo-2013', '2015-07-29'],
    ['pakistan-baradar-detention-2010', '2010-02-15'],
  ])('of %s is %s', (id, date) => {
    expect(reportedFrom(network, tieOf(id))).toBe(intervalOf(date).first);
  });

  test('keeps the secret talks of 2010 off a map of what was known at the end of that year', () => {
    const talks = 'us-tpo-negotiation-2010';
    expect(shownAt('2010-12-31').has(talks)).toBe(true);
    expect(shownAt('2010-12-31', { known: 'then' }).has(talks)).toBe(false);
    expect(shownAt('2011-06-01', { known: 'then' }).has(talks)).toBe(true);
  });

  test.each(['1985', '1997', '2009', '2020-02-29'])('leaves most ties on the map of what was known in %s', (at) => {
    const [all, then] = [shownAt(at), shownAt(at, { known: 'then' })];
    expect(then.size / all.size).toBeGreaterThan(0.85);
    for (const id of then) expect(all.has(id)).toBe(true);
  });
});

describe('accounts that differ', () => {
  test('have names, and those who dispute a tie are named', () => {
    expect(viewpointsIn(network.ties)).toEqual([
      'Iran',
      'Pakistan',
      'Russia',
      'Taliban',
      'UN Monitoring Team',
      'United Nations',
      'United States',
    ]);
    const nameless = network.ties
      .filter(isContested)
      .filter(({ claims }) => claims.some(({ stance, viewpoint }) => stance === 'disputes' && !viewpoint));
    expect(nameless.map(({ id }) => id)).toEqual([]);
  });

  test('of Pakistan leave out the support that it denies, and keep the recognition of 1997', () => {
    const denied = network.ties.filter((tie) => !isAccordingTo(tie, 'Pakistan')).map(({ id }) => id as string);
    expect(denied).toEqual(expect.arrayContaining(['isi-taliban-reported-2002', 'isi-haqqani-reported-2002']));
    expect(denied).not.toContain('pakistan-taliban-recognition-1997');
    expect(shownAt('2010', { according: 'Pakistan' }).has('isi-taliban-reported-2002')).toBe(false);
    expect(shownAt('2010', { according: 'United States' }).has('isi-taliban-reported-2002')).toBe(true);
  });

  test('of the Taliban leave out al-Qaeda, the TTP and the meeting in Urumqi', () => {
    for (const id of ['taliban-alqaeda-alliance-1996', 'ttp-taliban-alliance-2007', 'hpc-taliban-urumqi-2015']) {
      expect(isAccordingTo(tieOf(id), 'Taliban')).toBe(false);
    }
    expect(isAccordingTo(tieOf('us-taliban-agreement-2020'), 'Taliban')).toBe(true);
  });
});

describe('influence', () => {
  test.each([
    ['united-states', '2000', '2010', -1],
    ['nato', '2002', '2010', -1],
    ['qatar', '2005', '2015', -1],
    ['abdul-ghani-baradar', '2015', '2020-02-29', -1],
    ['hezb-e-islami-gulbuddin', '1993', '2018', 1],
    ['hamid-karzai', '2010', '2020', 1],
  ])('of %s differs between %s and %s', (id, before, after, sign) => {
    const [first, second] = [before, after].map((at) => influenceIn(actorOf(id), intervalOf(at)));
    expect(Math.sign(first - second)).toBe(sign);
  });

  test('that changed says when and why, within the life of the actor, and never twice at once', () => {
    const dated = network.actors.filter(({ influence }) => (influence?.dated.length ?? 0) > 0);
    expect(dated.length).toBeGreaterThan(25);
    for (const { id, influence } of dated) {
      const life = periodOf(actorOf(id));
      const periods = (influence?.dated ?? []).map(periodOf).toSorted((a, b) => a.first - b.first);
      for (const [i, period] of periods.entries()) {
        expect(period.first <= life.last && period.last >= life.first, id).toBe(true);
        if (i > 0) expect(period.first, id).toBeGreaterThan(periods[i - 1].last);
      }
      for (const each of influence?.dated ?? []) {
        expect(each.rationale, id).toMatch(/^[A-Z].*\.$/);
        expect(each.value, id).not.toBe(influence?.value);
      }
    }
  });
});

describe('turning points', () => {
  const points = document.themes.filter(({ kind }) => kind === 'turning-point');

  test('follow each other in time, each with events and actors', () => {
    const days = points.map(({ events }) => intervalOf(network.eventById.get(events[0])?.date ?? '').first);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(days.length).toBeGreaterThanOrEqual(9);
  });

  test.each([
    ['turning-geneva', 'geneva-accords-1988'],
    ['turning-bonn-2001', 'bonn-2001'],
    ['turning-doha-2020', 'doha-2020'],
    ['turning-intra-afghan-2020', 'intra-afghan-2020'],
    ['turning-withdrawal-2021', 'withdrawal-2021'],
    ['turning-kabul-2021', 'kabul-2021'],
  ])('%s has the event %s', (id, event) => {
    expect(points.find((point) => point.id === id)?.events).toContain(event);
  });

  test('say that the agreement with the Taliban is of 2020 and that none was made in 2021', () => {
    const text = (id: string) => points.find((point) => point.id === id)?.summary ?? '';
    expect(text('turning-doha-2020')).toContain('29 February 2020');
    expect(text('turning-withdrawal-2021')).toContain('No agreement was concluded in 2021');
  });
});

describe('offices', () => {
  test('Masoom Stanekzai led the intelligence service from May 2016 to September 2019', () => {
    expect(tieOf('masoom-nds-2016')).toMatchObject({ from: '2016-05-05', to: '2019-09-05' });
    expect(shownAt('2015-12').has('masoom-nds-2016')).toBe(false);
  });

  test('the Haqqani network was listed by the United Nations on 5 November 2012', () => {
    expect(tieOf('unsc-haqqani-sanction-2012')).toMatchObject({ from: '2012-11-05', precision: 'day' });
  });

  test('the oil contract with a Chinese company ended in June 2025', () => {
    expect(tieOf('china-emirate21-oil-2023').to).toBe('2025-06-17');
    expect(shownAt('2025-11').has('china-emirate21-oil-2023')).toBe(false);
  });
});
