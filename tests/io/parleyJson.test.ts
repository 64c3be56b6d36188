import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNetwork, writeNetwork } from '../../src/io/parleyJson.ts';
import { anyNetwork } from '../model/networks.ts';
import { networkOf, quartet, tie } from '../scene/network.ts';

const bundled = readFileSync(new URL('../../data/afghanistan.parley.json', import.meta.url), 'utf8');

describe('the native format', () => {
  test('the bundled document is read without an issue and written to the same bytes', () => {
    const { network, issues } = readNetwork(bundled);
    expect(issues).toEqual([]);
    expect(writeNetwork(network!)).toBe(bundled);
  });

  test('what is written is read as the same network', () => {
    const network = quartet();
    expect(readNetwork(writeNetwork(network)).network?.document).toEqual(network.document);
  });

  test('any network is read again as it was written, and written again to the same bytes', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const text = writeNetwork(network);
        const again = readNetwork(text).network;
        expect(again?.document).toEqual(network.document);
        expect(again && writeNetwork(again)).toBe(text);
      }),
    );
  });

  test('each record has a line of its own, its id first, and defaults are left out', () => {
    const lines = writeNetwork(quartet()).split('\n');
    const begin = lines.indexOf('  "ties": [') + 1;
    expect(lines[begin]).toBe(
      '    {"id":"ab-talks","source":"a","target":"b","type":"talks","from":"2010","confidence":"low"},',
    );
    expect(
      lines.slice(begin, begin + 6).map((line) => (JSON.parse(line.replace(/,$/, '')) as { id: string }).id),
    ).toEqual(quartet().ties.map(({ id }) => id));
  });

  test('a byte order mark and line ends of Windows change nothing', () => {
    const text = writeNetwork(quartet());
    expect(readNetwork(`\uFEFF${text.replaceAll('\n', '\r\n')}`).network?.document).toEqual(
      quartet().document,
    );
  });

  test('properties that Parley does not know are kept, at every level', () => {
    const network = networkOf({
      actors: [
        { id: 'a', name: 'A', kind: 'state', mood: { calm: true }, roles: [{ role: 'party', extra: 1 }] },
      ],
      ties: [],
      house: ['blue'],
    });
    expect(JSON.parse(writeNetwork(network))).toMatchObject({
      house: ['blue'],
      actors: [{ mood: { calm: true }, roles: [{ role: 'party', extra: 1 }] }],
    });
  });

  test('any ids, prototypes included, and any names survive', () => {
    const id = fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'toString', 'a b', '<x>'),
      fc.string({ minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 2, maxLength: 5 }), fc.string(), (ids, name) => {
        const network = networkOf({
          actors: ids.map((each) => ({ id: each, name, kind: 'state' })),
          ties: [{ id: ids[0], source: ids[0], target: ids[1], type: 'talks' }],
          // A record keyed by `__proto__` is not read by Zod: that actor is placed anew.
          layout: {
            positions: Object.fromEntries(
              ids.filter((each) => each !== '__proto__').map((each, i) => [each, [i, i]]),
            ),
          },
        });
        const again = readNetwork(writeNetwork(network));
        expect(again.issues).toEqual([]);
        expect(again.network?.document).toEqual(network.document);
        expect(again.network?.actorById.get(ids[1] as never)?.name).toBe(name);
      }),
    );
  });
});

describe('bad input', () => {
  const codes = (text: string) => readNetwork(text, 'x.json').issues.map(({ code }) => code);

  test.each(
    [
      ['', 'file/empty'],
      [' \n', 'file/empty'],
      ['[]', 'document/not-an-object'],
      ['{}', 'document/format'],
      ['{"format":"parley","version":2,"title":"x"}', 'document/newer'],
      ['{"format":"parley","version":1}', 'schema/invalid_type'],
      [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'document/too-deep'],
      [
        `{"format":"parley","version":1,"title":"x","deep":${'['.repeat(90)}${']'.repeat(90)}}`,
        'document/too-deep',
      ],
    ].map(([text, code]) => ({ text, code, start: text.slice(0, 40) })),
  )('a file that begins with «$start» gives $code', ({ text, code }) => {
    expect(codes(text)).toContain(code);
  });

  test('a syntax error is found in its line', () => {
    const { issues } = readNetwork('{\n  "format": "parley",\n  "version" 1\n}', 'x.json');
    expect(issues[0]).toMatchObject({ code: 'json/syntax', where: { file: 'x.json', line: 3 } });
  });

  test('a comma too many inside the file is found in its own line, not at the end', () => {
    const text = '{\n  "format": "parley",\n  "creators": ["a",],\n  "version": 1,\n  "title": "x"\n}';
    expect(readNetwork(text).issues).toMatchObject([
      {
        code: 'json/syntax',
        where: { line: 3, column: '20' },
        values: { near: expect.stringContaining('"a",]') },
      },
    ]);
  });

  test('more than 200 MiB is refused before it is parsed', () => {
    expect(codes(' '.repeat(200 * 2 ** 20 + 1))).toEqual(['file/too-large']);
  });

  test('a warning leaves the network, an error does not', () => {
    const textWith = (more: object) =>
      JSON.stringify({ ...quartet().document, ties: [{ ...tie('t', 'a', 'b', 'talks'), ...more }] });
    const warned = readNetwork(textWith({ target: 'a' }));
    expect(warned.issues.map(({ code, severity }) => [code, severity])).toEqual([['tie/self', 'warning']]);
    expect(warned.network?.ties).toHaveLength(1);
    expect(readNetwork(textWith({ target: 'nobody' })).network).toBeUndefined();
  });

  test('a key called __proto__ changes no prototype', () => {
    const text = writeNetwork(quartet()).replace('{"id":"a"', '{"__proto__":{"polluted":true},"id":"a"');
    const { network } = readNetwork(text);
    expect(network?.actors).toHaveLength(4);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect((network?.actors[0] as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('text that is cut off anywhere is never a crash and never a network', () => {
    const text = writeNetwork(quartet());
    for (let end = 0; end < text.length - 2; end += 7) {
      expect(readNetwork(text.slice(0, end)).network).toBeUndefined();
    }
  });
});
