import { describe, expect, test } from 'vitest';
import { addNetwork } from '../../src/model/addNetwork.ts';
import { applyEdit } from '../../src/model/edit.ts';
import { mergeActors, putRecord, removeRecords } from '../../src/model/edits.ts';
import { Network } from '../../src/model/network.ts';
import type { Actor, ActorId } from '../../src/model/schema.ts';
import { arrangedPositions } from '../../src/scene/arrangement.ts';
import { withPlaces } from '../../src/scene/placed.ts';
import { layoutSizes } from '../../src/scene/places.ts';
import { actor, networkOf, quartet, tie } from './network.ts';

const newcomer = networkOf({ actors: [actor('new')], ties: [] }).actors[0] as Actor;

describe('an edit of an arranged network', () => {
  test('gives a newcomer a place and moves nobody', () => {
    const before = quartet();
    const places = arrangedPositions(before);
    const after = new Network(
      applyEdit(before.document, withPlaces(before, putRecord(before.document, 'actors', newcomer))),
    );
    const placed = arrangedPositions(after);
    for (const [id, place] of places) expect(placed.get(id)).toEqual(place);
    const own = placed.get('new' as ActorId);
    expect(own).toBeDefined();
    for (const place of places.values())
      expect(Math.hypot(place.x - (own?.x ?? 0), place.y - (own?.y ?? 0))).toBeGreaterThan(10);
  });

  test('moves nobody when actors are removed or merged, though no place was ever stored', () => {
    const before = quartet();
    const places = arrangedPositions(before);
    for (const edit of [
      removeRecords(before.document, 'actors', ['d']),
      mergeActors(before.document, 'a' as ActorId, ['b' as ActorId]),
    ]) {
      const after = new Network(applyEdit(before.document, withPlaces(before, edit)));
      for (const [id, place] of arrangedPositions(after)) expect(place).toEqual(places.get(id));
    }
  });

  test('stays as it is where the network was never arranged', () => {
    const before = quartet();
    const edit = putRecord(before.document, 'actors', newcomer);
    expect(withPlaces(before, edit)).toBe(edit);
  });

  test('gives the first actor of an empty network a place', () => {
    const before = networkOf({ actors: [], ties: [] });
    arrangedPositions(before);
    const edit = withPlaces(before, putRecord(before.document, 'actors', newcomer));
    expect(Object.keys(applyEdit(before.document, edit).layout?.positions ?? {})).toEqual(['new']);
  });
});

describe('a crowd added to an arranged network', () => {
  // More than 150 make a network large.
  const ids = Array.from({ length: 151 }, (_, i) => `x${i}`);
  const crowd = networkOf({
    actors: ids.map((id) => actor(id)),
    ties: ids.slice(1).map((id, i) => tie(`t${id}`, ids[i >> 1], id, 'talks')),
  }).document;
  const before = quartet();
  const places = arrangedPositions(before);
  const edit = withPlaces(before, addNetwork(before.document, crowd, 'crowd').edit);
  const after = new Network(applyEdit(before.document, edit));
  const arranged = arrangedPositions(after);

  test('has no place yet, while those who were there have theirs in the document', () => {
    expect(Object.keys(after.document.layout?.positions ?? {}).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('is laid out beside them, and nobody moves', () => {
    for (const [id, place] of places) expect(arranged.get(id)).toEqual(place);
    expect(arranged.size).toBe(155);
    const rightmost = Math.max(...[...places.values()].map(({ x }) => x));
    for (const id of ids) expect(arranged.get(id as ActorId)?.x).toBeGreaterThan(rightmost + 100);
  });

  test('keeps clear of each other', () => {
    const all = [...arranged];
    const radius = (id: ActorId) => layoutSizes.radius(after.actorById.get(id) as Actor);
    for (const [i, [a, p]] of all.entries())
      for (const [b, q] of all.slice(i + 1))
        if (ids.includes(a) && ids.includes(b))
          expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(radius(a) + radius(b));
  });

  test('is stored with the next edit', () => {
    const next = withPlaces(after, putRecord(after.document, 'actors', newcomer));
    const positions = applyEdit(after.document, next).layout?.positions ?? {};
    expect(Object.keys(positions)).toHaveLength(156);
    for (const [id, { x, y }] of arranged) expect(positions[id]).toEqual([x, y]);
  });
});
