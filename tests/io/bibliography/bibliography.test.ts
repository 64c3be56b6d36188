/** Sources as reference managers read them: CSL-JSON by its schema, BibTeX and RIS by readers of their own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeBibtex } from '../../../src/io/bibliography/bibtex.ts';
import { writeCslJson } from '../../../src/io/bibliography/cslJson.ts';
import { writeRis } from '../../../src/io/bibliography/ris.ts';
import { documentSchema, type Source } from '../../../src/model/schema.ts';
import { document as bundled } from '../../data/bundled.ts';
import { printed, readBibtex, readRis } from './readers.ts';

const sourcesOf = (...sources: Record<string, unknown>[]): Source[] =>
  documentSchema.parse({ format: 'parley', version: 1, title: 'T', sources }).sources;

const [book, resolution, news, accord, article] = sourcesOf(
  {
    id: 'b-enemy',
    title: 'An Enemy We Created',
    author: 'Alex Strick van Linschoten and Felix Kuehn',
    publisher: 'Hurst',
    date: '2012',
    kind: 'book',
    identifier: 'ISBN 978-0-19-992731-9',
  },
  {
    id: 'res-1267',
    title: 'Resolution 1267 (1999)',
    publisher: 'UN Security Council',
    date: '1999-10-15',
    kind: 'un-resolution',
    identifier: 'S/RES/1267 (1999)',
    url: 'https://undocs.org/S/RES/1267(1999)',
  },
  {
    id: 'n-1',
    title: '100% of A & B',
    publisher: 'Dawn',
    date: '2015-07',
    kind: 'news',
    archive: 'https://a.example/{1}',
  },
  { id: 'accord', title: 'Accord', author: 'A, B and C', date: '0850', kind: 'agreement', language: 'fa' },
  {
    id: 'a-bell',
    title: 'Introducing PA-X',
    author: 'Christine Bell and Sanja Badanjak',
    publisher: 'Journal of Peace Research',
    date: '2019',
    kind: 'article',
    identifier: 'DOI 10.1177/0022343318819123',
  },
);

/** From the CSL data schema 1.0.2: the types of an item, and which fields hold what. */
const cslTypes =
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
    ' ',
  );
const cslTexts = 'id type title container-title publisher genre number DOI ISBN URL note language'.split(' ');

function expectCsl(text: string, count: number): void {
  const items = JSON.parse(text) as Record<string, unknown>[];
  expect(items).toHaveLength(count);
  for (const { author, issued, ...texts } of items) {
    expect(cslTypes).toContain(texts.type);
    for (const [field, value] of Object.entries(texts)) {
      expect(cslTexts).toContain(field);
      expect(value).toBeTypeOf('string');
    }
    for (const name of (author ?? []) as Record<string, unknown>[]) {
      expect([['family', 'given'], ['literal']]).toContainEqual(Object.keys(name).toSorted());
    }
    if (issued !== undefined) {
      expect(Object.keys(issued as object)).toEqual(['date-parts']);
      const [parts, ...more] = (issued as { 'date-parts': number[][] })['date-parts'];
      expect(more).toEqual([]);
      expect(parts.length).toBeGreaterThanOrEqual(1);
      expect(parts.length).toBeLessThanOrEqual(3);
      expect(parts.every(Number.isInteger)).toBe(true);
    }
  }
}

describe('CSL-JSON', () => {
  test('gives a book, a resolution, a newspaper, an accord and an article as the schema has them', () => {
    expect(JSON.parse(writeCslJson([book, resolution, news, accord, article]))).toEqual([
      {
        id: 'b-enemy',
        type: 'book',
        title: 'An Enemy We Created',
        author: [
          { family: 'van Linschoten', given: 'Alex Strick' },
          { family: 'Kuehn', given: 'Felix' },
        ],
        publisher: 'Hurst',
        issued: { 'date-parts': [[2012]] },
        ISBN: '978-0-19-992731-9',
      },
      {
        id: 'res-1267',
        type: 'report',
        title: 'Resolution 1267 (1999)',
        publisher: 'UN Security Council',
        issued: { 'date-parts': [[1999, 10, 15]] },
        genre: 'UN resolution',
        number: 'S/RES/1267 (1999)',
        URL: 'https://undocs.org/S/RES/1267(1999)',
      },
      {
        id: 'n-1',
        type: 'article-newspaper',
        title: '100% of A & B',
        'container-title': 'Dawn',
        issued: { 'date-parts': [[2015, 7]] },
        note: 'Archived: https://a.example/{1}',
      },
      {
        id: 'accord',
        type: 'document',
        title: 'Accord',
        author: [{ literal: 'A, B and C' }],
        issued: { 'date-parts': [[850]] },
        genre: 'Agreement',
        language: 'fa',
      },
      {
        id: 'a-bell',
        type: 'article-journal',
        title: 'Introducing PA-X',
        author: [
          { family: 'Bell', given: 'Christine' },
          { family: 'Badanjak', given: 'Sanja' },
        ],
        'container-title': 'Journal of Peace Research',
        issued: { 'date-parts': [[2019]] },
        DOI: '10.1177/0022343318819123',
      },
    ]);
  });

  test('has every source of the bundled network in the types and fields of the schema', () => {
    expectCsl(writeCslJson(bundled.sources), bundled.sources.length);
  });
});

describe('BibTeX', () => {
  test('has authors, month, institution and escaped signs where BibTeX wants them', () => {
    expect(writeBibtex([book])).toBe(
      [
        '@book{b-enemy,',
        '  title = {{An Enemy We Created}},',
        '  author = {van Linschoten, Alex Strick and Kuehn, Felix},',
        '  publisher = {Hurst},',
        '  year = {2012},',
        '  isbn = {978-0-19-992731-9},',
        '}\n',
      ].join('\n'),
    );
    expect(writeBibtex([resolution])).toContain(
      'institution = {UN Security Council},\n  year = {1999},\n  month = oct,\n  day = {15},',
    );
    expect(writeBibtex([news])).toContain('title = {{100\\% of A \\& B}}');
    expect(writeBibtex([news])).toContain('note = {Archived: https://a.example/%7B1%7D}');
    expect(writeBibtex([accord])).toContain('author = {{A, B and C}}');
  });

  test('gives each entry a key of its own, also where ids differ only in signs or case', () => {
    const sources = sourcesOf(
      { id: 'a b', title: '1' },
      { id: 'A_B', title: '2' },
      { id: 'a-b', title: '3' },
      { id: '§', title: '4' },
    );
    expect(readBibtex(writeBibtex(sources)).map(({ key }) => key)).toEqual([
      'a-b',
      'A-B-2',
      'a-b-3',
      'source',
    ]);
  });

  test('of the bundled network is read back with every title and year', () => {
    const entries = readBibtex(writeBibtex(bundled.sources));
    expect(entries.map(({ fields }) => [printed(fields.title), fields.year])).toEqual(
      bundled.sources.map(({ title, date }) => [title, date?.slice(0, 4)]),
    );
  });
});

describe('RIS', () => {
  test('has a report with its number and body, a newspaper with its date, and whole names without commas', () => {
    expect(writeRis([resolution])).toBe(
      [
        'TY  - RPRT',
        'ID  - res-1267',
        'TI  - Resolution 1267 (1999)',
        'PB  - UN Security Council',
        'PY  - 1999',
        'DA  - 1999/10/15',
        'M3  - UN resolution',
        'SN  - S/RES/1267 (1999)',
        'UR  - https://undocs.org/S/RES/1267(1999)',
        'ER  - \r\n',
      ].join('\r\n'),
    );
    const [[...first], [...second]] = readRis(writeRis([news, accord]));
    expect(first).toEqual(
      expect.arrayContaining([
        ['T2', 'Dawn'],
        ['DA', '2015/07'],
      ]),
    );
    expect(second).toEqual(
      expect.arrayContaining([
        ['AU', 'A; B and C'],
        ['PY', '0850'],
        ['LA', 'fa'],
      ]),
    );
  });

  test('of the bundled network has a record for each source, with its title', () => {
    const records = readRis(writeRis(bundled.sources));
    expect(records.map((record) => record.find(([tag]) => tag === 'TI')?.[1])).toEqual(
      bundled.sources.map(({ title }) => title),
    );
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '}',
    '{',
    '\\',
    '\\}',
    '{{{',
    '@book{x,',
    'a\r\nER  - \r\nTY  - JOUR',
    '\u2028ER  - ',
    '__proto__',
    '<script>alert(1)</script>',
    'طالبان و دولت',
    '100% $5 & #1_~^"',
    'Name, Name and Name',
  ),
);
const anySource = fc.record(
  {
    id: hostile.filter((text) => text.length > 0 && text.length < 200),
    title: hostile,
    author: hostile,
    publisher: hostile,
    kind: fc.oneof(hostile, fc.constantFrom('book', 'news', 'article', 'constructor', 'un-resolution')),
    identifier: fc.oneof(hostile, fc.constant('DOI 10.1/{x}')),
    language: hostile,
    date: fc.constantFrom('0007', '1999-02', '2020-02-29'),
    url: fc.constantFrom('https://a.example/%7B?a=b&c_d#e', 'http://a.example/{}\\'),
  },
  { requiredKeys: ['id', 'title'] },
);
const flat = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

describe('any text in a source', () => {
  const anySources = fc.array(anySource, { maxLength: 5 }).map((sources) => sourcesOf(...sources));

  test('keeps CSL-JSON within its schema', () => {
    fc.assert(fc.property(anySources, (sources) => expectCsl(writeCslJson(sources), sources.length)));
  });

  test('is printed by BibTeX as it is, and breaks no entry', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const entries = readBibtex(writeBibtex(sources));
        expect(entries.map(({ fields }) => printed(fields.title))).toEqual(
          sources.map(({ title }) => flat(title)),
        );
        expect(new Set(entries.map(({ key }) => key.toLowerCase())).size).toBe(entries.length);
      }),
    );
  });

  test('makes neither a line nor a record more in RIS', () => {
    fc.assert(
      fc.property(anySources, (sources) => {
        const records = readRis(writeRis(sources));
        expect(records.map((record) => record.find(([tag]) => tag === 'TI')?.[1] ?? '')).toEqual(
          sources.map(({ title }) => flat(title)),
        );
      }),
    );
  });
});
