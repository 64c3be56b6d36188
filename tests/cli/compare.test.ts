import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/parley.ts';
import { shownOf } from '../../src/scene/shown.ts';
import { changesOf } from '../../src/scene/shown.ts';
import type { ActorId } from '../../src/model/schema.ts';
import { sliceNetwork } from '../../src/model/slice.ts';
import { sliceOf } from '../../src/scene/viewChoices.ts';
import { bundled, figure, viewOf } from '../scene/bundled.ts';
import type { GroupMark } from '../../src/scene/marks.ts';

async function parley(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await main(['node', 'parley', ...argv], {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}
const dates = ['2010-01-01', '2021-08-31'];
const view = viewOf({ face: 'compare', compare: dates, limit: 'all' });

describe('parley compare', () => {
  test('gives the sets of the app’s difference map', async () => {
    const { code, out } = await parley('compare', 'afghanistan', '--at', ...dates, '--json');
    expect(code).toBe(0);
    const said = JSON.parse(out) as Record<'new' | 'ended' | 'changed' | 'unchanged', string[]>;
    const changes = changesOf(shownOf(bundled, view).difference!);
    for (const kind of ['new', 'ended', 'changed', 'unchanged'] as const) {
      const ofTheMap = [...changes].filter(([, change]) => change === kind).map(([id]) => id);
      expect(said[kind].length).toBeGreaterThan(0);
      expect([...said[kind]].sort()).toEqual(ofTheMap.sort());
    }
  });

  test('names each tie of the drawn map that carries the sign of a change', async () => {
    const { out } = await parley('compare', 'afghanistan', '--at', ...dates, '--json');
    const said = JSON.parse(out) as Record<'new' | 'ended' | 'changed', string[]>;
    const drawn = figure({ face: 'compare', compare: dates, limit: 'all' })
      .layers.filter(({ id }) => id === 'ties')
      .flatMap(({ marks }) => marks as readonly GroupMark[])
      .map(({ ref }) => ref?.id ?? '');
    expect(drawn.sort()).toEqual([...said.new, ...said.ended, ...said.changed].sort());
  });

  test('agrees with a count from the dates in the file', async () => {
    // A plain count: what is active on the one day and not on the other, actors alive on both ends.
    const activeOn = (day: string) => {
      const within = ({ from, to }: { from?: string; to?: string }) =>
        (from ?? '') <= day && (!to || `${to}-12-31`.slice(0, 10) >= day);
      const alive = new Set(bundled.actors.filter(within).map(({ id }) => id));
      return new Set(
        bundled.ties
          .filter((tie) => within(tie) && alive.has(tie.source) && alive.has(tie.target))
          .map(({ id }) => id as string),
      );
    };
    const [then, now] = dates.map(activeOn);
    const { out } = await parley('compare', 'afghanistan', '--at', ...dates, '--json');
    const said = JSON.parse(out) as Record<'new' | 'ended' | 'unchanged', string[]> & {
      changes: { before: string; after: string }[];
    };
    const before = said.changes.map((change) => change.before);
    const after = said.changes.map((change) => change.after);
    expect(new Set([...said.ended, ...before])).toEqual(new Set([...then].filter((id) => !now.has(id))));
    expect(new Set([...said.new, ...after])).toEqual(new Set([...now].filter((id) => !then.has(id))));
    expect(new Set(said.unchanged)).toEqual(new Set([...now].filter((id) => then.has(id))));
  });

  test('of two actors says who is tied to both and who to one, as a plain count does', async () => {
    const { code, out } = await parley(
      ...['compare', 'afghanistan', '--actors', 'pakistan,iran', '--at', '2005-06-01', '--json'],
    );
    expect(code).toBe(0);
    const { ties } = sliceNetwork(bundled, { ...sliceOf(viewOf({ at: '2005-06-01' })), limit: 'all' });
    const alters = (ego: string) =>
      new Set(
        ties.flatMap(({ source, target }) => (source === ego ? [target] : target === ego ? [source] : [])),
      );
    const [ofA, ofB] = [alters('pakistan'), alters('iran')];
    const said = JSON.parse(out) as Record<'both' | 'onlyA' | 'onlyB', ActorId[]>;
    expect(said.both.length).toBeGreaterThan(0);
    for (const id of said.both) expect([ofA.has(id), ofB.has(id)]).toEqual([true, true]);
    for (const id of said.onlyA) expect([ofA.has(id), ofB.has(id)]).toEqual([true, false]);
    for (const id of said.onlyB) expect([ofA.has(id), ofB.has(id)]).toEqual([false, true]);
    const all = new Set([...ofA, ...ofB].filter((id) => id !== 'pakistan' && id !== 'iran'));
    expect(new Set([...said.both, ...said.onlyA, ...said.onlyB])).toEqual(all);
  });

  test.each([
    ['pakistan', 2, /Two actors are needed/],
    ['pakistan,pakistan', 2, /Two actors are needed/],
    ['pakistan,iran,china', 2, /Two actors are needed/],
    ['pakistan,irann', 1, /There is no actor "irann" in this network. Did you mean iran/],
  ])('refuses the actors %s with exit %i', async (actors, exit, message) => {
    const { code, out, err } = await parley('compare', 'afghanistan', '--actors', actors);
    expect([code, out]).toEqual([exit, '']);
    expect(err).toMatch(message);
  });

  test('says the list in words without --json', async () => {
    const { out } = await parley('compare', 'afghanistan', '--at', '2010', '2012');
    expect(out).toMatch(/^2010 compared with 2012\n\nNew \(\d+\)\n- /);
  });

  test.each([
    [['--at', '2010'], /Two dates are needed/],
    [['--at', '2010', '2011', '2012'], /Two dates are needed/],
    [['--at', '2010', 'yesterday'], /"yesterday" is not a date/],
    [['--at', '2010', '2011-02-29'], /"2011-02-29" is not a date/],
    [[], /Two dates are needed/],
  ])('refuses %j with what to do instead', async (options, message) => {
    const { code, out, err } = await parley('compare', 'afghanistan', ...options);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
  });
});
