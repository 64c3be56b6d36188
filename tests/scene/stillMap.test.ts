/** The map holds still: no actor moves with the date, the selection, a filter, an event or a comparison. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapInput } from '../../src/scene/figureOf.ts';
import { frames } from '../../src/scene/frames.ts';
import { buildMapScene } from '../../src/scene/mapScene.ts';
import type { View } from '../../src/scene/view.ts';
import { isoOf } from '../../src/model/date.ts';
import { timeRange } from '../../src/scene/timeline.ts';
import { bundled, messages, viewOf } from './bundled.ts';

const placesOf = (more: Partial<Record<keyof View, unknown>>): Map<string, string> => {
  const scene = buildMapScene(mapInput(bundled, viewOf(more)), {
    messages,
    theme: 'light',
    frame: frames.wide,
  });
  return new Map(scene.places.actors.map(({ id, x, y }) => [id, `${x},${y}`]));
};
/** Where every actor stands that is ever shown. */
const all = placesOf({ at: 'all', limit: 'all' });

function expectStill(more: Partial<Record<keyof View, unknown>>): void {
  const places = placesOf(more);
  expect(places.size).toBeGreaterThan(0);
  for (const [id, place] of places) expect(`${id} ${place}`).toBe(`${id} ${all.get(id)}`);
}

test('on the date of every event', () => {
  const dates = [...new Set(bundled.events.map(({ date }) => date))];
  for (const at of dates) expectStill({ at });
}, 60_000);

test('whatever is selected, left out, opened or compared', () => {
  const range = timeRange(bundled);
  const day = fc.integer({ min: range.first, max: range.last }).map(isoOf);
  const view = fc.record({
    at: fc.oneof(
      day,
      fc.tuple(day, day).map((days) => days.sort().join('/')),
    ),
    selected: fc.subarray(['pakistan', 'taliban', 'united-states'], { maxLength: 2 }),
    withoutFamilies: fc.subarray(['cooperation', 'structure', 'hostility']),
    event: fc.constantFrom(null, 'doha-2020', 'geneva-accords-1988'),
    limit: fc.constantFrom(10, 30, 'all'),
    face: fc.constantFrom('map', 'compare'),
    compare: fc.tuple(day, day).map((days) => days.sort()),
  });
  fc.assert(
    fc.property(view, (more) => expectStill(more)),
    { numRuns: 40 },
  );
}, 60_000);
