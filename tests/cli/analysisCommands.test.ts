import { readFileSync } from 'node:fs';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/parley.ts';
import { actor, tie } from '../scene/network.ts';

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  return { code: await main(['node', 'parley', ...argv], streams), out, err };
}
const folder = mkdtempSync(join(tmpdir(), 'parley-'));
function fileOf(name: string, records: object): string {
  const path = join(folder, `${name}.parley.json`);
  writeFileSync(path, JSON.stringify({ format: 'parley', version: 1, title: name, ...records }));
  return path;
}
/** a - b - c, and d alone. */
const line = fileOf('line', {
  actors: ['a', 'b', 'c', 'd'].map((id) => actor(id)),
  ties: [tie('ab', 'a', 'b', 'talks', { strength: 3 }), tie('bc', 'b', 'c', 'talks', { from: '2005' })],
});
const foes = fileOf('foes', {
  actors: ['a', 'b', 'c'].map((id) => actor(id)),
  ties: [
    tie('ab', 'a', 'b', 'armed-conflict'),
    tie('bc', 'b', 'c', 'rivalry'),
    tie('ca', 'c', 'a', 'pressure'),
  ],
});

describe('parley measure', () => {
  test('gives the measures of each actor and of the network as JSON', async () => {
    const { code, out } = await run('measure', line, '--json');
    const { graph, actors, undefined: why } = JSON.parse(out);
    expect(code).toBe(0);
    expect(graph).toMatchObject({ actors: 4, ties: 2, components: 2, diameter: 2, transitivity: 0 });
    expect(graph.density).toBeCloseTo(1 / 3);
    expect(graph.averageDistance).toBeCloseTo(4 / 3);
    const b = actors.find(({ id }: { id: string }) => id === 'b');
    // One of the three pairs of others runs through b: a and c.
    expect(b).toMatchObject({ degree: 2, strength: 4, core: 1 });
    expect(b.betweenness).toBeCloseTo(1 / 3);
    const d = actors.find(({ id }: { id: string }) => id === 'd');
    expect(d).toMatchObject({ degree: 0, constraint: null, closeness: 0 });
    expect(why.constraint).toContain('without ties');
    expect(why.reciprocity).toContain('--directed');
  });

  test('measures at a date, and only the families asked for', async () => {
    const at2001 = JSON.parse((await run('measure', line, '--at', '2001', '--json')).out);
    expect(at2001.graph.ties).toBe(1);
    const hostile = JSON.parse((await run('measure', line, '--families', 'hostility', '--json')).out);
    expect(hostile.graph).toMatchObject({ ties: 0, components: 4, diameter: null, modularity: null });
    expect(hostile.undefined.eigenvector).toContain('no tie');
  });

  test('writes a table for a person, and says what is not defined', async () => {
    const { out, err } = await run('measure', line);
    expect(out).toMatch(/^id +degree +strength/m);
    expect(out).toMatch(/^b +2 +4 +0\.3333/m);
    expect(err).toContain('Constraint: not defined');
  });

  test('tells its conventions', async () => {
    const { out, code } = await run('measure', '--help');
    expect(code).toBe(0);
    for (const word of ['Brandes', 'Wasserman and Faust', 'Burt', '0.85', '--weighted'])
      expect(out).toContain(word);
  });
});

describe('parley balance', () => {
  test('gives triads, camps and the ties that do not fit, with proof', async () => {
    const { code, out } = await run('balance', foes, '--json');
    const result = JSON.parse(out);
    expect(code).toBe(0);
    expect(result).toMatchObject({
      triads: { '+++': 0, '++-': 0, '+--': 0, '---': 1 },
      balanced: 0,
      unbalanced: 1,
      balancedShare: 0,
      frustration: { index: 1, optimal: true, lowerBound: 1 },
      mixedPairs: [],
    });
    expect(result.frustratedTies).toHaveLength(1);
    expect(result.camps.flat().sort()).toEqual(['a', 'b', 'c']);
    const three = JSON.parse((await run('balance', foes, '--json', '--camps', '3')).out);
    expect(three.frustration.index).toBe(0);
    expect(three.camps).toHaveLength(3);
  });

  test('says that balance is not defined without signed ties, and ends with 1', async () => {
    const { code, out, err } = await run('balance', line);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('balance is not defined');
  });

  test('tells in words what it proved', async () => {
    expect((await run('balance', foes)).out).toContain(
      '1 of 3 signed pairs does not fit; fewer is not possible',
    );
  });

  test.each(['1', '2.5', 'two'])('refuses %s camps', async (camps) => {
    expect((await run('balance', foes, '--camps', camps)).code).toBe(2);
  });
});

describe('parley mediators', () => {
  test('ranks third parties in the Afghan data, each reason with ties and sources of the data', async () => {
    const { code, out } = await run(
      'mediators',
      'afghanistan',
      '--between',
      'united-states',
      'taliban',
      '--at',
      '2018-06-30',
      '--json',
    );
    const { between, at, rule, mediators } = JSON.parse(out);
    expect(code).toBe(0);
    expect({ between, at }).toEqual({ between: ['united-states', 'taliban'], at: '2018-06-30' });
    expect(rule).toContain('ranked by points');
    const data = JSON.parse(readFileSync('data/afghanistan.parley.json', 'utf8'));
    const ids = (records: { id: string }[]): Set<string> => new Set(records.map(({ id }) => id));
    const [ties, sources] = [ids(data.ties), ids(data.sources)];
    const scores = mediators.map(({ score }: { score: number }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.length).toBeGreaterThan(3);
    for (const mediator of mediators) {
      const sum = mediator.reasons.reduce(
        (total: number, reason: { points: number }) => total + reason.points,
        0,
      );
      expect(sum).toBeCloseTo(mediator.score, 2);
      for (const reason of mediator.reasons) {
        expect(reason.text).not.toBe('');
        for (const id of reason.ties) expect(ties).toContain(id);
        for (const id of reason.sources) expect(sources).toContain(id);
        expect(reason.ties.length + reason.sources.length).toBeGreaterThan(0);
      }
    }
  });

  test('names the nearest actors for one that does not exist, and ends with 2', async () => {
    const { code, err } = await run('mediators', 'afghanistan', '--between', 'united-state', 'talban');
    expect(code).toBe(2);
    expect(err).toContain('There is no actor "united-state". Did you mean "united-states"');
  });

  test('finds an actor by what people call it', async () => {
    const { err } = await run('mediators', 'afghanistan', '--between', 'pakistan', 'Kabul government');
    expect(err).toContain('"afghan-government"');
  });

  test('says when an actor is not there at the date', async () => {
    const { code, err } = await run(
      'mediators',
      'afghanistan',
      '--between',
      'ussr',
      'pakistan',
      '--at',
      '2020',
    );
    expect(code).toBe(2);
    expect(err).toContain('not active at 2020');
  });

  test.each([['a'], ['a', 'b', 'c'], ['a', 'a']])('wants two different actors, not %s', async (...ids) => {
    expect((await run('mediators', line, '--between', ...ids)).code).toBe(2);
  });
});

describe('parley paths', () => {
  test('gives actors and ties of each way', async () => {
    const { code, out } = await run('paths', line, '--from', 'a', '--to', 'c', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).paths).toEqual([
      { actors: ['a', 'b', 'c'], ties: ['ab', 'bc'], steps: [['ab'], ['bc']] },
    ]);
  });

  test('says that there is none without an actor, and ends with 1', async () => {
    const { code, err } = await run('paths', line, '--from', 'a', '--to', 'c', '--without', 'b');
    expect(code).toBe(1);
    expect(err).toContain('There is no way from A to C');
  });

  test('takes no hostile way unless asked to', async () => {
    expect((await run('paths', foes, '--from', 'a', '--to', 'b')).code).toBe(1);
    expect((await run('paths', foes, '--from', 'a', '--to', 'b', '--hostile')).out).toBe(
      'A - B\nA - C - B\n',
    );
  });
});

test.each([
  ['measure', line, '--at', 'soon'],
  ['balance', foes, '--families', 'love'],
  ['paths', line, '--from', 'a'],
  ['measure'],
])('wrong usage ends with 2: %s %s %s %s', async (...argv) => {
  expect((await run(...argv.filter((each) => each !== undefined))).code).toBe(2);
});
