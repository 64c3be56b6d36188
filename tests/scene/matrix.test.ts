import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/i18n/messages.ts';
import type { ActorId } from '../../src/model/schema.ts';
import { matrixOf } from '../../src/scene/matrix.ts';
import { sliceNetwork } from '../../src/model/slice.ts';
import { defaultView } from '../../src/scene/view.ts';
import { sliceOf } from '../../src/scene/viewChoices.ts';
import { anyNetwork } from '../model/networks.ts';
import { quartet } from './network.ts';

const messages = messagesFor('en');
const sliced = (network = quartet()) =>
  sliceNetwork(network, { ...sliceOf(defaultView), at: 'all', limit: 'all' });
const id = (text: string): ActorId => text as ActorId;

describe('the matrix', () => {
  test('has a directed tie in one cell and one without direction in both', () => {
    const { cellOf } = matrixOf(sliced(), 'name', messages);
    // a-b: talks and war without direction, support and pressure from b to a.
    expect(cellOf(id('a'), id('b'))?.ties.map((tie) => tie.id)).toEqual(['ab-talks', 'ab-war']);
    expect(cellOf(id('b'), id('a'))?.ties.map((tie) => tie.id)).toEqual([
      'ab-talks',
      'ab-pressure',
      'ab-support',
      'ab-war',
    ]);
    expect(cellOf(id('a'), id('d'))).toBeUndefined();
  });

  test('says of a cell which families it holds and whether its signs agree', () => {
    const { cellOf } = matrixOf(sliced(), 'name', messages);
    expect(cellOf(id('a'), id('b'))).toMatchObject({ families: ['talks', 'hostility'], sign: 'negative' });
    expect(cellOf(id('b'), id('a'))).toMatchObject({ sign: 'mixed' });
    expect(cellOf(id('b'), id('c'))).toMatchObject({ families: ['talks'], sign: 'neutral' });
  });

  test('orders rows by kind in the order of the key, by name within a kind', () => {
    const { groups } = matrixOf(sliced(), 'kind', messages);
    expect(groups.map(({ actors }) => actors.map((actor) => actor.id))).toEqual([['b'], ['c'], ['a'], ['d']]);
  });

  test('keeps the groups that it is given, and puts who is in none of them last', () => {
    const given = [
      { label: 'Camp 1', actors: [id('c'), id('a')] },
      { label: 'Camp 2', actors: [id('d')] },
    ];
    const { groups } = matrixOf(sliced(), 'camp', messages, given);
    expect(groups.map(({ label, actors }) => [label, actors.map((actor) => actor.id)])).toEqual([
      ['Camp 1', ['a', 'c']],
      ['Camp 2', ['d']],
      ['', ['b']],
    ]);
  });

  test('of any network has each actor once and each tie in one cell, or in two if it has no direction', () => {
    fc.assert(
      fc.property(anyNetwork, fc.constantFrom('kind', 'name', 'camp', 'community'), (network, order) => {
        const all = sliced(network);
        const { actors, cellOf } = matrixOf(all, order, messages);
        expect(actors.map((actor) => actor.id).sort()).toEqual(all.actors.map((actor) => actor.id).sort());
        const held = actors.flatMap((row) =>
          actors.flatMap((column) => cellOf(row.id, column.id)?.ties ?? []),
        );
        const expected = all.ties.reduce(
          (sum, tie) => sum + (network.isDirected(tie) || tie.source === tie.target ? 1 : 2),
          0,
        );
        expect(held.length).toBe(expected);
      }),
    );
  });
});
