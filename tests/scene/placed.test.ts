import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../src/model/edit.ts';
import { mergeActors, putRecord, removeRecords } from '../../src/model/edits.ts';
import { Network } from '../../src/model/network.ts';
import type { Actor, ActorId } from '../../src/model/schema.ts';
import { arrangedPositions } from '../../src/scene/arrangement.ts';
import { withPlaces } from '../../src/scene/placed.ts';
import { actor, networkOf, quartet } from './network.ts';

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
