import { describe, expect, test } from 'vitest';
import { readPath, recordOf, withoutEmpty, withPath } from '../../src/model/draft.ts';

const problemsOf = (made: ReturnType<typeof recordOf>) => ('problems' in made ? made.problems : []);

describe('a draft', () => {
  test('makes a record with the defaults of the schema', () => {
    const made = recordOf('actors', { id: 'a', name: ' UNAMA ', kind: 'igo', goals: '  ', aliases: [''] });
    expect(made).toMatchObject({
      record: { id: 'a', name: 'UNAMA', kind: 'igo', aliases: [], sensitive: false },
    });
    expect('record' in made && 'goals' in made.record).toBe(false);
  });

  test('keeps what it does not know', () => {
    const made = recordOf('actors', { id: 'a', name: 'A', kind: 'igo', budget: 12 });
    expect(made).toMatchObject({ record: { budget: 12 } });
  });

  test('says which fields are missing, wrong, or in the wrong order', () => {
    expect(problemsOf(recordOf('ties', { id: 't', source: 'a', type: 'talks' }))).toEqual([
      { path: 'target', fault: 'missing' },
    ]);
    expect(problemsOf(recordOf('events', { id: 'e', title: 'E', kind: 'talks', date: 'soon' }))).toEqual([
      { path: 'date', fault: 'wrongDate' },
    ]);
    expect(problemsOf(recordOf('sources', { id: 's', title: 'S', url: 'javascript:alert(1)' }))).toEqual([
      { path: 'url', fault: 'wrongAddress' },
    ]);
    expect(
      problemsOf(
        recordOf('ties', { id: 't', source: 'a', target: 'b', type: 'talks', from: '2010', to: '2009' }),
      ),
    ).toEqual([{ path: 'to', fault: 'order' }]);
    expect(
      problemsOf(recordOf('actors', { id: 'a', name: 'A', kind: 'igo', influence: { value: 9 } })),
    ).toEqual([{ path: 'influence.value', fault: 'wrong' }]);
  });
});

describe('a path', () => {
  test('reads and sets within objects and rows, and changes nothing else', () => {
    const draft = { claims: [{ source: 's' }, { source: 'u' }], influence: { value: 3 } };
    expect(readPath(draft, 'claims.1.source')).toBe('u');
    expect(readPath(draft, 'names.fa')).toBeUndefined();
    const changed = withPath(draft, 'claims.1.locator', 'p. 3');
    expect(changed.claims).toEqual([{ source: 's' }, { source: 'u', locator: 'p. 3' }]);
    expect(draft.claims[1]).toEqual({ source: 'u' });
    expect(withPath({}, 'names.fa', 'ف')).toEqual({ names: { fa: 'ف' } });
  });

  test('of an inherited property leads nowhere', () => {
    expect(readPath({}, 'constructor.name')).toBeUndefined();
    expect(withoutEmpty({ a: '', b: { c: ' ' }, d: [{ e: '' }], f: false, g: 0 })).toEqual({
      f: false,
      g: 0,
    });
  });
});
