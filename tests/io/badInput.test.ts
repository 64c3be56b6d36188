/** Bad input gets a clear answer: what, where, how to mend; never a crash, and never an empty network in silence. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../src/i18n/describeIssue.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { readAny, type ReadAnyResult } from '../../src/io/readAny.ts';
import { writeFormat } from '../../src/io/writeFormat.ts';
import { networkOf } from '../scene/network.ts';
import { bytesOf, codesOf, file, read } from './files.ts';

const gexf = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n<graph>\n${body}\n</graph>\n</gexf>`;
const graphml = (body: string) =>
  `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n<graph edgedefault="directed">\n${body}\n</graph>\n</graphml>`;
const nested = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);
const bomb = '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>';
const outside = '<!DOCTYPE x [<!ENTITY leak SYSTEM "file:///etc/passwd">]>';
const afterHead = (text: string, more: string) => text.replace('?>', `?>${more}`);

/** Whether what is said names the file, what is wrong, and a step that mends it. */
function expectClear({ network, issues }: ReadAnyResult) {
  expect(network).toBeUndefined();
  expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
  for (const issue of issues) {
    const { where, message, mend } = describeIssue(issue, messagesFor('en'));
    expect(where).not.toBe('');
    expect(message).toMatch(/\.$/);
    expect(message).not.toMatch(/undefined|NaN|\[object|there is a problem/);
    expect(mend).toMatch(/^["\p{Lu}].*[.?]$/u);
  }
}

describe('a file that is no network', () => {
  test.each([
    ['an empty file', 'x.csv', '', 'file/empty'],
    ['spaces only', 'x.gexf', ' \n\t ', 'file/empty'],
    ['an empty JSON file', 'x.json', '', 'file/empty'],
    ['a header without rows', 'x.csv', 'source,target,type\n', 'file/nothing'],
    ['a picture', 'x.csv', '\u0089PNG\r\n\u001A\n\u0000\u0000', 'file/binary'],
    ['a web page', 'x.gexf', '<!doctype html><html><body>Not found</body></html>', 'xml/web-page'],
    ['another XML', 'x.xml', '<?xml version="1.0"?><kml><Document/></kml>', 'xml/unknown'],
    [
      'a foreign SVG',
      'x.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>',
      'svg/foreign',
    ],
    [
      'an SVG without its data',
      'x.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><metadata/></svg>',
      'svg/no-data',
    ],
    ['another JSON', 'x.json', '{"name": "x", "list": [1, 2]}', 'json/unknown'],
    ['JSON that is cut off', 'x.json', '{"nodes": [{"id": "a"', 'json/syntax'],
    ['GEXF that is cut off', 'x.gexf', gexf('<nodes><node id="a"/>').slice(0, 130), 'xml/syntax'],
    ['GEXF without a graph', 'x.gexf', '<gexf version="1.2"/>', 'xml/no-graph'],
    ['GraphML without a graph', 'x.graphml', '<graphml/>', 'xml/no-graph'],
    ['a graph without nodes', 'x.graphml', graphml(''), 'file/nothing'],
    ['GEXF without nodes', 'x.gexf', gexf('<nodes/>'), 'file/nothing'],
    ['JSON nested 100,000 levels', 'x.json', nested('[', ']'), 'document/too-deep'],
    ['GEXF nested 100,000 levels', 'x.gexf', gexf(nested('<nodes>', '</nodes>')), 'document/too-deep'],
    ['GraphML nested 100,000 levels', 'x.graphml', graphml(nested('<node>', '</node>')), 'document/too-deep'],
    [
      'a billion laughs in GEXF',
      'x.gexf',
      afterHead(gexf('<nodes><node id="&b;"/></nodes>'), bomb),
      'xml/doctype',
    ],
    ['a billion laughs in GraphML', 'x.graphml', afterHead(graphml('<node id="&b;"/>'), bomb), 'xml/doctype'],
    ['a billion laughs in SVG', 'x.svg', `${bomb}<svg>&b;</svg>`, 'xml/doctype'],
    [
      'an entity from outside',
      'x.graphml',
      afterHead(graphml('<node id="&leak;"/>'), outside),
      'xml/doctype',
    ],
    ['an unknown entity', 'x.graphml', graphml('<node id="&nbsp;"/>'), 'xml/syntax'],
    [
      'an element with 5,000 attributes',
      'x.gexf',
      gexf(`<nodes ${Array.from({ length: 5000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
      'xml/attributes',
    ],
    ['Pajek without a count', 'x.net', '*Vertices many\n1 2\n', 'pajek/vertices'],
    ['Pajek with a billion vertices', 'x.net', '*Vertices 1000000000\n', 'pajek/vertices'],
    ['a quotation mark that never closes', 'x.csv', 'source,target\n"A,B\nC,D\n', 'table/open-quote'],
  ])('%s', async (_, name, text, code) => {
    const result = await read(name, text);
    expect(codesOf(result)).toContain(code);
    expectClear(result);
  });

  test('a damaged workbook, a zip without files and a zip that unpacks to too much', async () => {
    const whole = (
      await writeFormat(networkOf({ actors: [{ id: 'a', name: 'A', kind: 'state' }], ties: [] }), 'excel')
    ).bytes;
    const cases: [Uint8Array, string][] = [
      [whole.subarray(0, 500), 'zip/broken'],
      [zipSync({}), 'zip/nothing'],
      [zipSync({ 'ties.csv': new Uint8Array(450 * 2 ** 20) }, { level: 1 }), 'zip/too-large'],
    ];
    for (const [bytes, code] of cases) {
      const result = await readAny([{ name: 'x.zip', bytes }]);
      expect(codesOf(result)).toContain(code);
      expectClear(result);
    }
  });
});

describe('a network with faults', () => {
  test('ids that come twice, at their line; the rest can be loaded', async () => {
    const result = await read(
      'x.gexf',
      gexf(
        '<nodes>\n<node id="a"/>\n<node id="b"/>\n<node id="a"/>\n</nodes>\n<edges><edge id="1" source="a" target="b"/></edges>',
      ),
    );
    expectClear(result);
    expect(result.issues).toMatchObject([
      { code: 'id/duplicate', where: { file: 'x.gexf', line: 7, column: 'id' } },
    ]);
    expect(result.goodPart?.actors.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(result.leftOut).toBe(1);
  });

  test('ties to actors that are not listed, at row and column, with the name that may be meant', async () => {
    const result = await readAny([
      file('actors.csv', 'id,name\nunama,UNAMA\ntaliban,Taliban\n'),
      file('ties.csv', 'source,target,type\nunama,taliban,talks\ntaliban,unma,talks\n'),
    ]);
    expectClear(result);
    expect(result.issues).toMatchObject([
      {
        code: 'reference/actors',
        where: { file: 'ties.csv', line: 3, column: 'target' },
        values: { id: 'unma', near: ['unama'] },
      },
    ]);
    expect(result.goodPart?.ties).toHaveLength(1);
  });

  test('a tie of an actor to itself is kept and said', async () => {
    const result = await read('x.csv', 'source,target\nA,A\nA,B\n');
    expect(result.network?.ties).toHaveLength(2);
    expect(result.issues).toMatchObject([
      { code: 'tie/self', severity: 'warning', where: { file: 'x.csv', line: 2 } },
    ]);
  });

  test.each(['NaN', '1e400', 'Infinity', '-Infinity'])(
    'a weight of %s is left out and said',
    async (weight) => {
      const table = await read('x.csv', `source,target,weight\nA,B,2\nB,C,${weight}\n`);
      const graph = await read(
        'x.gexf',
        gexf(
          `<nodes><node id="A"/><node id="B"/></nodes><edges><edge id="1" source="A" target="B" weight="${weight}"/></edges>`,
        ),
      );
      for (const result of [table, graph]) {
        expect(result.issues.map(({ code, severity }) => [code, severity])).toEqual([
          ['cell/number', 'warning'],
        ]);
        expect(result.issues[0].where.column).toBe('weight');
        expect(result.network?.ties.at(-1)?.strength).toBeUndefined();
      }
    },
  );

  test('1e400 in JSON is no infinity', async () => {
    const result = await read(
      'x.json',
      '{"nodes":[{"id":"a","size":1e400},{"id":"b"}],"links":[{"source":"a","target":"b","value":1e400}]}',
    );
    expect(JSON.stringify(result.network?.document)).not.toContain('null');
    expect(codesOf(result)).toContain('cell/number');
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    'an actor and a property called %s do no harm',
    async (name) => {
      const results = [
        await read('x.csv', `source,target,${name}\n${name},B,1\n`),
        await read(
          'x.json',
          `{"nodes":[{"id":"${name}","${name}":"x"},{"id":"B"}],"links":[{"source":"${name}","target":"B"}]}`,
        ),
        await read(
          'x.json',
          `{"graph":{"nodes":{"${name}":{"metadata":{"${name}":1}},"B":{}},"edges":[{"source":"${name}","target":"B"}]}}`,
        ),
        await read(
          'x.graphml',
          graphml(`<node id="${name}"/><node id="B"/><edge source="${name}" target="B"/>`),
        ),
        await read(
          'x.gexf',
          gexf(
            `<nodes><node id="${name}"/><node id="B"/></nodes><edges><edge id="${name}" source="${name}" target="B"/></edges>`,
          ),
        ),
      ];
      for (const { network } of results) {
        expect(network?.actors.map(({ id }) => id)).toEqual([name, 'B']);
        expect(network?.ties).toHaveLength(1);
      }
      expect(({} as Record<string, unknown>).x).toBeUndefined();
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('B');
    },
  );

  test('dates, signs and missing ends, each at its row', async () => {
    const text =
      'source,target,type,sign,start\nA,B,talks,+,2001\nA,,talks,+,2001\nA,B,talks,plenty,2001\nA,C,talks,-,2001-13\n';
    const result = await read('x.csv', text);
    expectClear(result);
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
    const { unzipSync, strFromU8 } = await import('fflate');
    const cells = strFromU8(unzipSync(csv)['actors.csv']).split(/[\r\n,]+/);
    expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
    for (const format of ['csv', 'excel'] as const) {
      const { bytes } = await writeFormat(network, format);
      const back = await readAny([{ name: 'x.zip', bytes }]);
      expect(back.network?.actors.map(({ name }) => name)).toEqual(names);
    }
  });

  test('a wrong extension does not matter', async () => {
    for (const name of ['x.json', 'x.gexf', 'x.xlsx', 'x']) {
      expect((await read(name, graphml('<node id="a"/>'))).network?.actors).toHaveLength(1);
    }
    const workbook = (
      await writeFormat(networkOf({ actors: [{ id: 'a', name: 'A', kind: 'state' }], ties: [] }), 'excel')
    ).bytes;
    expect((await readAny([{ name: 'x.csv', bytes: workbook }])).network?.actors).toHaveLength(1);
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
