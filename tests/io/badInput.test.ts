/** Every fault in every format: a clear answer, or the right counts; never a crash, never an empty network in silence. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { NamedFile } from '../../src/io/formats.ts';
import { readAny } from '../../src/io/readAny.ts';
import { writeFormat } from '../../src/io/writeFormat.ts';
import type { Network } from '../../src/model/network.ts';
import { expectRefused, expectTold } from './clear.ts';
import { formats, workbookParts, zipped, type Format, type Sketch } from './everyFormat.ts';
import { networkOf } from '../scene/network.ts';
import { bytesOf, codesOf, file, read } from './files.ts';

/** Three actors, two ties. */
const sketch = (more: Partial<Sketch> = {}): Sketch => ({
  actors: ['a', 'b', 'c'],
  ties: [
    { source: 'a', target: 'b' },
    { source: 'b', target: 'c' },
  ],
  ...more,
});
const countsOf = (network: Network | undefined) => [network?.actors.length, network?.ties.length];
const namesOf = (network: Network | undefined) => network?.actors.map(({ name }) => name);

const every = Object.entries(formats);
const those = (holds: (format: Format, name: string) => boolean) =>
  every.filter(([name, format]) => holds(format, name));
/** Where a weight is a field of the schema, so that a bad one is an error. */
const isNative = (name: string) => name === 'parley' || name === 'svg';

const deep = 100_000;
const nestedLists = '['.repeat(deep) + ']'.repeat(deep);
const nestedRecords = '{"a":'.repeat(deep) + '1' + '}'.repeat(deep);
const bomb = `<!DOCTYPE x [<!ENTITY a0 "lol">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`;
const outside = '<!DOCTYPE x [<!ENTITY leak SYSTEM "file:///etc/passwd">]>';
const parameter = '<!DOCTYPE x [<!ENTITY % all SYSTEM "http://127.0.0.1:9/x.dtd"> %all;]>';

const textOf = ({ bytes }: NamedFile): string => strFromU8(bytes);
/** Before the first element, as a document type must stand. */
const beforeRoot = (text: string, more: string): string => text.replace(/<(?![?!])/, `${more}<`);
const changed = ({ name, bytes }: NamedFile, change: (text: string) => string): NamedFile => ({
  name,
  bytes: new TextEncoder().encode(change(strFromU8(bytes))),
});

describe('without a fault', () => {
  test.each(every)('%s gives three actors and two ties', async (_, { write }) => {
    const result = await readAny(write(sketch()));
    expect(countsOf(result.network)).toEqual([3, 2]);
    expect(namesOf(result.network)).toEqual(['a', 'b', 'c']);
    expect(result.issues).toEqual([]);
  });
});

describe('an empty file', () => {
  test.each(every)('called as %s is told to be empty', async (_, { write }) => {
    for (const { name } of write(sketch())) {
      const result = await readAny([{ name, bytes: new Uint8Array(0) }]);
      expect(codesOf(result)).toEqual(['file/empty']);
      expectRefused(result);
    }
  });
});

describe('a wrong extension', () => {
  const extensions = ['csv', 'txt', 'json', 'gexf', 'graphml', 'xml', 'net', 'svg', 'xlsx', 'zip', 'doc'];

  test.each(those(({ write }) => write(sketch()).length === 1))(
    'does not keep %s from being read',
    async (_, { write }) => {
      const [{ bytes }] = write(sketch());
      for (const name of [...extensions.map((each) => `x.${each}`), 'x']) {
        const { network } = await readAny([{ name, bytes }]);
        expect([name, ...countsOf(network)]).toEqual([name, 3, 2]);
      }
    },
  );
});

describe('a file that was cut off', () => {
  const cuts = (bytes: Uint8Array) =>
    Array.from({ length: 40 }, (_, i) => Math.max(1, Math.floor((bytes.length * i) / 40)));

  test.each(those(({ kind }) => kind !== 'text'))(
    'of %s is refused, wherever the cut is',
    async (_, format) => {
      const [{ name, bytes }] = format.write(sketch());
      for (const length of cuts(bytes))
        expectRefused(await readAny([{ name, bytes: bytes.slice(0, length) }]));
    },
  );

  test.each(those(({ kind }) => kind === 'text'))(
    'of %s gives what is left of it, or says why not',
    async (_, { write }) => {
      const files = write(sketch());
      const { name, bytes } = files[files.length - 1];
      for (const length of cuts(bytes)) {
        const result = await readAny([...files.slice(0, -1), { name, bytes: bytes.slice(0, length) }]);
        if (!result.network) expectRefused(result);
        else {
          expect(result.network.actors.length).toBeGreaterThan(0);
          expect(result.network.ties.length).toBeLessThanOrEqual(2);
          expectTold(result);
        }
      }
    },
  );
});

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

describe('an id that comes twice', () => {
  test.each(those(({ has }, name) => has.actorIds && name !== 'jgf 2'))(
    'among the actors of %s is told at its place; the rest can be loaded',
    async (name, { write }) => {
      const result = await readAny(write(sketch({ actors: ['a', 'b', 'c', 'a'] })));
      expectRefused(result);
      const [issue] = result.issues;
      expect(issue).toMatchObject({ code: 'id/duplicate', values: { id: 'a' } });
      expect(issue.where.line ?? issue.where.row ?? issue.where.path).toBeDefined();
      expect(namesOf(result.goodPart)).toEqual(['a', 'b', 'c']);
      expect(result.leftOut).toBe(1);
      // The row and column of a matrix that come again hold the same tie again.
      expect(result.goodPart?.ties).toHaveLength(name === 'matrix' ? 3 : 2);
    },
  );

  const [first, second] = sketch().ties;
  const sameIds = sketch({
    ties: [
      { ...first, id: 'same' },
      { ...second, id: 'same' },
    ],
  });
  /** Ids of edges often only tell parallel ones apart: see `settleEdgeIds`. */
  const isGraph = ([name]: [string, Format]) => graphs.includes(name);
  const graphs = ['gexf', 'graphml', 'gml', 'node-link', 'cytoscape', 'graphology', 'jgf 1', 'jgf 2', 'kumu'];

  test.each(those(({ has }) => has.tieIds).filter((each) => !isGraph(each)))(
    'among the ties of %s too',
    async (_, { write }) => {
      const result = await readAny(write(sameIds));
      expectRefused(result);
      expect(result.issues).toMatchObject([{ code: 'id/duplicate', values: { id: 'same' } }]);
      expect(countsOf(result.goodPart)).toEqual([3, 1]);
    },
  );

  test.each(those(({ has }) => has.tieIds).filter(isGraph))(
    'among the edges of %s is kept beside new ones, and told',
    async (_, { write }) => {
      const result = await readAny(write(sameIds));
      expect(countsOf(result.network)).toEqual([3, 2]);
      expect(result.network?.ties.map((tie) => (tie as { key?: unknown }).key)).toEqual(['same', 'same']);
      const [note] = result.report.notes;
      expect(note).toMatchObject({ code: 'read/edge-ids', values: { id: 'same', count: 2 } });
      expect(note.where.file).toBeDefined();
      expect(note.where.line ?? note.where.path).toBeDefined();
      expectTold(result);
    },
  );

  test('as a key of JSON Graph Format is told at its line', async () => {
    const result = await readAny(formats['jgf 2'].write(sketch({ actors: ['a', 'b', 'c', 'a'] })));
    expect(result.issues).toMatchObject([
      { code: 'json/key-twice', where: { file: 'x.json', line: 5 }, values: { key: 'a' } },
    ]);
    expectTold(result);
    expect(countsOf(result.network)).toEqual([3, 2]);
  });

  test('as the number of two vertices of Pajek is told at its line', async () => {
    const file = {
      name: 'x.net',
      bytes: new TextEncoder().encode('*Vertices 2\n1 "A"\n1 "B"\n*Arcs\n1 2\n'),
    };
    const result = await readAny([file]);
    expectRefused(result);
    expect(result.issues).toMatchObject([{ code: 'id/duplicate', where: { line: 3 }, values: { id: '1' } }]);
  });
});

describe('a tie to an actor that is not there', () => {
  const ownCodes: Readonly<Record<string, string>> = { pajek: 'pajek/vertex', ucinet: 'dl/actor' };

  test.each(those(({ has }) => has.list))(
    'is told at its place in %s; the rest can be loaded',
    async (name, { write }) => {
      const [first, second] = sketch().ties;
      const result = await readAny(write(sketch({ ties: [first, { ...second, target: 'zz' }] })));
      expectRefused(result);
      const [{ code, where }] = result.issues;
      expect(code).toBe(ownCodes[name] ?? 'reference/actors');
      expect(where.line ?? where.row ?? where.path).toBeDefined();
      expect(countsOf(result.goodPart)).toEqual([3, 1]);
      expect(result.leftOut).toBe(1);
    },
  );

  test.each(those(({ has }, name) => !has.list && name !== 'matrix'))(
    'makes that actor where %s lists none',
    async (_, { write }) => {
      const [first, second] = sketch().ties;
      const { network } = await readAny(write(sketch({ ties: [first, { ...second, target: 'zz' }] })));
      expect(namesOf(network)).toEqual(['a', 'b', 'zz']);
    },
  );
});

describe('a tie of an actor to itself', () => {
  const ties = [...sketch().ties, { source: 'a', target: 'a' }];

  test.each(those((_, name) => name !== 'matrix'))('is counted in %s, and told', async (_, { write }) => {
    const result = await readAny(write(sketch({ ties })));
    expect(countsOf(result.network)).toEqual([3, 3]);
    expect(result.issues).toMatchObject([{ code: 'tie/self', severity: 'warning' }]);
    expectTold(result);
  });

  test('on the diagonal of a matrix is left out, and told', async () => {
    const result = await readAny(formats.matrix.write(sketch({ ties })));
    expect(countsOf(result.network)).toEqual([3, 2]);
    expect(result.report.notes).toContainEqual(
      expect.objectContaining({ code: 'read/matrix-diagonal', values: { count: 1 } }),
    );
    expectTold(result);
  });
});

describe('a weight that is no number', () => {
  const weights = ['NaN', '1e400', '-1e400', 'Infinity', '-Infinity', 'nan'];
  const withWeight = (weight: string) =>
    sketch({
      ties: [
        { source: 'a', target: 'b', weight: '2' },
        { source: 'b', target: 'c', weight },
      ],
    });

  test.each(those((_, name) => !isNative(name)))(
    'is left out of its tie in %s, and told',
    async (_, { write }) => {
      for (const weight of weights) {
        const result = await readAny(write(withWeight(weight)));
        expect(result.issues.map(({ code, severity }) => [code, severity])).toEqual([
          ['cell/number', 'warning'],
        ]);
        expect(result.issues[0].where.column).toBeDefined();
        expectTold(result);
        expect(countsOf(result.network)).toEqual([3, 2]);
        const [first, second] = (result.network?.ties ?? []).map(({ strength }) => strength);
        expect([first, second]).toEqual([2, undefined]);
        expect(JSON.stringify(result.network?.document)).not.toMatch(/null|NaN|Infinity/);
      }
    },
  );

  test.each(those((_, name) => isNative(name)))(
    'is an error in %s; the rest can be loaded',
    async (_, { write }) => {
      for (const weight of weights) {
        const result = await readAny(write(withWeight(weight)));
        expectRefused(result);
        expect(result.issues).toMatchObject([
          { code: 'schema/invalid_type', where: { path: 'ties[1].strength', record: 't1' } },
        ]);
        expect(result.issues[0].values.found).not.toBe('null');
        expect(countsOf(result.goodPart)).toEqual([3, 1]);
      }
    },
  );

  test('and that JSON has no word for is told at its line', async () => {
    for (const word of ['NaN', 'Infinity', '-Infinity']) {
      const [file] = formats['node-link'].write(withWeight('-0.5'));
      const result = await readAny([changed(file, (text) => text.replace('-0.5', word))]);
      expect(result.issues).toMatchObject([
        { code: 'json/not-a-number', where: { line: 7 }, values: { found: word } },
      ]);
      expectRefused(result);
    }
  });
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

test('a JSON file whose records name a key twice is told so', async () => {
  const [file] = formats.parley.write(sketch());
  const result = await readAny([
    changed(file, (text) => text.replace('"title":"T"', '"title":"S","title":"T"')),
  ]);
  expect(result.issues).toMatchObject([
    { code: 'json/key-twice', where: { line: 1 }, values: { key: 'title' } },
  ]);
  expect(countsOf(result.network)).toEqual([3, 2]);
  expect(textOf(file)).not.toContain('"S"');
});

describe('a network with faults', () => {
  test('ties to actors that are not listed, at row and column, with the name that may be meant', async () => {
    const result = await readAny([
      file('actors.csv', 'id,name\nunama,UNAMA\ntaliban,Taliban\n'),
      file('ties.csv', 'source,target,type\nunama,taliban,talks\ntaliban,unma,talks\n'),
    ]);
    expectRefused(result);
    expect(result.issues).toMatchObject([
      {
        code: 'reference/actors',
        where: { file: 'ties.csv', line: 3, column: 'target' },
        values: { id: 'unma', near: ['unama'] },
      },
    ]);
    expect(result.goodPart?.ties).toHaveLength(1);
  });

  test('dates, signs and missing ends, each at its row', async () => {
    const text =
      'source,target,type,sign,start\nA,B,talks,+,2001\nA,,talks,+,2001\nA,B,talks,plenty,2001\nA,C,talks,-,2001-13\n';
    const result = await read('x.csv', text);
    expectRefused(result);
    expect(result.issues.map(({ code, where }) => [code, where.line])).toEqual(
      expect.arrayContaining([
        ['row/no-end', 3],
        ['cell/sign', 4],
        ['cell/date', 5],
      ]),
    );
    expect(result.goodPart?.ties).toHaveLength(1);
    expect(result.leftOut).toBe(3);
  });

  test('cells like formulas go out with a mark and come back without', async () => {
    const names = ['=1+1', '+A1', '-A1', '@SUM(A1)', '\tx', "'=x"];
    const network = networkOf({
      actors: names.map((name, i) => ({ id: `a${i}`, name, kind: 'state' })),
      ties: [],
    });
    const csv = (await writeFormat(network, 'csv')).bytes;
    const cells = strFromU8(unzipSync(csv)['actors.csv']).split(/[\r\n,]+/);
    expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
    for (const format of ['csv', 'excel'] as const) {
      const { bytes } = await writeFormat(network, format);
      const back = await readAny([{ name: 'x.zip', bytes }]);
      expect(back.network?.actors.map(({ name }) => name)).toEqual(names);
    }
  });
});

describe('a file of 50 MB', () => {
  const row = 'an actor with a long name,another actor with a long name,talks,2001-01-01\n';
  const rows = Math.ceil((50 * 2 ** 20) / row.length);

  test('is read while its progress is told, and stops when asked', async () => {
    const bytes = bytesOf(`source,target,type,start\n${row.repeat(rows)}`);
    const told: number[] = [];
    const stopping = readAny(
      [{ name: 'big.csv', bytes }],
      {},
      { onProgress: (done) => told.push(done), shouldStop: () => told.length > 20 },
    );
    await expect(stopping).rejects.toThrow('stopped');
    expect(told.length).toBeGreaterThan(20);
    expect(told.every((done, i) => done >= 0 && done <= 1 && (i === 0 || done >= told[i - 1]))).toBe(true);
  });
});
