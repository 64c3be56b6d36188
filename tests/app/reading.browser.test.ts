import { afterEach, describe, expect, test, vi } from 'vitest';
import { readAside } from '../../src/app/browser/reading.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const rows = (count: number) => `source,target,type\n${'an actor,another actor,talks\n'.repeat(count)}`;

afterEach(() => vi.unstubAllGlobals());

describe('files read beside the page', () => {
  test('give a network, and tell their progress', async () => {
    const told: number[] = [];
    const { result } = readAside([file('x.csv', rows(5000))], {}, (done) => told.push(done));
    const { document, report } = await result;
    expect(document?.ties).toHaveLength(5000);
    expect(report.counts).toMatchObject({ actors: 2, ties: 5000 });
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(1);
  });

  test('of 50 MB leave the page free, and stop when asked', async () => {
    const row = `an actor,another actor,${'a long word '.repeat(8)}\n`;
    const big = file('big.csv', `source,target,type\n${row.repeat((50 * 2 ** 20) / row.length)}`);
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    let told = 0;
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const { stop } = readAside([big], {}, () => {
      told++;
      begin();
    });
    const wait = () => new Promise((done) => setTimeout(done, 100));
    await begun;
    await wait();
    stop();
    const toldBefore = told;
    await wait();
    expect(told).toBe(toldBefore);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  test('that are broken give their issues', async () => {
    const { result } = readAside([file('x.gexf', '<gexf><graph><nodes>')], {}, () => {});
    expect((await result).issues).toMatchObject([{ code: 'xml/syntax', where: { file: 'x.gexf', line: 1 } }]);
  });

  class Refused {
    constructor() {
      throw new Error('refused');
    }
  }
  class Silent extends EventTarget {
    onerror: ((event: Partial<ErrorEvent>) => void) | undefined;
    terminate() {}
    postMessage() {
      queueMicrotask(() => this.onerror?.({ message: 'blocked' }));
    }
  }
  test.each([Refused, Silent])('are read on the page where a worker cannot start: %o', async (Absent) => {
    vi.stubGlobal('Worker', Absent);
    const told: number[] = [];
    const { result } = readAside([file('x.csv', rows(5))], {}, (done) => told.push(done));
    expect((await result).document?.ties).toHaveLength(5);
    expect(told.at(-1)).toBe(1);
  });
});
