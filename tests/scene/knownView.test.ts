import { describe, expect, test } from 'vitest';
import { knownView } from '../../src/scene/knownView.ts';
import { viewSchema } from '../../src/scene/view.ts';
import { networkOf, quartet } from './network.ts';

const network = quartet();
const read = (more: Record<string, unknown>, unreadable: string[] = []) =>
  knownView({ view: viewSchema.parse(more), unreadable }, network);

describe('a view from outside', () => {
  test('that names nothing unknown is the very same view', () => {
    const view = viewSchema.parse({ selected: ['a', 'b'], tie: 'ab-war', pinned: ['c'] });
    expect(knownView({ view, unreadable: [] }, network).view).toBe(view);
  });

  test('loses the actors, the tie and the event that the network does not have, and they are named', () => {
    const { view, unreadable } = read({
      selected: ['x', 'b'],
      tie: 'gone',
      event: 'gone',
      pinned: ['a', 'y'],
    });
    expect(view).toEqual(viewSchema.parse({ selected: ['b'], pinned: ['a'] }));
    expect(unreadable).toEqual(['select=x', 'tie=gone', 'event=gone', 'pin=y']);
  });

  test('loses a source and a story that the network does not have', () => {
    const { view, unreadable } = read({ source: 'gone', story: 'gone', step: 2 });
    expect(view).toMatchObject({ source: null, story: null });
    expect(unreadable).toEqual(['source=gone', 'story=gone']);
  });

  test('stands on the last step of a story that has fewer', () => {
    const steps = [
      { title: '1', text: '', view: {} },
      { title: '2', text: '', view: {} },
    ];
    const told = networkOf({ actors: [], ties: [], stories: [{ id: 's', title: 'S', steps }] });
    const { view, unreadable } = knownView(
      { view: viewSchema.parse({ story: 's', step: 2 }), unreadable: [] },
      told,
    );
    expect(view.step).toBe(1);
    expect(unreadable).toEqual(['step=2']);
  });

  test('keeps what could not be read before', () => {
    expect(read({ selected: ['x'] }, ['hops=9']).unreadable).toEqual(['hops=9', 'select=x']);
  });

  test('finds no actor by a name of every object', () => {
    expect(read({ selected: ['constructor', '__proto__'] }).view.selected).toEqual([]);
  });
});
