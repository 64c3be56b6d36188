import { describe, expect, test } from 'vitest';
import { mapInput } from '../../src/scene/figureOf.ts';
import { changesOf, drawnActorChanges, drawnChanges, roleShown, shownOf } from '../../src/scene/shown.ts';
import { defaultView, type View } from '../../src/scene/view.ts';
import { bundled, viewOf } from './bundled.ts';
import { changing } from './changing.ts';

const viewBetween = (compare: string[], more: Partial<Record<keyof View, unknown>> = {}): View =>
  ({ ...defaultView, face: 'compare', compare, ...more }) as View;
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('two compared moments', () => {
  const shown = shownOf(changing, viewBetween(['2005', '2015']));

  test('show the ties of both, a changed relation once, as what it became', () => {
    expect(ids(shown.sliced.ties)).toEqual(['alliance', 'pressure', 'peace', 'talks', 'support']);
    expect(Object.fromEntries(changesOf(shown.difference!))).toEqual({
      alliance: 'unchanged',
      pressure: 'ended',
      support: 'ended',
      talks: 'new',
      peace: 'changed',
    });
    expect(drawnChanges(shown)).toEqual({ new: 1, ended: 2, changed: 1, unchanged: 1 });
    expect(drawnActorChanges(shown)).toEqual({ new: 1, ended: 1 });
  });

  test('light what changed and leave the rest to the context', () => {
    expect([...shown.emphasis!.ties].sort()).toEqual(['peace', 'pressure', 'support', 'talks']);
    expect([...shown.emphasis!.actors].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('of a selected actor light only its own changes', () => {
    const own = shownOf(changing, viewBetween(['2005', '2015'], { selected: ['c'] }));
    expect([...own.emphasis!.ties].sort()).toEqual(['pressure', 'talks']);
  });

  test('of two selected actors light only what changed between them', () => {
    const own = shownOf(changing, viewBetween(['2005', '2015'], { selected: ['a', 'b'] }));
    expect([...own.emphasis!.ties]).toEqual(['peace']);
  });

  test('draw an actor that is gone in the role that it had', () => {
    const view = viewBetween(['2005', '2015']);
    const gone = changing.actors.find(({ id }) => id === 'e')!;
    expect(roleShown({ ...shown, view }, gone)).toBe('party');
    expect(roleShown({ ...shownOf(changing, { ...view, face: 'map', at: '2015' }), view }, gone)).toBe(
      'other',
    );
  });

  test('count no tie as ended because fewer actors are shown at one of them', () => {
    const some = viewOf({ face: 'compare', compare: ['2010-01-01', '2021-08-31'], limit: 30 });
    const all = viewOf({ face: 'compare', compare: ['2010-01-01', '2021-08-31'], limit: 'all' });
    expect(shownOf(bundled, some).difference).toEqual(shownOf(bundled, all).difference);
  });

  test('leave out what a filter leaves out, at both', () => {
    const { difference } = shownOf(
      changing,
      viewBetween(['2005', '2015'], { withoutFamilies: ['hostility', 'cooperation'] }),
    );
    // Without the war, the agreement is new.
    expect(difference!.new).toEqual(['peace', 'talks']);
    expect(difference!.ended).toEqual(['pressure']);
    expect(difference!.changed).toEqual([]);
  });
});

describe('three and more moments', () => {
  const view = viewBetween(['2003', '2006', '2015']);
  const shown = shownOf(changing, view);

  test('are a slice each, in the order given', () => {
    expect(shown.moments!.map(({ ties }) => ids(ties))).toEqual([
      ['war', 'alliance', 'support'],
      ['war', 'alliance', 'pressure', 'support', 'never'],
      ['alliance', 'peace', 'talks'],
    ]);
    expect(shown.difference).toBeUndefined();
  });

  test('show together what is shown at any of them', () => {
    expect(ids(shown.sliced.ties)).toEqual(changing.ties.map(({ id }) => id));
    expect(ids(mapInput(changing, view).sliced.actors)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

test('fewer than two moments, or another face, show the view’s own date', () => {
  for (const view of [
    { ...viewBetween(['2005']), at: '2015' },
    { ...viewBetween(['2005', '2015']), face: 'map' as const, at: '2015' },
  ]) {
    const shown = shownOf(changing, view);
    expect(ids(shown.sliced.ties)).toEqual(['alliance', 'peace', 'talks']);
    expect([shown.difference, shown.moments]).toEqual([undefined, undefined]);
  }
});

describe('two compared actors', () => {
  const view = (more: Partial<Record<keyof View, unknown>>): View =>
    ({ ...defaultView, face: 'compare', at: '2005', selected: ['a', 'b'], ...more }) as View;

  // 2005: a is tied to b (war), c (alliance) and e (support); b to a and c (pressure).
  test('say who is tied to both and who to one of them', () => {
    const { sharing, emphasis } = shownOf(changing, view({}));
    expect(sharing).toEqual({ both: ['c'], onlyA: ['e'], onlyB: [] });
    expect([...emphasis!.ties].sort()).toEqual(['alliance', 'pressure', 'support', 'war']);
  });

  test('show all that are tied to one of them, however little influential', () => {
    expect(ids(shownOf(changing, view({ limit: 1 })).sliced.actors)).toEqual(['a', 'b', 'c', 'e']);
  });

  test('are not compared on the map, nor while moments are', () => {
    expect(shownOf(changing, view({ face: 'map' })).sharing).toBeUndefined();
    expect(shownOf(changing, view({ compare: ['2005', '2015'] })).sharing).toBeUndefined();
  });
});
