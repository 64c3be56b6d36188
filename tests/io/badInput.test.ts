/** Every fault in every format: a clear answer, or the right counts; never a crash, never an empty network in silence. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { NamedFile } from '../../src/io/formats.ts';
import { readAny } from '../../src/io/readAny.ts';
import { writeFormat } from '../../src/io/writeFormat.ts';
import { expectRefused, expectTold } from './clear.ts';
import { formats, type Format } from './everyFormat.ts';
import { changed, countsOf, every, namesOf, sketch, those } from './faults.ts';
import { networkOf } from '../scene/network.ts';
import { bytesOf, codesOf, file, read } from './files.ts';

/** Where a weight is a field of the schema, so that a bad one is an error. */
const isNative = (name: string) => name === 'parley' || name === 'svg';
const textOf = ({ bytes }: NamedFile): string => strFromU8(bytes);

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
