import { describe, expect, test } from 'vitest';
import { documentSchema } from '../../src/model/schema.ts';
import { sourceUses } from '../../src/model/sourceUses.ts';
import { document as bundled } from '../data/bundled.ts';

const document = documentSchema.parse({
  format: 'parley',
  version: 1,
  title: 'T',
  sources: ['one', 'two', 'three', 'idle'].map((id) => ({ id, title: id })),
  actors: [
    {
      id: 'a',
      name: 'A',
      kind: 'state',
      sources: ['one'],
      roles: [{ role: 'party', sources: ['one', 'two'] }],
    },
    { id: 'b', name: 'B', kind: 'state', influence: { value: 3, sources: ['two'] } },
  ],
  ties: [
    // One and two support it: nobody alone.
    { id: 'both', source: 'a', target: 'b', type: 'talks', claims: [{ source: 'one' }, { source: 'two' }] },
    // Only one supports it, in two places; three disputes it.
    {
      id: 'alone',
      source: 'a',
      target: 'b',
      type: 'contact',
      claims: [
        { source: 'one', locator: 'p. 1' },
        { source: 'one', locator: 'p. 2' },
        { source: 'three', stance: 'disputes' },
      ],
    },
    { id: 'bare', source: 'a', target: 'b', type: 'rivalry' },
  ],
  events: [{ id: 'e', title: 'E', date: '2000', kind: 'talks', sources: ['two'] }],
  themes: [{ id: 't', title: 'Theme', kind: 'lesson', sources: ['two', 'two'] }],
});
const uses = sourceUses(document);
const counts = (id: string) => {
  const of = uses.get(id as never);
  return of && [of.ties, of.alone, of.disputed, of.events, of.actors, of.others].map((items) => items.length);
};

describe('what rests on a source', () => {
  test.each([
    // ties, alone, disputed, events, actors, eras and themes
    ['one', [2, 1, 0, 0, 1, 0]],
    ['two', [1, 0, 0, 1, 2, 1]],
    ['three', [1, 0, 1, 0, 0, 0]],
    ['idle', [0, 0, 0, 0, 0, 0]],
  ])('%s: %j', (id, expected) => {
    expect(counts(id)).toEqual(expected);
  });

  test('of the bundled network holds every tie of every claim', () => {
    const all = sourceUses(bundled);
    for (const tie of bundled.ties) {
      for (const { source } of tie.claims) expect(all.get(source)?.ties).toContain(tie);
    }
    const total = [...all.values()].reduce((sum, { ties }) => sum + ties.length, 0);
    const pairs = new Set(
      bundled.ties.flatMap(({ id, claims }) => claims.map(({ source }) => `${id} ${source}`)),
    );
    expect(total).toBe(pairs.size);
  });
});
