/** Tables as people have them: how they are cut, what their columns mean, what becomes of signs, types and events. */
import { describe, expect, test } from 'vitest';
import { readAny, type ReadOptions } from '../../src/io/readAny.ts';
import { bytesOf, codesOf, file, read } from './files.ts';

const columnsOf = async (text: string, options: ReadOptions = {}, name = 'x.csv') => {
  const { report } = await read(name, text, options);
  return Object.fromEntries(report.tables[0].columns.map(({ name: header, meaning }) => [header, meaning]));
};
const tiesOf = async (text: string, options: ReadOptions = {}, name = 'x.csv') => {
  const { network, issues } = await read(name, text, options);
  expect(issues).toEqual([]);
  return network?.ties ?? [];
};

describe('a table is cut into cells', () => {
  const cells = [
    ['source', 'target'],
    ['A', 'B'],
    ['C', 'D'],
  ];
  const joined = (delimiter: string, end: string) => cells.map((row) => row.join(delimiter)).join(end);

  test.each([',', ';', '\t', '|'])('by %j, as it finds itself', async (delimiter) => {
    const { report, network } = await read('x.txt', joined(delimiter, '\n'));
    expect(report.tables[0].text).toMatchObject({ delimiter, header: true });
    expect(network?.ties).toHaveLength(2);
  });

  test.each(['\n', '\r\n', '\r'])('with lines that end in %j', async (end) => {
    expect(await tiesOf(joined(',', end))).toHaveLength(2);
  });

  test('with lines that end in several ways, and breaks within quotation marks', async () => {
    const { network, issues } = await read(
      'x.csv',
      'source,target,note\r\nA,B,"one\r\ntwo"\nC,D,"three\nfour"\r\n',
    );
    expect(issues).toEqual([]);
    expect(network?.ties.map(({ note }) => note)).toEqual(['one\r\ntwo', 'three\nfour']);
  });

  test('and issues name the line in the file, after breaks within cells too', async () => {
    const { issues } = await read('x.csv', 'source,target,note\nA,B,"one\ntwo"\nC,,x\n');
    expect(issues).toMatchObject([{ code: 'row/no-end', where: { file: 'x.csv', line: 4 } }]);
  });

  const accents = 'source;target\nFrançois;Žižek\n';
  const utf16 = (bigEndian: boolean, mark: boolean) => {
    const text = (mark ? '\uFEFF' : '') + accents;
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
    return bytes;
  };
  test.each([
    ['UTF-8', bytesOf(accents)],
    ['UTF-8 with a mark', bytesOf(`\uFEFF${accents}`)],
    ['UTF-16, little end first, with a mark', utf16(false, true)],
    ['UTF-16, big end first, with a mark', utf16(true, true)],
    ['UTF-16, little end first, without a mark', utf16(false, false)],
    // Windows-1252: ç is E7, Ž is 8E, ž is 9E.
    [
      'Windows-1252',
      new Uint8Array(
        [...accents].map((letter) => ({ ç: 0xe7, Ž: 0x8e, ž: 0x9e })[letter] ?? letter.charCodeAt(0)),
      ),
    ],
  ])('in %s', async (_, bytes) => {
    const { network } = await readAny([{ name: 'x.csv', bytes }]);
    expect(network?.actors.map(({ name }) => name)).toEqual(['François', 'Žižek']);
  });

  test('without a header', async () => {
    const { report, network } = await read('x.csv', 'Kabul,Delhi,3,+\nDelhi,Doha,2,-\n');
    expect(report.tables[0].text?.header).toBe(false);
    expect(
      network?.ties.map(({ source, target, strength, sign }) => [source, target, strength, sign]),
    ).toEqual([
      ['Kabul', 'Delhi', 3, 1],
      ['Delhi', 'Doha', 2, -1],
    ]);
  });

  test('with a header or without, as a person says', async () => {
    expect((await read('x.csv', 'A,B\nC,D\n', { header: true })).network?.ties).toHaveLength(1);
    expect((await read('x.csv', 'source,target\nC,D\n', { header: false })).network?.ties).toHaveLength(2);
  });
});

describe('columns have a meaning', () => {
  test.each([
    [
      'Source,Target,Type,Id,Label,timeset,Weight',
      'A,B,Undirected,1,x,"<[2001.0, 2004.0]>",2',
      { Type: 'directed', timeset: 'interval', Weight: 'weight', Label: 'summary' },
    ],
    [
      'From,To,Type,Direction',
      'A,B,supports,directed',
      { From: 'source', To: 'target', Type: 'type', Direction: 'directed' },
    ],
    [
      'Actor A,Actor B,Relationship,+/-,Start date,End date',
      'A,B,x,+,2001,2002',
      {
        'Actor A': 'source',
        'Actor B': 'target',
        Relationship: 'type',
        '+/-': 'sign',
        'Start date': 'from',
        'End date': 'to',
      },
    ],
    ['source,target,from,to', 'A,B,2001,2002', { from: 'from', to: 'to' }],
    ['sourceId,targetId,colour', 'A,B,red', { sourceId: 'source', targetId: 'target', colour: 'property' }],
    ['source,target,start', 'A,B,early', { start: 'property' }],
  ])('%s', async (headers, row, expected) => {
    expect(await columnsOf(`${headers}\n${row}\n`)).toMatchObject(expected);
  });

  test('that a person corrects', async () => {
    const text = 'Akteur,Partner,Art\nA,B,Krieg\n';
    const corrected = {
      header: true,
      tables: { 'x.csv': { kind: 'ties' as const, meanings: ['target', 'source', 'summary'] } },
    };
    expect(await tiesOf(text, corrected)).toMatchObject([{ source: 'B', target: 'A', summary: 'Krieg' }]);
    expect(
      await tiesOf(text, { columns: { Akteur: 'target', Partner: 'source', Art: 'note' } }),
    ).toMatchObject([{ source: 'B', target: 'A', note: 'Krieg' }]);
  });

  test('are kept as properties where there is none, and named', async () => {
    const { network, report } = await read('x.csv', 'source,target,budget,code\nA,B,5,007\n');
    expect(network?.ties[0]).toMatchObject({ budget: 5, code: '007' });
    expect(report.kept).toEqual([
      { collection: 'ties', name: 'budget', count: 1 },
      { collection: 'ties', name: 'code', count: 1 },
    ]);
  });

  test('over several files: actors, ties, events and sources', async () => {
    const { network, issues, report } = await readAny([
      file('nodes.csv', 'Id,Label,Kind,Power\nKBL,Kabul,state,4\nTLB,Taliban,armed-group,5\n'),
      file('edges.csv', 'Source,Target,Kind,Sources\nKBL,taliban,talks,un-1; https://example.org/a\n'),
      file('events.csv', 'title,date,participants\nDoha talks,2020-09-12,KBL (host); Taliban\n'),
      file(
        'sources.csv',
        'id,title,url\nun-1,Resolution,https://example.org/r\nhttps://example.org/a,Report,\n',
      ),
    ]);
    expect(issues).toEqual([]);
    expect(report.tables.map(({ kind }) => kind)).toEqual(['actors', 'ties', 'events', 'sources']);
    expect(report.counts).toEqual({ actors: 2, ties: 1, events: 1, sources: 2 });
    expect(network?.ties[0]).toMatchObject({
      source: 'KBL',
      target: 'TLB',
      claims: [{ source: 'un-1' }, { source: 'https://example.org/a' }],
    });
    expect(network?.events[0].participants).toMatchObject([{ actor: 'KBL', role: 'host' }, { actor: 'TLB' }]);
    expect(network?.actors.map(({ influence }) => influence?.value)).toEqual([4, 5]);
  });

  test('and sources that only ties name are made', async () => {
    const result = await read('x.csv', 'source,target,sources\nA,B,https://example.org/a; Interview 3\n');
    expect(result.network?.document.sources).toMatchObject([
      { title: 'https://example.org/a', url: 'https://example.org/a' },
      { title: 'Interview 3' },
    ]);
    expect(codesOf(result)).toContain('read/sources-made');
  });
});

describe('dates', () => {
  test.each([
    ['2014', '2014'],
    ['2014-6', '2014-06'],
    ['2014-06-15', '2014-06-15'],
    ['2014-06-15T10:30:00Z', '2014-06-15'],
    ['15/06/2014', '2014-06-15'],
    ['15.6.2014', '2014-06-15'],
    ['6/2014', '2014-06'],
    ['15 June 2014', '2014-06-15'],
    ['June 2014', '2014-06'],
    ['Jun 15, 2014', '2014-06-15'],
    ['20140615', '2014-06-15'],
    ['2014.0', '2014'],
  ])('%s is %s', async (written, iso) => {
    expect((await tiesOf(`source,target,start\nA,B,"${written}"\n`))[0].from).toBe(iso);
  });

  test('of a column that shows it are read month first', async () => {
    const ties = await tiesOf('source,target,start\nA,B,03/04/2014\nA,C,03/25/2014\n');
    expect(ties.map(({ from }) => from)).toEqual(['2014-03-04', '2014-03-25']);
  });

  test('of a column that does not are read day first, and that is said', async () => {
    const result = await read('x.csv', 'source,target,start\nA,B,03/04/2014\n');
    expect(result.network?.ties[0].from).toBe('2014-04-03');
    expect(codesOf(result)).toContain('read/day-first');
  });
});

describe('signs and types', () => {
  test.each([
    ['+', 1, undefined],
    ['-', -1, undefined],
    ['−', -1, undefined],
    ['++', 1, 4],
    ['--', -1, 4],
    ['+++', 1, 5],
    ['0', 0, undefined],
    ['positive', 1, undefined],
    ['negative', -1, undefined],
    ['1', 1, undefined],
    ['-1', -1, undefined],
  ])('%s is the sign %s', async (written, sign, strength) => {
    const [tie] = await tiesOf(`source,target,sign\nA,B,${written}\nA,C,+\n`);
    expect([tie.sign, tie.strength]).toEqual([sign, strength]);
  });

  test('+- is a pair of both signs', async () => {
    const result = await read('x.csv', 'source,target,sign\nA,B,+-\n');
    expect(result.network?.ties.map(({ sign }) => sign)).toEqual([1, -1]);
    expect(codesOf(result)).toContain('read/mixed-sign');
  });

  test('negative weights are signs where there is no other', async () => {
    const ties = await tiesOf('source,target,weight\nA,B,-2\nA,C,3\n');
    expect(ties.map(({ sign, strength }) => [sign, strength])).toEqual([
      [-1, 2],
      [1, 3],
    ]);
  });

  const types = 'source,target,type\nA,B,Armed_Conflict\nA,C,arms deliveries\nB,C,grmbl\n';
  test('unknown words stay, in the colour of the nearest family', async () => {
    const { network } = await read('x.csv', types);
    expect(network?.ties.map((tie) => [tie.type, network.familyOf(tie)])).toEqual([
      ['armed-conflict', 'hostility'],
      ['arms deliveries', 'cooperation'],
      ['grmbl', 'structure'],
    ]);
  });

  test('or are mapped to the nearest type, and kept as a property', async () => {
    const { network } = await read('x.csv', types, { unknownTypes: 'nearest' });
    expect(
      network?.ties.map((tie) => [tie.type, (tie as Record<string, unknown>)['type in the file']]),
    ).toEqual([
      ['armed-conflict', undefined],
      ['material-support', 'arms deliveries'],
      ['part-of', 'grmbl'],
    ]);
  });

  test('or take the family that a person chose', async () => {
    const { network } = await read('x.csv', types, { types: { grmbl: { keep: 'mediation' } } });
    expect(network?.familyOf(network.ties[2])).toBe('mediation');
  });

  test('or each becomes what a person chose for it, and the others stay as they are for all', async () => {
    const { network, report } = await read('x.csv', `${types}A,D,grmbl\nA,E,constructor\n`, {
      unknownTypes: 'nearest',
      types: { grmbl: { take: 'talks' }, 'arms deliveries': { keep: 'pressure' } },
    });
    expect(network?.ties.map(({ type }) => type)).toEqual([
      'armed-conflict',
      'arms deliveries',
      'talks',
      'talks',
      'part-of',
    ]);
    expect(network?.familyOf(network.ties[1])).toBe('pressure');
    expect(report.words.map(({ word, count, nearest, taken }) => [word, count, nearest, taken])).toEqual([
      ['arms deliveries', 1, 'material-support', undefined],
      ['grmbl', 2, undefined, 'talks'],
      ['constructor', 1, undefined, 'part-of'],
    ]);
  });

  test('kinds of actor too', async () => {
    const text = 'id,kind\na,freedom fighters\nb,Armed group\nc,elders\n';
    const { network, report } = await read('actors.csv', text, {
      kinds: { 'freedom fighters': { take: 'armed-group' }, elders: { keep: 'house' } },
    });
    expect(network?.actors.map(({ kind }) => kind)).toEqual(['armed-group', 'armed-group', 'elders']);
    expect(network?.vocabulary.kinds.get('elders')?.shape).toBe('house');
    expect(report.words.map(({ of, word }) => [of, word])).toEqual([
      ['kinds', 'freedom fighters'],
      ['kinds', 'elders'],
    ]);
  });
});

describe('one event a row is added up to dated ties', () => {
  const acled =
    'event_id_cnty,event_date,year,event_type,sub_event_type,actor1,actor2,fatalities\n' +
    'A1,01 January 2020,2020,Battles,Armed clash,Taliban,Army,4\n' +
    'A2,05 March 2020,2020,Battles,Armed clash,Army,Taliban,3\n' +
    'A3,05 June 2022,2022,Battles,Armed clash,Taliban,Army,1\n' +
    'A4,06 June 2022,2022,Violence against civilians,Attack,Taliban,Civilians,2\n' +
    'A5,07 June 2022,2022,Protests,Peaceful protest,Protesters,,0\n' +
    'A6,08 June 2022,2022,Strategic developments,Agreement,Taliban,Army,0\n';

  test('by pair, type and a gap of twelve months, as ACLED has them', async () => {
    const result = await read('acled.csv', acled);
    // A1 and A2 are 64 days apart and one tie, whoever is named first; A3 comes more than two years later.
    expect(
      result.network?.ties.map((tie) => [
        tie.source,
        tie.target,
        tie.type,
        tie.from,
        tie.to,
        (tie as Record<string, unknown>)['events counted'],
        (tie as Record<string, unknown>)['events total'],
      ]),
    ).toEqual([
      ['Taliban', 'Army', 'Battles', '2020-01-01', '2020-03-05', 2, 7],
      ['Taliban', 'Army', 'Battles', '2022-06-05', '2022-06-05', 1, 1],
      ['Taliban', 'Civilians', 'Violence against civilians', '2022-06-06', '2022-06-06', 1, 2],
      ['Taliban', 'Army', 'agreement', '2022-06-08', '2022-06-08', 1, 0],
    ]);
    expect(result.network?.familyOf(result.network.ties[0])).toBe('hostility');
    expect(result.report.notes).toMatchObject([
      { code: 'read/incidents', values: { events: 5, ties: 4, gapMonths: 12 } },
      { code: 'read/incidents-left', values: { count: 1 } },
      { code: 'read/incident-columns', values: { columns: ['event_id_cnty', 'year'] } },
      { code: 'read/own-words' },
    ]);
  });

  test('by another gap, and a least number', async () => {
    const rule = { gapMonths: 36, atLeast: 2 };
    const { network } = await read('acled.csv', acled, { incidents: rule });
    expect(network?.ties.map(({ from, to }) => [from, to])).toEqual([['2020-01-01', '2022-06-05']]);
  });

  test('as UCDP has them, with its numbers for types', async () => {
    const text =
      'id,type_of_violence,side_a,side_b,date_start,date_end,best\n1,1,Government,JIA,1996-02-05,1996-02-07,10\n2,3,JIA,Civilians,1996-03-01,1996-03-01,5\n';
    const { network } = await read('ged.csv', text);
    expect(
      network?.ties.map(({ source, target, type, from, to }) => [source, target, type, from, to]),
    ).toEqual([
      ['Government', 'JIA', 'armed-conflict', '1996-02-05', '1996-02-07'],
      ['JIA', 'Civilians', 'attack', '1996-03-01', '1996-03-01'],
    ]);
  });

  test('with a column of who reported them, which is no actor, and a year that is less than their date', async () => {
    const reported = await read(
      'acled.csv',
      'event_date,actor1,actor2,event_type,source\n01 January 2020,Army,Civilians,Battles,AFP\n',
    );
    expect(reported.network?.ties).toMatchObject([{ source: 'Army', target: 'Civilians' }]);
    const yearly = await read(
      'ged.csv',
      'id,year,type_of_violence,side_a,side_b,date_start,date_end\n1,2015,1,Government,JIA,2015-03-01,2015-03-04\n',
    );
    expect(yearly.network?.ties).toMatchObject([{ from: '2015-03-01', to: '2015-03-04' }]);
    const first = await read('cite.csv', 'source,actor1,actor2,relation\nReuters,Gov,Front,talks\n');
    expect(first.network?.ties).toMatchObject([{ source: 'Gov', target: 'Front' }]);
    const ends = await read('ends.csv', 'source,to,type\nGov,Front,talks\n');
    expect(ends.network?.ties).toMatchObject([{ source: 'Gov', target: 'Front' }]);
  });

  test('as a list of agreements has them', async () => {
    const { network } = await read(
      'pax.csv',
      'AgtId,Agt,Dat,Actor1,Actor2,Type\n1,Doha,29/02/2020,USA,Taliban,agreement\n',
    );
    expect(network?.ties).toMatchObject([
      { source: 'USA', target: 'Taliban', type: 'agreement', from: '2020-02-29' },
    ]);
  });

  test('or read as ties of their own', async () => {
    const { network } = await read('acled.csv', acled, { tables: { 'acled.csv': { kind: 'ties' } } });
    expect(network).toBeUndefined();
    const whole = await read('x.csv', acled.replace(/A5.*\n/, ''), { tables: { 'x.csv': { kind: 'ties' } } });
    expect(whole.network?.ties).toHaveLength(5);
  });
});
