import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearestNames } from '../../src/model/nearest.ts';

/** The definition itself: the last letters are kept, replaced, deleted or inserted. */
const plainDistance = (a: string, b: string): number => {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return plainDistance(restA, restB);
  return 1 + Math.min(plainDistance(restA, restB), plainDistance(restA, b), plainDistance(a, restB));
};

describe('the number of edits', () => {
  test.each([
    ['', '', 0],
    ['', 'isi', 3],
    ['unma', 'unama', 1],
    // s for k, i for e, g at the end.
    ['kitten', 'sitting', 3],
    ['iran', 'iraq', 1],
    // n replaced by t, t taken out, n added.
    ['nato', 'taon', 3],
  ])('from "%s" to "%s" is %i', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
    expect(editDistance(b, a)).toBe(edits);
  });

  test('is that of the definition', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(plainDistance(a, b));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the names that a person may have meant', () => {
  const known = [
    'unama',
    'unhcr',
    'united-nations',
    'united-states',
    'taliban',
    'iran',
    'taliban-political-office',
  ];

  test.each([
    ['unma', ['unama']],
    ['Unama', ['unama']],
    ['talibann', ['taliban']],
    ['irna', ['iran']],
    ['china', []],
  ])('for "%s" are %j', (name, expected) => {
    expect(nearestNames(name, known)).toEqual(expected);
  });

  test('for a part of a name have that name among them', () => {
    expect(nearestNames('political-office', known)).toEqual(['taliban-political-office']);
  });

  test('are three at most, the fewest edits first, then by name', () => {
    expect(nearestNames('abcd', ['abzz', 'abcz', 'zbcd', 'abcd', 'azzd'])).toEqual(['abcd', 'abcz', 'zbcd']);
  });

  test('are none where nothing is known', () => {
    expect(nearestNames('unama', [])).toEqual([]);
  });

  test('are found for names of any length', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.array(fc.string({ maxLength: 300 }), { maxLength: 8 }),
        (name, names) => {
          const found = nearestNames(name, names);
          expect(found.length).toBeLessThanOrEqual(3);
          for (const each of found) expect(names).toContain(each);
        },
      ),
      { numRuns: 60 },
    );
  });
});
