/** Input made to do harm, in every format that it can stand in: nesting, entities, names of JavaScript's own, formulas. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readAny } from '../../src/io/readAny.ts';
import { writeFormat } from '../../src/io/writeFormat.ts';
import type { Network } from '../../src/model/network.ts';
import { expectRefused } from './clear.ts';
import { formats, workbookParts, zipped } from './everyFormat.ts';
import { changed, countsOf, every, namesOf, sketch, those } from './faults.ts';
import { codesOf } from './files.ts';

const deep = 100_000;
const nestedLists = '['.repeat(deep) + ']'.repeat(deep);
const nestedRecords = '{"a":'.repeat(deep) + '1' + '}'.repeat(deep);
const bomb = `<!DOCTYPE x [<!ENTITY a0 "lol">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`;
const outside = '<!DOCTYPE x [<!ENTITY leak SYSTEM "file:///etc/passwd">]>';
const parameter = '<!DOCTYPE x [<!ENTITY % all SYSTEM "http://127.0.0.1:9/x.dtd"> %all;]>';
/** Before the first element, as a document type must stand. */
const beforeRoot = (text: string, more: string): string => text.replace(/<(?![?!])/, `${more}<`);

describe('100,000 levels of nesting', () => {
  const isJson = (name: string): boolean =>
    name === 'svg' || (formats[name].kind === 'json' && name !== 'gml');
  const inJson = those(({ has }, name) => has.list && isJson(name));
  const hasNoTexts = ['pajek', 'ucinet'];
  const inCells = those(({ has }, name) => has.list && !isJson(name) && !hasNoTexts.includes(name));

  test.each(inJson)('of lists or records in %s are refused', async (_, { write }) => {
    for (const note of [nestedLists, nestedRecords]) {
      const result = await readAny(write(sketch({ note })));
      expect(codesOf(result)).toEqual(['document/too-deep']);
      expectRefused(result);
    }
  });

  test.each(inJson)('and 200 levels in %s too', async (_, { write }) => {
    const result = await readAny(write(sketch({ note: '['.repeat(200) + ']'.repeat(200) })));
    expect(codesOf(result)).toEqual(['document/too-deep']);
    expectRefused(result);
  });

  test.each(inCells)('in a text of %s are that text', async (_, { write }) => {
    const { network } = await readAny(write(sketch({ note: nestedLists })));
    expect(countsOf(network)).toEqual([3, 2]);
    expect((network?.actors[0] as { annex?: unknown }).annex === nestedLists).toBe(true);
  });

  test.each(those(({ kind }) => kind === 'xml'))('of elements in %s are refused', async (_, { write }) => {
    const [file] = write(sketch());
    for (const name of ['g', 'node', 'edge', 'data', 'nodes']) {
      const inner = `<${name}>`.repeat(deep) + `</${name}>`.repeat(deep);
      const result = await readAny([
        changed(file, (text) => text.replace(/(<(?:graph|svg)\b[^>]*>)/, (opened) => opened + inner)),
      ]);
      expect(codesOf(result)).toContain('document/too-deep');
      expectRefused(result);
    }
  });

  test.each(Object.keys(workbookParts(sketch())))(
    'of elements in %s of a workbook end in an answer',
    async (part) => {
      const parts = workbookParts(sketch());
      const inner = '<a>'.repeat(deep) + '</a>'.repeat(deep);
      const text = parts[part].replace(
        /<(worksheet|workbook|Relationships|Types)\b[^>]*>/,
        (opened) => opened + inner,
      );
      expect(text.length).toBeGreaterThan(inner.length);
      const result = await readAny([zipped('x.xlsx', { ...parts, [part]: text })]);
      if (result.network) expect(countsOf(result.network)).toEqual([3, 2]);
      else expectRefused(result);
    },
  );
});

describe('entities in XML', () => {
  const faults = {
    'a billion laughs': bomb,
    'a file from outside': outside,
    'an address from outside': parameter,
  };
  const hidden = `<!--${'x'.repeat(5000)}-->`;

  test.each(those(({ kind }) => kind === 'xml'))('of any kind are refused in %s', async (_, { write }) => {
    const [file] = write(sketch({ actors: ['a', 'b', 'c'] }));
    for (const fault of Object.values(faults)) {
      for (const before of ['', hidden]) {
        const result = await readAny([
          changed(file, (text) => beforeRoot(text, before + fault).replace('"a"', '"&a30;&leak;"')),
        ]);
        expect(codesOf(result)).toEqual(['xml/doctype']);
        expectRefused(result);
        expect(JSON.stringify(result)).not.toMatch(/root:|lollol/);
      }
    }
  });

  test.each(Object.keys(workbookParts(sketch())))(
    'of any kind are refused in %s of a workbook',
    async (part) => {
      const parts = workbookParts(sketch());
      for (const fault of Object.values(faults)) {
        for (const before of ['', hidden]) {
          const text = beforeRoot(parts[part], before + fault);
          const result = await readAny([zipped('x.xlsx', { ...parts, [part]: text })]);
          expect(codesOf(result)).toEqual(['xml/doctype']);
          expectRefused(result);
        }
      }
    },
  );
});

describe('a name that every record of JavaScript has', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

  test.each(every)('is an actor like others in %s', async (_, { write }) => {
    for (const name of names) {
      const ties = [
        { id: name, source: name, target: 'b' },
        { id: 't', source: 'b', target: 'c' },
      ];
      const { network } = await readAny(write({ actors: [name, 'b', 'c'], ties }));
      expect(namesOf(network)).toEqual([name, 'b', 'c']);
      expect(network?.ties).toHaveLength(2);
      const { bytes } = await writeFormat(network as Network, 'parley');
      expect(namesOf((await readAny([{ name: 'x.json', bytes }])).network)).toEqual([name, 'b', 'c']);
    }
    expect(({} as Record<string, unknown>).note).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(ownNames);
  });

  const ownNames = Object.getOwnPropertyNames(Object.prototype).toSorted();

  test.each(those(({ has }) => has.list))('does no harm as a property in %s', async (_, { write }) => {
    for (const name of names) {
      const files = write(sketch({ note: '"x"' })).map((file) =>
        file.bytes[0] === 0x50 ? file : changed(file, (text) => text.replaceAll('annex', name)),
      );
      const result = await readAny(files);
      if (result.network) expect(countsOf(result.network)).toEqual([3, 2]);
      else expectRefused(result);
    }
    expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(ownNames);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('a cell like a formula', () => {
  const actors = ['=1+1', '+A1', '-A1', '@SUM(A1)', "=cmd|' /C calc'!A0", "'=x"];
  const ties = actors.slice(1).map((target, i) => ({ source: actors[i], target }));
  /** One `'` before what a spreadsheet would run is the mark that tables and workbooks are written with. */
  const tables = ['csv', 'tsv', 'csv of ties', 'matrix', 'excel', 'zip'];
  const asRead = (name: string) => (tables.includes(name) ? [...actors.slice(0, 5), '=x'] : actors);

  test.each(every)('is text in %s, and leaves with a mark', async (name, { write }) => {
    const { network } = await readAny(write({ actors, ties }));
    expect(namesOf(network)).toEqual(asRead(name));
    expect(network?.ties).toHaveLength(5);
    const csv = unzipSync((await writeFormat(network as Network, 'csv')).bytes);
    for (const table of Object.values(csv)) {
      const cells = strFromU8(table).split(/[\r\n,]+/);
      expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
    }
  });

  test('of a workbook without a result, or with an error, is told by its place', async () => {
    const parts = workbookParts(sketch());
    const formula = '<c r="B1"><f>"so"&amp;"urce"</f><v>source</v></c>';
    const cell = (at: string, content: string) => new RegExp(`<c r="${at}".*?</c>`).exec(content)?.[0] ?? '';
    const ties = 'xl/worksheets/sheet2.xml';
    const text = parts[ties];
    const faulty = text
      .replace(cell('B1', text), formula.replace('<c r="B1">', '<c r="B1" t="str">'))
      .replace(cell('B2', text), '<c r="B2"><f>A1</f></c>')
      .replace(cell('C3', text), '<c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
    const result = await readAny([zipped('x.xlsx', { ...parts, [ties]: faulty })]);
    expectRefused(result);
    expect(result.issues[0]).toMatchObject({
      code: 'excel/no-result',
      values: { cells: ['sheet2!B2', 'sheet2!C3'], count: 2 },
    });
    expect(result.issues.map(({ where }) => where.row)).toEqual([undefined, 2, 3]);
  });
});
