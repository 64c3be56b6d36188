/**
 * What accounts of the Afghan negotiations often get wrong, and the bundled network has right: dates of agreements, who
 * was at the table, who is what, and when it was. The sources are in the records themselves.
 */
import { describe, expect, test } from 'vitest';
import { intervalOf, periodOf } from '../../src/model/date.ts';
import { roleIn } from '../../src/model/network.ts';
import { actorOf, document, eventOf, network, participantsOf, stringsOf, tiesAt } from './bundled.ts';

const has = (id: string): boolean => network.actors.some((actor) => actor.id === id);
const roleOf = (id: string, at: string): string => roleIn(actorOf(id), intervalOf(at));
const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);
const isOver = (id: string, at: string): boolean => periodOf(actorOf(id)).last <= intervalOf(at).last;

describe('the agreement of Doha', () => {
  test('was signed on 29 February 2020, not in 2018, by the United States and the Taliban', () => {
    expect(eventOf('doha-2020')).toMatchObject({ date: '2020-02-29', kind: 'agreement' });
    expect(participantsOf('doha-2020', 'signatory')).toEqual(
      expect.arrayContaining(['united-states', 'taliban', 'zalmay-khalilzad', 'abdul-ghani-baradar']),
    );
    expect(tiesAt('united-states', 'taliban', '2018', 'agreement')).toEqual([]);
    expect(idsOf(tiesAt('united-states', 'taliban', '2020-03-01', 'agreement'))).toEqual([
      'us-taliban-agreement-2020',
    ]);
  });

  test('had no signature of the Islamic Republic, which signed a declaration with the United States that day', () => {
    expect(eventOf('doha-2020').absent).toContain('afghan-government');
    expect(participantsOf('doha-2020')).not.toContain('afghan-government');
    expect(eventOf('joint-declaration-2020').date).toBe('2020-02-29');
    expect(participantsOf('joint-declaration-2020', 'signatory')).toEqual(
      expect.arrayContaining(['afghan-government', 'united-states']),
    );
    expect(eventOf('joint-declaration-2020').absent).toContain('taliban');
  });

  test('was not the first breakthrough of the process', () => {
    const before = [
      'geneva-accords-1988',
      'peshawar-accord-1992',
      'bonn-2001',
      'doha-office-2013',
      'murree-2015',
      'hig-2016',
      'eid-2018',
      'doha-dialogue-2019',
    ].map((id) => eventOf(id).date);
    expect(before).toEqual(before.toSorted());
    expect(before.at(-1)).toMatch(/^2019-07/);
  });

  test('ended the war of the United States with the Taliban, not that of the Republic', () => {
    expect(tiesAt('united-states', 'taliban', '2020-02-28', 'armed-conflict')).toHaveLength(1);
    expect(tiesAt('united-states', 'taliban', '2020-03-01', 'armed-conflict')).toEqual([]);
    for (const at of ['2020-03-01', '2020-12-02', '2021-05', '2021-08-06']) {
      expect(tiesAt('afghan-government', 'taliban', at, 'armed-conflict')).toHaveLength(1);
    }
  });

  test('was followed by talks among Afghans on 12 September 2020, nine days after the last release of prisoners', () => {
    expect(eventOf('prisoners-2020').end).toBe('2020-09-03');
    expect(eventOf('intra-afghan-2020').date).toBe('2020-09-12');
  });

  test('came before the withdrawal of 2021, in which year no agreement was made', () => {
    expect(eventOf('withdrawal-2021')).toMatchObject({ date: '2021-04-14', kind: 'political' });
    const agreements = document.events.filter(({ kind, date }) => kind === 'agreement' && date.startsWith('2021'));
    expect(agreements).toEqual([]);
    expect(eventOf('rules-2020')).toMatchObject({ date: '2020-12-02', kind: 'agreement' });
  });
});

describe('earlier talks', () => {
  test('at Geneva were between Kabul and Islamabad, without the mujahideen', () => {
    expect(participantsOf('geneva-talks-1982', 'party').toSorted()).toEqual(['pakistan', 'pdpa-government']);
    expect(participantsOf('geneva-accords-1988', 'signatory').toSorted()).toEqual(['pakistan', 'pdpa-government']);
    expect(participantsOf('geneva-accords-1988', 'guarantor').toSorted()).toEqual(['united-states', 'ussr']);
    for (const id of ['geneva-talks-1982', 'geneva-accords-1988']) {
      expect(eventOf(id).absent).toContain('mujahideen-parties');
    }
  });

  test('did not end the Soviet war before 15 February 1989, when the withdrawal was complete', () => {
    expect(eventOf('soviet-withdrawal-1989').date).toBe('1989-02-15');
    expect(tiesAt('ussr', 'mujahideen-parties', '1989-02-15', 'armed-conflict')).toHaveLength(1);
    expect(tiesAt('ussr', 'mujahideen-parties', '1989-02-16', 'armed-conflict')).toEqual([]);
  });

  test('at Bonn, from 27 November to 5 December 2001, were among those who fought the Taliban', () => {
    expect(eventOf('bonn-2001')).toMatchObject({ date: '2001-11-27', end: '2001-12-05' });
    expect(participantsOf('bonn-2001', 'signatory').toSorted()).toEqual(['northern-alliance', 'rome-group']);
    expect(participantsOf('bonn-2001', 'mediator')).toContain('united-nations');
    expect(eventOf('bonn-2001').absent).toContain('taliban');
    expect(tiesAt('united-states', 'taliban', '2001-12-05', 'armed-conflict')).toHaveLength(1);
  });
});

describe('those at the table in September 2020', () => {
  test('were the team of the Republic and the political office of the Taliban, with Qatar as host', () => {
    expect(participantsOf('intra-afghan-2020', 'party')).toEqual(
      expect.arrayContaining(['republic-negotiating-team', 'taliban-political-office']),
    );
    expect(participantsOf('intra-afghan-2020')).not.toContain('afghan-government');
    expect(participantsOf('intra-afghan-2020', 'host')).toEqual(['qatar']);
  });

  test('were 21 on the team of the Republic, four of them women', () => {
    const { description } = actorOf('republic-negotiating-team');
    expect(description).toMatch(/21/);
    expect(description).toMatch(/four.*women/);
  });
});

describe('governments and the Taliban', () => {
  test('follow each other in Kabul: the Republic ends on 15 August 2021, the Emirate begins', () => {
    expect(actorOf('afghan-government').to).toBe('2021-08-15');
    expect(actorOf('islamic-emirate-2021').from).toBe('2021-08-15');
    expect(actorOf('islamic-emirate-1996')).toMatchObject({ from: '1996-09-27', to: '2001-12-07' });
    expect(tiesAt('afghan-government', 'islamic-emirate-2021', '2021-08-15', 'succession')).toHaveLength(1);
  });

  test('are recognised by Russia from 3 July 2025', () => {
    expect(tiesAt('russia', 'islamic-emirate-2021', '2025-07-02', 'political-support')).toEqual([]);
    expect(tiesAt('russia', 'islamic-emirate-2021', '2025-07-03', 'political-support')).toHaveLength(1);
  });

  test('are parties to the war, the Taliban as one movement from 1994 on', () => {
    for (const at of ['1996', '2005', '2020-02-29', '2025']) expect(roleOf('taliban', at)).toBe('party');
    expect(actorOf('taliban')).toMatchObject({ kind: 'armed-group', from: '1994' });
  });
});

describe('the United States', () => {
  test('is a state, and neither an international organisation nor a regional actor', () => {
    expect(actorOf('united-states')).toMatchObject({ kind: 'state', level: 'global' });
    for (const id of ['iran', 'pakistan']) expect(actorOf(id).level).toBe('regional');
  });

  test('was a party to the war until it left, and at Doha not a mediator', () => {
    expect(roleOf('united-states', '2001-10-06')).toBe('external');
    expect(roleOf('united-states', '2001-10-07')).toBe('party');
    expect(roleOf('united-states', '2020-02-29')).toBe('party');
    expect(roleOf('united-states', '2022')).toBe('external');
    expect(participantsOf('doha-2020', 'mediator')).not.toContain('united-states');
  });
});

describe('third parties', () => {
  test.each([
    'qatar',
    'germany',
    'norway',
    'uzbekistan',
    'indonesia',
    'saudi-arabia',
    'uae',
    'turkey',
    'iran',
    'china',
    'russia',
    'pakistan',
    'united-nations',
  ])('%s mediated or gave its good offices', (id) => {
    const mediating = network.ties.filter(
      (tie) => tie.source === id && network.familyOf(tie) === 'mediation',
    );
    expect(mediating.length).toBeGreaterThan(0);
    expect(mediating.every(({ between, event }) => between.length >= 2 || event !== undefined)).toBe(true);
  });

  test('sent no peacekeeping force: no record of the network speaks of one', () => {
    const { sources: _titlesOfOthers, ...own } = document;
    expect(stringsOf(own).filter(([, text]) => /peace-?keep/i.test(text))).toEqual([]);
  });

  test('of Central Asia are five states, not one actor', () => {
    for (const id of ['uzbekistan', 'turkmenistan', 'tajikistan', 'kazakhstan', 'kyrgyzstan']) {
      expect(actorOf(id).kind).toBe('state');
    }
    expect(network.actors.filter(({ name }) => /central asia/i.test(name))).toEqual([]);
  });
});

describe('the actors of the network', () => {
  test.each([
    'haqqani-network',
    'iskp',
    'al-qaeda',
    'hezb-e-islami-gulbuddin',
    'high-peace-council',
    'high-council-for-national-reconciliation',
    'un-security-council',
    'unama',
    'nato',
    'india',
    'saudi-arabia',
    'uae',
    'qatar',
    'turkey',
    'eu',
    'afghan-womens-network',
  ])('have %s among them', (id) => {
    expect(has(id)).toBe(true);
  });

  test('who oppose the government are told apart: one signed in 2016, two never talked with it', () => {
    expect(participantsOf('hig-2016', 'signatory')).toEqual(
      expect.arrayContaining(['afghan-government', 'hezb-e-islami-gulbuddin']),
    );
    const talking = network.ties.filter((tie) => network.familyOf(tie) === 'talks');
    for (const id of ['iskp', 'al-qaeda']) {
      expect(talking.filter(({ source, target }) => source === id || target === id)).toEqual([]);
    }
  });
});

describe('support of Pakistan for the Taliban', () => {
  const support = tiesAt('isi', 'taliban', '2001', 'material-support');
  const reported = tiesAt('isi', 'taliban', '2010', 'material-support');

  test('from 1994 to 2001 is dated and undisputed', () => {
    expect(support).toHaveLength(1);
    expect(support[0]).toMatchObject({ from: '1994', to: '2001-09-19' });
    expect(support[0].confidence).not.toBe('disputed');
  });

  test('after 2001 is told as reported by some and denied by Pakistan', () => {
    expect(reported).toHaveLength(1);
    expect(reported[0].confidence).toBe('disputed');
    expect(reported[0].viewpoint).toBeTruthy();
    expect(reported[0].claims.map(({ stance }) => stance)).toEqual(expect.arrayContaining(['supports', 'disputes']));
  });

  test('has turned by 2025 into fighting and a ceasefire', () => {
    expect(tiesAt('pakistan', 'taliban', '2025-10-10', 'armed-conflict')).toHaveLength(1);
    expect(tiesAt('pakistan', 'taliban', '2025-10-20', 'agreement')).toHaveLength(1);
    expect(tiesAt('isi', 'taliban', '2025', 'material-support')).toEqual([]);
  });
});

describe('truces and measures of confidence', () => {
  test.each([
    ['eid-2018', '2018-06-15', '2018-06-17'],
    ['riv-2020', '2020-02-22', '2020-02-28'],
    ['eid-2020', '2020-05-24', '2020-05-26'],
    ['eid-2021', '2021-05-13', '2021-05-15'],
  ])('%s lasted from %s to %s, and with it the tie that it began', (id, date, end) => {
    expect(eventOf(id)).toMatchObject({ date, end, kind: 'ceasefire' });
    for (const begun of eventOf(id).begins) {
      expect(network.tieById.get(begun)).toMatchObject({ type: 'agreement', from: date, to: end });
    }
  });

  test('between the Republic and the Taliban never came to a permanent ceasefire', () => {
    for (const tie of network.tiesBetween(actorOf('afghan-government').id, actorOf('taliban').id)) {
      if (tie.type === 'agreement') expect(periodOf(tie).last - periodOf(tie).first).toBeLessThan(7);
    }
  });

  test('were exchanges of prisoners in 2014, 2019 and 2020', () => {
    const events = ['bergdahl-2014', 'swap-2019', 'prisoners-2020'].map(eventOf);
    expect(events.map(({ date }) => date.slice(0, 4))).toEqual(['2014', '2019', '2020']);
    for (const { kind } of events) expect(kind).toBe('confidence-building');
  });
});

describe('since August 2021', () => {
  const now = document.checked ?? '';
  const afghan = [
    'afghan-government',
    'republic-negotiating-team',
    'high-council-for-national-reconciliation',
    'high-peace-council',
    'northern-alliance',
    'jamiat-e-islami',
    'hezb-e-wahdat',
    'hezb-e-islami-gulbuddin',
    'national-resistance-front',
    'iskp',
  ];

  test('the bodies of the Republic are gone, with the talks that they led', () => {
    for (const id of ['afghan-government', 'republic-negotiating-team', 'high-council-for-national-reconciliation']) {
      expect(isOver(id, '2021-08-15')).toBe(true);
    }
    expect(tiesAt('republic-negotiating-team', 'taliban-political-office', '2021-08-16')).toEqual([]);
    expect(tiesAt('afghan-government', 'taliban', '2021-08-16')).toEqual([]);
  });

  test('no talks among Afghan parties are under way', () => {
    for (const side of ['taliban', 'taliban-political-office', 'islamic-emirate-2021']) {
      for (const other of afghan) {
        expect(idsOf(tiesAt(side, other, now, 'talks', 'agreement'))).toEqual([]);
      }
    }
  });

  test('the United Nations convened at Doha in May 2023, February 2024 and June 2024, the Taliban at the third only', () => {
    const meetings = ['doha-1-2023', 'doha-2-2024', 'doha-3-2024'];
    expect(meetings.map((id) => eventOf(id).date.slice(0, 7))).toEqual(['2023-05', '2024-02', '2024-06']);
    for (const id of meetings) expect(participantsOf(id, 'host')).toContain('united-nations');
    expect(meetings.map((id) => participantsOf(id).includes('taliban'))).toEqual([false, false, true]);
  });

  test('the fighting that goes on is that of ISKP and of the National Resistance Front', () => {
    for (const id of ['iskp', 'national-resistance-front']) {
      expect(tiesAt(id, 'taliban', now, 'armed-conflict')).toHaveLength(1);
    }
    for (const id of ['taliban', 'taliban-political-office', 'islamic-emirate-2021']) {
      expect(tiesAt('united-states', id, now, 'armed-conflict')).toEqual([]);
    }
  });
});
