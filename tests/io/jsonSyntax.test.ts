import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSyntaxError } from '../../src/io/jsonSyntax.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('a mistake in JSON is found at the token that does not belong', () => {
  // The text before the mark is right, the one after it begins with the mistake.
  test.each([
    ['{"a": [1, 2,|], "b": 3}', 'a comma before the end of a list'],
    ['{"a": 1,|}', 'a comma before the end of a record'],
    ['{"a": |\'b\'}', 'single quotes'],
    ['{|a: 1}', 'a name without quotes'],
    ['{"a" |1}', 'no colon'],
    ['{"a": 1 |"b": 2}', 'no comma'],
    ['{"a": |tru}', 'half a word'],
    ['{"a": |NaN}', 'no number'],
    ['{"a": |+1}', 'a plus sign'],
    ['{"a": 0|1}', 'a zero in front'],
    ['{"a": 1|.}', 'a point without digits'],
    ['{"a": [1|}', 'the wrong bracket'],
    ['{"a": 1}|}', 'a bracket too many'],
    ['{} |{}', 'a second value'],
    ['[|,1]', 'a comma in front'],
    ['{"a": |"b\nc"}', 'a line end in a string'],
    ['{"a": |"b\\x"}', 'an unknown escape'],
    ['{"a": |"b}', 'a string that is not closed'],
    ['{"a": 1|', 'an end too early'],
    ['|', 'nothing'],
    ['|\u00a0{}', 'a space that JSON does not know'],
    ['{"a": 1 |// note\n}', 'a comment'],
  ])('%j: %s', (marked) => {
    const text = marked.replace('|', '');
    expect(isJson(text)).toBe(false);
    expect(findSyntaxError(text)).toBe(marked.indexOf('|'));
  });
});

describe('any text', () => {
  /** JSON with a few characters taken out, put in or exchanged, so that many are nearly right. */
  const nearlyJson = fc
    .tuple(
      fc.json({ maxDepth: 4 }),
      fc.array(fc.tuple(fc.nat(200), fc.nat(2), fc.constantFrom(...'{}[]:,"\\ 0e-.tn\n')), { maxLength: 3 }),
    )
    .map(([json, changes]) =>
      changes.reduce((text, [place, removed, added]) => {
        const at = place % (text.length + 1);
        return text.slice(0, at) + added + text.slice(at + removed);
      }, json),
    );

  test('is JSON for the engine if no mistake is found, and only then', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyJson, fc.string()), (text) => {
        expect(findSyntaxError(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('is right up to its first mistake: cut off there it has none before its end', () => {
    fc.assert(
      fc.property(nearlyJson, (text) => {
        const at = findSyntaxError(text);
        if (at === undefined) return;
        expect([undefined, at]).toContain(findSyntaxError(text.slice(0, at)));
      }),
      { numRuns: 500 },
    );
  });

  test('of great depth or length is read without running out of stack', () => {
    expect(findSyntaxError(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toBeUndefined();
    expect(findSyntaxError(`"${'a\\n'.repeat(500_000)}`)).toBe(0);
  });
});
