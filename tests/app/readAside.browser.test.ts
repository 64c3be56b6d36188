import { describe, expect, test } from 'vitest';
import { readAside } from '../../src/app/browser/readAside.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const rows = (count: number) => `source,target,type\n${'an actor,another actor,talks\n'.repeat(count)}`;

describe('files read beside the page', () => {
  test('give a network, and tell their progress', async () => {
    const told: number[] = [];
    const { result } = readAside([file('x.csv', rows(5000))], {}, (done) => told.push(done));
    const { network, report } = await result;
    expect(network?.ties).toHaveLength(5000);
    expect(network?.tiesBetween('an actor' as never, 'another actor' as never)).toHaveLength(5000);
    expect(report.counts).toMatchObject({ actors: 2, ties: 5000 });
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(1);
  });

  test('of 50 MB leave the page free, and stop when asked', async () => {
    const row = `an actor,another actor,${'a long word '.repeat(8)}\n`;
    const big = file('big.csv', `source,target,type\n${row.repeat((50 * 2 ** 20) / row.length)}`);
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const { result, stop } = readAside([big], {}, () => begin());
    const stopped = expect(result).rejects.toThrow('stopped');
    await begun;
    await new Promise((done) => setTimeout(done, 100));
    stop();
    await stopped;
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  test('that are broken give their issues', async () => {
    const { result } = readAside([file('x.gexf', '<gexf><graph><nodes>')]);
    expect((await result).issues).toMatchObject([{ code: 'xml/syntax', where: { file: 'x.gexf', line: 1 } }]);
  });
});
