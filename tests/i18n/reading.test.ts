import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../src/i18n/describeIssue.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { reading } from '../../src/i18n/en/reading.ts';

/** Every value that a sentence about files may ask for. */
const valuesFor = (count: number) => ({
  actors: count,
  ties: count,
  events: count,
  rows: count,
  count,
  most: 5,
  largestMiB: 200,
  columns: ['year'],
  gapMonths: 12,
  atLeast: 2,
  words: ['grmbl'],
  examples: ['0.5'],
  reason: 'unclosed tag',
  element: 'graph',
  root: 'kml',
  end: 'target',
  field: 'title',
  found: 'x',
  expected: 'a, b',
  name: 'hyperedge',
  names: ['Path'],
  section: 'partition',
  key: 'id',
  id: '0',
  cells: ['sheet1!A1'],
  collection: 'ties',
  format: 'GEXF',
});

describe.each(Object.keys(reading))('%s', (code) => {
  test.each([1, 7])('has whole sentences for %i, what is wrong and what can be done', (count) => {
    const { message, mend } = describeIssue({ code, where: {}, values: valuesFor(count) }, messagesFor('en'));
    expect(message).toMatch(/^\S.*\.$/s);
    expect(mend).toMatch(/^["\p{Lu}].*[.]$/su);
    expect(`${message} ${mend}`).not.toMatch(
      /undefined|NaN|\[object|there is a problem|\b1 (ties|actors|rows|records|texts|columns|words)\b/,
    );
  });
});
