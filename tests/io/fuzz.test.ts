/** Mutated real files: never a crash or a hang, and never an empty network in silence. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../src/i18n/describeIssue.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { readAny } from '../../src/io/readAny.ts';
import { writeFormat } from '../../src/io/writeFormat.ts';
import { seededRandom } from '../../src/math/random.ts';
import { isError } from '../../src/model/issue.ts';
import { networkOf } from '../scene/network.ts';

const folder = new URL('./others/', import.meta.url);
const real = readdirSync(folder)
  .filter((name) => !/^(counts\.json|README\.md)$/.test(name))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }))
  .filter(({ bytes }) => bytes.length < 8000);

const table =
  'source,target,type,sign,start,end,weight\n"A, Inc",B,alliance,+,2001,2003,1\nB,C,"a ""b""",-,15/06/2004,,2\nC,D,war,++,June 2001,now,\n';
const incidents =
  'event_date,event_type,actor1,actor2,fatalities\n01 May 2001,Battles,A,B,3\n02 May 2001,Battles,B,A,1\n';
const kumu =
  '{"elements":[{"label":"A","type":"state"},{"label":"B"}],"connections":[{"from":"A","to":"B","direction":"mutual"}]}';
const texts = { 'x.csv': table, 'incidents.csv': incidents, 'kumu.json': kumu };

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
];

/** Cuts, repeats, swaps, overwrites or puts in something, one to four times. */
function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let out = [...bytes];
  const at = () => Math.floor(random() * (out.length + 1));
  const times = 1 + Math.floor(random() * 4);
  for (let i = 0; i < times; i++) {
    const [a, b] = [at(), at()].sort((x, y) => x - y);
    const put = [...new TextEncoder().encode(interesting[Math.floor(random() * interesting.length)])];
    const kinds: (() => number[])[] = [
      () => out.slice(0, a),
      () => [...out.slice(0, a), ...out.slice(b)],
      () => [...out.slice(0, b), ...out.slice(a, Math.min(b, a + 2000)), ...out.slice(b)],
      () => [...out.slice(0, a), ...put, ...out.slice(a)],
      () => [...out.slice(0, a), Math.floor(random() * 256), ...out.slice(a + 1)],
      () => [...out.slice(b), ...out.slice(0, b)],
    ];
    out = kinds[Math.floor(random() * kinds.length)]();
  }
  return new Uint8Array(out);
}

async function expectAnswer(name: string, bytes: Uint8Array) {
  const { network, goodPart, issues } = await readAny([{ name, bytes }]);
  if (!network) expect(issues.some(isError)).toBe(true);
  else if (!/parley/.test(name)) expect(network.actors.length).toBeGreaterThan(0);
  if (goodPart) expect(goodPart.actors.length).toBeGreaterThan(0);
  for (const issue of issues) {
    const { message, mend } = describeIssue(issue, messagesFor('en'));
    expect(`${message} ${mend}`).not.toMatch(/undefined|\[object|there is a problem/);
  }
}

describe('a file that was damaged at random', () => {
  const seeds = 80;

  test.each(real.map(({ name, bytes }) => ({ name, bytes })))(
    'from $name has an answer',
    async ({ name, bytes }) => {
      const random = seededRandom(name.length * 7919 + bytes.length);
      for (let i = 0; i < seeds; i++) await expectAnswer(name, mutate(bytes, random));
    },
  );

  test.each(Object.entries(texts))('from %s has an answer', async (name, text) => {
    const random = seededRandom(text.length);
    for (let i = 0; i < seeds * 3; i++)
      await expectAnswer(name, mutate(new TextEncoder().encode(text), random));
  });

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
      const random = seededRandom(bytes.length);
      for (let i = 0; i < seeds; i++) await expectAnswer(`x.${format}`, mutate(bytes, random));
    },
  );
});
