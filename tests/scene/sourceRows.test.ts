import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/i18n/messages.ts';
import type { SourceId } from '../../src/model/schema.ts';
import { shownOf } from '../../src/scene/shown.ts';
import { sourceColumns, sourceKinds, sourceRows } from '../../src/scene/sourceRows.ts';
import { defaultView, type View } from '../../src/scene/view.ts';
import { openSource, showFace, stepBack } from '../../src/scene/viewMoves.ts';
import { actor, networkOf, tie } from './network.ts';

const messages = messagesFor('en');
const network = networkOf({
  sources: [
    {
      id: 's1',
      title: 'Élan of talks',
      author: 'Ann Lee',
      publisher: 'Press',
      date: '2009-05',
      kind: 'book',
    },
    { id: 's2', title: 'Accord', date: '2010', kind: 'treaty', identifier: 'T-1' },
    { id: 's3', title: 'Daily', publisher: 'Herald', date: '2008', kind: 'own-kind' },
    { id: 's4', title: 'Unused' },
  ],
  actors: [actor('a'), actor('b')],
  ties: [
    tie('t1', 'a', 'b', 'talks', { from: '2010', claims: [{ source: 's1' }, { source: 's2' }] }),
    tie('t2', 'a', 'b', 'contact', { from: '2008', to: '2009', claims: [{ source: 's3' }] }),
    tie('t3', 'a', 'b', 'agreement', { from: '2010', claims: [{ source: 's2' }] }),
  ],
});
const rowsOf = (change: Partial<View>) => {
  const view: View = { ...defaultView, at: '2012', face: 'sources', ...change };
  return sourceRows(shownOf(network, view).sliced, view, messages);
};
const idsOf = (change: Partial<View>) => rowsOf(change).map(({ id }) => id);
const cell = (change: Partial<View>, id: string, column: (typeof sourceColumns)[number]) =>
  rowsOf(change).find((row) => row.id === id)?.cells[sourceColumns.indexOf(column)].text;

describe('rows of the Sources face', () => {
  test('list every source, with what rests on it at any date', () => {
    expect(idsOf({})).toEqual(['s1', 's2', 's3', 's4']);
    expect(['ties', 'alone'].map((column) => cell({}, 's2', column as 'ties'))).toEqual(['2', '1']);
    expect(cell({}, 's3', 'ties')).toBe('1');
    expect(cell({}, 's4', 'ties')).toBe('');
    expect(cell({}, 's1', 'by')).toBe('Ann Lee, Press');
    expect(cell({}, 's1', 'date')).toBe('May 2009');
    expect([cell({}, 's1', 'kind'), cell({}, 's3', 'kind')]).toEqual(['book', 'own-kind']);
  });

  test('of what is shown are those of the ties of that date', () => {
    expect(idsOf({ sourcesOf: 'shown' })).toEqual(['s1', 's2']);
    expect(idsOf({ sourcesOf: 'shown', at: '2009' })).toEqual(['s3']);
    expect(idsOf({ sourcesOf: 'shown', withoutFamilies: ['talks'] })).toEqual([]);
  });

  test('are kept by kind and by any word, without regard to accents', () => {
    expect(idsOf({ sourceKind: 'treaty' })).toEqual(['s2']);
    expect(idsOf({ query: 'elan' })).toEqual(['s1']);
    expect(idsOf({ query: 'herald' })).toEqual(['s3']);
    expect(idsOf({ query: 'herald', sourceKind: 'book' })).toEqual([]);
  });

  test('are sorted by date and by the number of ties', () => {
    expect(idsOf({ sort: 'date' })).toEqual(['s4', 's3', 's1', 's2']);
    expect(idsOf({ sort: '-ties' })[0]).toBe('s2');
  });

  test('have kinds with their counts, the most frequent first', () => {
    expect(sourceKinds(network)).toContainEqual({ kind: 'treaty', count: 1 });
    expect(sourceKinds(network).reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });
});

describe('a source that is opened', () => {
  const open = openSource({ ...defaultView, tie: 't1' as never, selected: ['a' as never] }, 's1' as SourceId);

  test('takes the place of what was selected', () => {
    expect(open).toMatchObject({ source: 's1', tie: null, event: null, selected: [] });
  });

  test('is shown again after a step back from a tie, and closed by one more', () => {
    const onTie = { ...open, tie: 't1' as never };
    expect(stepBack(onTie)).toEqual(open);
    expect(stepBack(open).source).toBeNull();
  });

  test('keeps its own sorting from that of the Table', () => {
    const sorted = { ...defaultView, sort: 'date', query: 'x', face: 'sources' as const };
    expect(showFace(sorted, 'table', network)).toMatchObject({ sort: '', query: '' });
    expect(showFace({ ...sorted, face: 'table' }, 'map', network)).toMatchObject({
      sort: 'date',
      query: 'x',
    });
  });
});
