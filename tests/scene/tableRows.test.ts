import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceNetwork } from '../../src/model/slice.ts';
import {
  filterRows,
  sortRows,
  tableCaption,
  tableColumns,
  tableRows,
  toCsv,
  type Row,
} from '../../src/scene/tableRows.ts';
import { viewSchema } from '../../src/scene/view.ts';
import { sliceOf } from '../../src/scene/viewChoices.ts';
import { bundled, inputOf, messages } from './bundled.ts';
import { actor, networkOf, quartet } from './network.ts';

const sliced = sliceNetwork(quartet(), sliceOf(viewSchema.parse({ at: '2015' })));
const ties = tableRows(sliced, 'ties', messages);
const actors = tableRows(sliced, 'actors', messages);
const texts = (row: Row | undefined) => row?.cells.map(({ text }) => text);
const row = (id: string, ...cells: string[]): Row => ({ id, cells: cells.map((text) => ({ text })) });
const sorted = (rows: readonly Row[], kind: 'ties' | 'actors', sort: string) =>
  sortRows(rows, tableColumns[kind], sort, 'en').map(({ id }) => id);

describe('the rows', () => {
  test('of ties say who, what, to whom, since when and how sure', () => {
    expect(texts(ties.find(({ id }) => id === 'ab-support'))).toEqual([
      'B',
      'material support',
      'to',
      'Alpha',
      'Cooperation',
      'positive',
      '2005',
      'ongoing',
      'active',
      'medium',
      '0',
      'no source',
    ]);
    expect(texts(ties.find(({ id }) => id === 'bc-agree'))?.slice(0, 6)).toEqual([
      'B',
      'agreement',
      'with',
      'C',
      'Talks and agreements',
      'neutral',
    ]);
  });

  test('of ties are those that the Evidence filter keeps, with what is weak about each', () => {
    const low = tableRows(sliced, 'ties', messages, { evidence: 'low' });
    expect(low.map(({ id }) => id)).toEqual(['ab-talks']);
    expect(texts(low[0])?.at(-1)).toBe('no source, low confidence');
    expect(tableRows(sliced, 'ties', messages, { evidence: 'disputed' })).toEqual([]);
    expect(tableRows(sliced, 'actors', messages, { evidence: 'low' })).toEqual(actors);
  });

  test('of actors count their ties and leave empty what is not rated', () => {
    expect(texts(actors.find(({ id }) => id === 'b'))).toEqual([
      'B',
      'state',
      'other',
      '4',
      '',
      '',
      '5',
      '',
      'ongoing',
    ]);
    expect(texts(actors.find(({ id }) => id === 'd'))?.slice(3, 4)).toEqual(['']);
  });

  test.each(['ties', 'actors', 'events'] as const)(
    'of %s have a cell for each column, none of it a code',
    (kind) => {
      const rows = tableRows(inputOf({ at: 'all', limit: 'all' }).sliced, kind, messages);
      expect(rows).toHaveLength(bundled[kind].length);
      for (const each of rows) {
        expect(each.cells).toHaveLength(tableColumns[kind].length);
        for (const { text } of each.cells) expect(text).not.toMatch(/undefined|null|NaN|\b\d{4}-\d{2}\b/);
      }
    },
  );
});

describe('the rows of events', () => {
  const network = networkOf({
    actors: [actor('a', { short: 'Alpha' }), actor('b'), actor('c')],
    ties: [],
    sources: [{ id: 's', title: 'Report' }],
    events: [
      {
        id: 'signing',
        title: 'Signing',
        date: '2020-02-29',
        kind: 'agreement',
        participants: [
          { actor: 'a', role: 'signatory' },
          { actor: 'b', role: 'host' },
        ],
        absent: ['c'],
        effect: 'Troops left.',
        sources: ['s'],
      },
      { id: 'siege', title: 'Siege', date: '1989', end: '1992-04', kind: 'siege' },
      { id: 'talks', title: 'Talks', date: '2020-03-01', kind: 'constructor' },
    ],
  });
  const at = (date: string) => {
    const view = viewSchema.parse({ at: date });
    const rows = tableRows(sliceNetwork(network, sliceOf(view)), 'events', messages, view);
    return {
      rows,
      listed: rows.map(({ id }) => id),
      now: rows.filter(({ isNow }) => isNow).map(({ id }) => id),
      caption: tableCaption({ ...view, table: 'events' }, rows, messages),
    };
  };

  test('say what, when, who was there as what, who was not, and what came of it', () => {
    const [siege, signing, talks] = at('2020').rows.map(texts);
    expect(signing).toEqual([
      'Signing',
      '29 February 2020',
      '',
      'agreement',
      'Alpha (signatory); B (host)',
      'C',
      '',
      'Troops left.',
      '1',
    ]);
    expect(siege).toEqual(['Siege', '1989', 'April 1992', 'siege', '', '', '', '', '0']);
    expect(talks?.[3]).toBe('constructor');
  });

  test('on a date are all, from the first on, and those of the date are marked', () => {
    const all = ['siege', 'signing', 'talks'];
    expect(at('2020-02-29')).toMatchObject({ listed: all, now: ['signing'] });
    expect(at('2020')).toMatchObject({ listed: all, now: ['signing', 'talks'] });
    expect(at('1991-05-05')).toMatchObject({ listed: all, now: ['siege'] });
    expect(at('2020-02-29').caption).toBe('3 events at any date');
  });

  test('in a span are those that it touches, and none stands out', () => {
    expect(at('1990/2020-02-29')).toMatchObject({ listed: ['siege', 'signing'], now: [] });
    expect(at('2000/2010')).toMatchObject({ listed: [], now: [] });
    expect(at('all')).toMatchObject({ listed: ['siege', 'signing', 'talks'], now: [] });
    expect(at('1990/2020-02-29').caption).toBe('2 events from 1990 to 29 February 2020');
  });

  test('are sorted by date, whatever its words', () => {
    const { rows } = at('all');
    expect(sortRows(rows, tableColumns.events, '-date', 'en').map(({ id }) => id)).toEqual([
      'talks',
      'signing',
      'siege',
    ]);
  });
});

describe('sorted', () => {
  test('by a date, what is open comes last', () => {
    // Begun 1999, 2001, 2005, 2008, 2010, 2011.
    const byStart = ['dc-part', 'ab-war', 'ab-support', 'ab-pressure', 'ab-talks', 'bc-agree'];
    expect(sorted(ties, 'ties', 'from')).toEqual(byStart);
    expect(sorted(ties, 'ties', '-from')).toEqual([...byStart].reverse());
  });

  test('by a grade, the surest comes first; equals stand by id in both directions', () => {
    // One is of low confidence, five of medium.
    const medium = ['ab-pressure', 'ab-support', 'ab-war', 'bc-agree', 'dc-part'];
    expect(sorted(ties, 'ties', 'confidence')).toEqual([...medium, 'ab-talks']);
    expect(sorted(ties, 'ties', '-confidence')).toEqual(['ab-talks', ...medium]);
  });

  test('by sign: positive, neutral, negative', () => {
    expect(sorted(ties, 'ties', 'sign')).toEqual([
      'ab-support',
      'ab-talks',
      'bc-agree',
      'dc-part',
      'ab-pressure',
      'ab-war',
    ]);
  });

  test('by numbers as numbers, what is not rated below the least', () => {
    // Influence: a 5, b 4, c 3, d none. Ties: a 4, b 5, c 2, d 1.
    expect(sorted(actors, 'actors', 'influence')).toEqual(['d', 'c', 'b', 'a']);
    expect(sorted(actors, 'actors', '-ties')).toEqual(['b', 'a', 'c', 'd']);
    const rows = [row('x', '10'), row('y', '9'), row('z', '100')];
    expect(sortRows(rows, ['n'], 'n', 'en').map(({ id }) => id)).toEqual(['y', 'x', 'z']);
  });

  test('by words in the order of the language, whatever the case and accents', () => {
    const rows = [row('1', 'Zabul'), row('2', 'éclair'), row('3', 'apple'), row('4', 'Eagle')];
    expect(sortRows(rows, ['w'], 'w', 'en').map(({ id }) => id)).toEqual(['3', '4', '2', '1']);
  });

  test('by no column of the table, rows stay as they are', () => {
    for (const sort of ['', '-', 'colour', '-colour', '__proto__']) {
      expect(sorted(ties, 'ties', sort)).toEqual(ties.map(({ id }) => id));
    }
  });

  test.each([...tableColumns.ties])(
    'by %s, both ways, all rows are there once and the input is as it was',
    (sort) => {
      const before = ties.map(({ id }) => id);
      for (const way of [sort, `-${sort}`])
        expect(sorted(ties, 'ties', way).sort()).toEqual([...before].sort());
      expect(ties.map(({ id }) => id)).toEqual(before);
    },
  );
});

describe('filtered', () => {
  const ids = (query: string) => filterRows(ties, query).map(({ id }) => id);

  test('rows have every word, each in some cell', () => {
    // B is an end of all but D – C.
    expect(ids('pressure b')).toEqual(['ab-pressure']);
    expect(ids('agreement').sort()).toEqual(['ab-talks', 'bc-agree']);
    expect(ids('  AGREEMENT   2011 ')).toEqual(['bc-agree']);
  });

  test('by nothing are all rows, by what stands nowhere none', () => {
    expect(ids(' ')).toHaveLength(6);
    expect(ids('zebra')).toEqual([]);
  });

  test('by a word that only two cells together spell are none', () => {
    expect(filterRows([row('x', 'Tali', 'ban')], 'taliban')).toEqual([]);
  });

  test('by a name are found whatever its case, accents or keyboard', () => {
    const rows = [row('1', 'Türkiye'), row('2', 'كابل')];
    expect(filterRows(rows, 'TURKIYE').map(({ id }) => id)).toEqual(['1']);
    expect(filterRows(rows, 'کابل').map(({ id }) => id)).toEqual(['2']);
  });
});

/** RFC 4180 by its grammar, apart from the code under test. */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let [at, record] = [0, [] as string[]];
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      at++;
      while (text[at] !== '"' || text[at + 1] === '"') {
        field += text[at];
        at += text[at] === '"' ? 2 : 1;
      }
      at++;
    } else {
      while (at < text.length && !',\r\n"'.includes(text[at])) field += text[at++];
    }
    record.push(field);
    if (text[at] === ',') at++;
    else if (text.startsWith('\r\n', at)) {
      records.push(record);
      [at, record] = [at + 2, []];
    } else throw new Error(`no CSV at ${at}: ${text.slice(at, at + 20)}`);
  }
  return records;
}

describe('as CSV', () => {
  test('cells with commas, quotes and line ends are quoted, lines end in CRLF', () => {
    expect(toCsv(['a', 'b,c'], [row('1', 'x "y"', 'one\ntwo'), row('2', '', 'z')])).toBe(
      'a,"b,c"\r\n"x ""y""","one\ntwo"\r\n,z\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])(
    'a cell that a spreadsheet would run is text: %j',
    (formula) => {
      expect(readCsv(toCsv(['h'], [row('1', formula)]))[1]).toEqual([`'${formula}`]);
      expect(readCsv(toCsv([formula], []))[0]).toEqual([`'${formula}`]);
    },
  );

  test('a sign within a cell stays as it is', () => {
    expect(readCsv(toCsv(['h'], [row('1', 'a=b', ' =1', '1-2')]))[1]).toEqual(['a=b', ' =1', '1-2']);
  });

  test('any cells are read back as they were, but for the apostrophe', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'ab,"\r\n=+-@\t\' طا😀'), maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 4 }), (rows) => {
        const csv = toCsv(
          ['one', 'two'],
          rows.map((cells, i) => row(String(i), ...cells)),
        );
        const expected = rows.map((cells) =>
          cells.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)),
        );
        expect(readCsv(csv)).toEqual([['one', 'two'], ...expected]);
      }),
    );
  });

  test('of the bundled network has a line for each tie', () => {
    const rows = tableRows(inputOf({ at: 'all', limit: 'all' }).sliced, 'ties', messages);
    const lines = readCsv(toCsv(tableColumns.ties, rows));
    expect(lines).toHaveLength(bundled.ties.length + 1);
    for (const line of lines) expect(line).toHaveLength(tableColumns.ties.length);
  });
});
