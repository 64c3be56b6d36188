/** Mutated files of every kind that is read: never a crash or a hang, and never an empty network in silence. */
import { readdirSync, readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../src/i18n/describeIssue.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { encodeText } from '../../src/io/encoding.ts';
import { readableFormats, type NamedFile, type ReadableFormat } from '../../src/io/formats.ts';
import { readAny } from '../../src/io/readAny.ts';
import { writeFormat } from '../../src/io/writeFormat.ts';
import { seededRandom } from '../../src/math/random.ts';
import { isError } from '../../src/model/issue.ts';
import { networkOf } from '../scene/network.ts';
import { formats } from './everyFormat.ts';
import { file } from './files.ts';

const folder = new URL('./others/', import.meta.url);
const real = readdirSync(folder)
  .filter((name) => !/^(counts\.json|README\.md)$/.test(name))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }));

const table =
  'source,target,type,sign,start,end,weight\n"A, Inc",B,alliance,+,2001,2003,1\nB,C,"a ""b""",-,15/06/2004,,2\nÉ,D,war,++,June 2001,now,\n';
const incidents =
  'event_date,event_type,actor1,actor2,fatalities\n01 May 2001,Battles,A,B,3\n02 May 2001,Battles,B,A,1\n';
const matrix = ';A;B;C\nA;;1;-2\nB;1;;0,5\nC;-2;0,5;3\n';

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  [...text].forEach((letter, i) => view.setUint16(2 * i + 2, letter.charCodeAt(0), isLittle));
  return bytes;
};
const windows = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

const tables: Readonly<Record<string, NamedFile>> = {
  'a table': file('x.csv', table),
  'a table in UTF-16, little end first': { name: 'x.csv', bytes: utf16(table, true) },
  'a table in UTF-16, big end first': { name: 'x.csv', bytes: utf16(table, false) },
  'a table in Windows-1252': { name: 'x.csv', bytes: windows(table) },
  'a table of events': file('incidents.csv', incidents),
  'a matrix': file('matrix.csv', matrix),
};

type Random = () => number;
const interesting = [
  '<',
  '>',
  '"',
  '&',
  '{',
  ']',
  ',',
  '\n',
  '\u0000',
  ';',
  '*',
  '&#0;',
  '<![CDATA[',
  '__proto__',
  '1e999',
  '-',
].map(encodeText);

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Cuts, repeats, swaps, overwrites or puts in something, one to four times. */
function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let out = bytes;
  const at = () => Math.floor(random() * (out.length + 1));
  const times = 1 + Math.floor(random() * 4);
  for (let i = 0; i < times; i++) {
    const [a, b] = [at(), at()].sort((x, y) => x - y);
    const put = interesting[Math.floor(random() * interesting.length)];
    const kinds: (() => Uint8Array)[] = [
      () => out.slice(0, a),
      () => joined(out.subarray(0, a), out.subarray(b)),
      () => joined(out.subarray(0, b), out.subarray(a, Math.min(b, a + 2000)), out.subarray(b)),
      () => joined(out.subarray(0, a), put, out.subarray(a)),
      () => joined(out.subarray(0, a), Uint8Array.of(Math.floor(random() * 256)), out.subarray(a + 1)),
      () => joined(out.subarray(b), out.subarray(0, b)),
    ];
    out = kinds[Math.floor(random() * kinds.length)]();
  }
  return out;
}

/** One of the files within, packed again whole: damage to the zip itself would hide all others. */
function mutateWithin(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[Math.floor(random() * names.length)];
  return zipSync({ ...parts, [name]: mutate(parts[name], random) }, { level: 0 });
}

const token = /"[^"\n]*"|-?\d+(?:\.\d+)?/g;
const values = ['null', '{}', '[]', 'true', '1e999', '-1', '"__proto__"', '""', '"a"'];

/** One to three texts or numbers replaced by others, so that what is damaged is the network and not the file. */
function exchange(bytes: Uint8Array, random: Random): Uint8Array {
  let text = new TextDecoder().decode(bytes);
  const times = 1 + Math.floor(random() * 3);
  for (let i = 0; i < times; i++) {
    const tokens = [...text.matchAll(token)];
    const pool = [...values, ...tokens.map(([each]) => each)];
    const old = tokens[Math.floor(random() * tokens.length)];
    const put = pool[Math.floor(random() * pool.length)];
    text = text.slice(0, old.index) + put + text.slice(old.index + old[0].length);
  }
  return encodeText(text);
}

/** A document of Parley may be empty: that is how a new one begins. */
const mayBeEmpty: readonly (ReadableFormat | undefined)[] = ['parley', 'svg'];

async function expectAnswer(files: readonly NamedFile[]): Promise<ReadableFormat | undefined> {
  const { network, goodPart, issues, report } = await readAny(files);
  if (!network) expect(issues.some(isError)).toBe(true);
  else if (!mayBeEmpty.includes(report.format)) expect(network.actors.length).toBeGreaterThan(0);
  if (goodPart) expect(goodPart.actors.length).toBeGreaterThan(0);
  for (const issue of [...issues, ...report.notes]) {
    const { message, mend } = describeIssue(issue, messagesFor('en'));
    expect(`${message} ${mend}`).not.toMatch(/undefined|\[object|there is a problem/);
  }
  return network && report.format;
}

describe('a file that was damaged at random', () => {
  const seeds = 80;
  const survived = new Set<ReadableFormat | undefined>();

  async function tryAll(files: readonly NamedFile[], change = mutate) {
    const last = files[files.length - 1];
    const random = seededRandom(last.name.length * 7919 + last.bytes.length);
    for (let i = 0; i < seeds; i++)
      survived.add(
        await expectAnswer([...files.slice(0, -1), { name: last.name, bytes: change(last.bytes, random) }]),
      );
  }

  test.each(real)('from $name has an answer', ({ name, bytes }) => tryAll([{ name, bytes }]));

  test.each(Object.entries(tables))('from %s has an answer', (_, each) => tryAll([each]));

  const sketch = {
    actors: ['Actor, Inc', 'b', 'ü'],
    ties: [
      { source: 'Actor, Inc', target: 'b', weight: '2' },
      { source: 'b', target: 'ü', weight: '0.5' },
      { source: 'ü', target: 'ü' },
    ],
    note: '"a <b> & \\"c\\""',
  };
  test.each(Object.entries(formats))('from %s has an answer', (_, { write }) => tryAll(write(sketch)));

  test.each(Object.entries(formats).filter(([, { kind }]) => kind === 'zip'))(
    'from a part of %s has an answer',
    (_, { write }) => tryAll(write(sketch), mutateWithin),
  );

  test.each(Object.entries(formats).filter(([, { kind }]) => kind === 'json' || kind === 'xml'))(
    'from %s with other values has an answer',
    (_, { write }) => tryAll(write(sketch), exchange),
  );

  test.each(['parley', 'csv', 'excel', 'gexf', 'graphml'] as const)(
    'from what is written as %s has an answer',
    async (format) => {
      const network = networkOf({
        actors: [
          { id: 'a', name: 'A', kind: 'state', influence: { value: 3 } },
          { id: 'b', name: 'B', kind: 'own', roles: [{ role: 'party', from: '2001' }] },
        ],
        ties: [
          {
            id: 't',
            source: 'a',
            target: 'b',
            type: 'talks',
            from: '2001',
            claims: [{ source: 's', quote: 'q' }],
          },
        ],
        sources: [{ id: 's', title: 'S' }],
        events: [
          { id: 'e', title: 'E', date: '2001', kind: 'talks', participants: [{ actor: 'a', role: 'host' }] },
        ],
      });
      const { bytes } = await writeFormat(network, format);
      await tryAll([{ name: `x.${format}`, bytes }]);
      if (format === 'csv' || format === 'excel')
        await tryAll([{ name: `x.${format}`, bytes }], mutateWithin);
    },
  );

  test('of each format was read at times, so that its reader was tried to the end', () => {
    for (const format of readableFormats) expect([...survived]).toContain(format);
  });
});
