import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/i18n/messages.ts';
import { Network } from '../../src/model/network.ts';
import { arrangedPositions } from '../../src/scene/arrangement.ts';
import { isCrowd } from '../../src/scene/crowd.ts';
import { frames } from '../../src/scene/frames.ts';
import { mapInput } from '../../src/scene/figureOf.ts';
import { hitsAt } from '../../src/scene/hitTest.ts';
import { boxesOverlap } from '../../src/scene/labels.ts';
import { buildMapScene } from '../../src/scene/mapScene.ts';
import type { GroupMark, Mark, PathMark } from '../../src/scene/marks.ts';
import { openingView } from '../../src/scene/openingView.ts';
import type { View } from '../../src/scene/view.ts';
import { generatedDocument } from '../bench/generatedDocument.ts';

// 500 actors with five ties each: 3,000 in all.
const network = new Network(generatedDocument(500));
const opening = openingView(network.document);
const sceneOf = (view: Partial<View> = {}) =>
  buildMapScene(mapInput(network, { ...opening, ...view }, arrangedPositions(network)), {
    messages: messagesFor('en'),
    theme: 'light',
    frame: frames.wide,
  });
const marksOf = (scene: ReturnType<typeof sceneOf>, id: string): readonly Mark[] =>
  scene.layers.find((layer) => layer.id === id)?.marks ?? [];
const lineCount = (marks: readonly Mark[]): number =>
  marks.reduce((sum, mark) => sum + ((mark as PathMark).d.match(/M/g)?.length ?? 0), 0);

describe('a crowd', () => {
  test('is more than 2,400 actors and ties together', () => {
    const many = (actors: number, ties: number) => ({
      actors: Array(actors).fill(network.actors[0]),
      ties: Array(ties).fill(network.ties[0]),
    });
    expect(isCrowd(many(400, 2_000))).toBe(false);
    expect(isCrowd(many(400, 2_001))).toBe(true);
  });

  test('has a line for every tie, many in one path, and a shape for every actor', () => {
    const scene = sceneOf();
    expect(lineCount(marksOf(scene, 'ties'))).toBe(network.ties.length);
    expect(marksOf(scene, 'ties').length).toBeLessThan(network.ties.length / 50);
    expect(marksOf(scene, 'actors')).toHaveLength(network.actors.length);
  });

  test('names the most influential first, and no name covers another', () => {
    const { actors } = sceneOf().places;
    const named = actors.filter(({ label }) => label);
    expect(named.length).toBeGreaterThan(10);
    const boxes = named.flatMap(({ label }) => label ?? []);
    boxes.forEach((box, i) =>
      boxes.slice(i + 1).forEach((other) => expect(boxesOverlap(box, other)).toBe(false)),
    );
    const influence = (id: string): number => network.actorById.get(id as never)?.influence?.value ?? 2;
    const mean = (ids: string[]): number => ids.reduce((sum, id) => sum + influence(id), 0) / ids.length;
    expect(mean(named.map(({ id }) => id))).toBeGreaterThan(mean(actors.map(({ id }) => id)));
  });

  test('is pointed at where it is drawn', () => {
    const { places } = sceneOf();
    for (const { id, x, y } of places.actors.slice(0, 20)) {
      expect(hitsAt(places, x, y, { actor: 0.1, tie: 0.1 })[0]).toMatchObject({ kind: 'actor', id });
    }
  });

  test('keeps the ties of the selected in their hues and dims the others, nobody moves', () => {
    const before = sceneOf();
    const ego = network.actors[0].id;
    const scene = sceneOf({ selected: [ego] });
    const own = network.ties.filter(({ source, target }) => source === ego || target === ego);
    expect(lineCount(marksOf(scene, 'ties'))).toBe(own.length);
    expect(lineCount(marksOf(scene, 'ties-context'))).toBe(network.ties.length - own.length);
    const places = ({ actors }: typeof before.places) => actors.map(({ id, x, y }) => [id, x, y]);
    expect(places(scene.places)).toEqual(places(before.places));
    const first = marksOf(scene, 'labels')[0] as GroupMark;
    expect(first.ref?.id).toBe(ego);
  });

  test('leaves out what lies beyond the picture when one looks closer', () => {
    const { x, y } = arrangedPositions(network).get(network.actors[0].id)!;
    const close = sceneOf({ camera: { x, y, zoom: 40 } });
    expect(marksOf(close, 'actors').length).toBeLessThan(network.actors.length);
    expect(close.places.actors).toHaveLength(network.actors.length);
  });
});
