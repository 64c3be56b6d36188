import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActorId, EventId, TieId } from '../../src/model/schema.ts';
import { defaultView, viewSchema, type View } from '../../src/scene/view.ts';
import {
  clearFilters,
  hasFilters,
  moveActor,
  openEvent,
  openTie,
  selectActor,
  selectSecond,
  stepBack,
  toggleConfidence,
  toggleFamily,
  toggleKind,
  togglePin,
} from '../../src/scene/viewMoves.ts';
import { anyView } from './anyView.ts';

const [a, b, c] = ['a', 'b', 'c'] as ActorId[];
const tie = 't' as TieId;
const event = 'e' as EventId;
const rest = defaultView;

describe('selecting', () => {
  test('an actor makes it A, another one takes its place, the same one again lets it go', () => {
    const one = selectActor(rest, a);
    expect(one.selected).toEqual([a]);
    expect(selectActor(one, b).selected).toEqual([b]);
    expect(selectActor(one, a).selected).toEqual([]);
  });

  test('A again while B is there leaves A alone', () => {
    expect(selectActor({ ...rest, selected: [a, b] }, a).selected).toEqual([a]);
    expect(selectActor({ ...rest, selected: [a, b] }, b).selected).toEqual([b]);
  });

  test('A again while a tie is open closes the tie and keeps A', () => {
    const open = openTie(selectActor(rest, a), tie);
    expect(selectActor(open, a)).toMatchObject({ selected: [a], tie: null });
  });

  test('a second actor makes it B; another one replaces B; B again is let go', () => {
    const both = selectSecond(selectActor(rest, a), b);
    expect(both.selected).toEqual([a, b]);
    expect(selectSecond(both, c).selected).toEqual([a, c]);
    expect(selectSecond(both, b).selected).toEqual([a]);
  });

  test('a second actor where there is no first makes it A; A as its own second stays alone', () => {
    expect(selectSecond(rest, b).selected).toEqual([b]);
    expect(selectSecond(selectActor(rest, a), a).selected).toEqual([a]);
    expect(selectSecond({ ...rest, selected: [a, b] }, a).selected).toEqual([a]);
  });

  test('an actor closes what is open', () => {
    for (const select of [selectActor, selectSecond]) {
      expect(select({ ...rest, tie, event }, a)).toMatchObject({ tie: null, event: null });
    }
  });
});

describe('opening', () => {
  test('a tie keeps the selected actors', () => {
    expect(openTie({ ...rest, selected: [a, b], event }, tie)).toMatchObject({
      tie,
      event: null,
      selected: [a, b],
    });
  });

  test('an event goes to its date and lets actors and tie go', () => {
    expect(openEvent({ ...rest, selected: [a], tie }, event, '2001-12-05')).toMatchObject({
      event,
      at: '2001-12-05',
      tie: null,
      selected: [],
    });
  });
});

describe('Escape', () => {
  test('backs out one level at a time: tie, B, A, the evidence filter, rest', () => {
    const deep: View = { ...rest, selected: [a, b], tie, hops: 2, evidence: 'low' };
    const noTie = stepBack(deep);
    expect(noTie).toEqual({ ...deep, tie: null });
    const noB = stepBack(noTie);
    expect(noB.selected).toEqual([a]);
    const noA = stepBack(noB);
    expect(noA).toMatchObject({ selected: [], hops: 1, evidence: 'low' });
    expect(stepBack(noA)).toEqual(rest);
  });

  test('leaves an event before anything else that is lit, and keeps its date', () => {
    const open = openEvent({ ...rest, evidence: 'low' }, event, '2001-12-05');
    expect(stepBack(open)).toEqual({ ...rest, evidence: 'low', at: '2001-12-05' });
  });

  test('at rest gives the very same view', () => {
    expect(stepBack(rest)).toBe(rest);
  });

  test('comes to rest from any view within eight steps, and changes nothing but what is lit', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        let now = view;
        for (let step = 0; step < 8; step++) now = stepBack(now);
        expect(now).toMatchObject({
          selected: [],
          tie: null,
          event: null,
          source: null,
          question: null,
          evidence: 'all',
        });
        expect(stepBack(now)).toBe(now);
        const {
          question: _q,
          item: _i,
          selected: _s,
          tie: _t,
          event: _e,
          source: _o,
          evidence: _v,
          hops: _h,
          ...others
        } = view;
        expect(now).toMatchObject(others);
      }),
    );
  });
});

describe('pins and filters', () => {
  test('are set by one turn and taken back by the next, each on its own', () => {
    const pinned = togglePin(togglePin(rest, a), b);
    expect(pinned.pinned).toEqual([a, b]);
    expect(togglePin(pinned, a).pinned).toEqual([b]);
    expect(toggleFamily(toggleFamily(rest, 'talks'), 'talks')).toEqual(rest);
    expect(toggleKind(rest, 'state').withoutKinds).toEqual(['state']);
    expect(toggleConfidence(rest, 'low').withoutConfidence).toEqual(['low']);
  });

  test('a pin outlives the selection', () => {
    expect(stepBack(selectActor(togglePin(rest, b), a)).pinned).toEqual([b]);
  });

  test('are said to be there exactly where clearing them changes something', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(hasFilters(view)).toBe(JSON.stringify(clearFilters(view)) !== JSON.stringify(view));
        expect(hasFilters(clearFilters(view))).toBe(false);
      }),
    );
  });
});

test('an actor that was moved stands there to a tenth of a unit, and the others stay', () => {
  const view = moveActor({ ...rest, moved: { [b]: [1, 2] } }, a, { x: 10.04, y: -3.26 });
  expect(view.moved).toEqual({ a: [10, -3.3], b: [1, 2] });
  expect(moveActor(view, a, { x: 5, y: 5 }).moved).toEqual({ a: [5, 5], b: [1, 2] });
});

test('no move changes the view that it starts from, or makes one that is none', () => {
  const moves: ((view: View) => View)[] = [
    (view) => selectActor(view, a),
    (view) => selectSecond(view, b),
    (view) => openTie(view, tie),
    (view) => openEvent(view, event, '2001'),
    stepBack,
    (view) => togglePin(view, c),
    (view) => toggleFamily(view, 'hostility'),
    (view) => toggleKind(view, 'state'),
    (view) => toggleConfidence(view, 'disputed'),
    (view) => moveActor(view, a, { x: 1, y: 2 }),
    clearFilters,
  ];
  fc.assert(
    fc.property(anyView, fc.array(fc.constantFrom(...moves), { maxLength: 8 }), (start, some) => {
      const before = JSON.stringify(start);
      const end = some.reduce((view, move) => move(view), start);
      expect(JSON.stringify(start)).toBe(before);
      expect(viewSchema.safeParse(end).success).toBe(true);
    }),
  );
});
