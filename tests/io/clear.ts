/** What it takes for an answer about a file to be clear. */
import { expect } from 'vitest';
import { describeIssue } from '../../src/i18n/describeIssue.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import type { ReadAnyResult } from '../../src/io/readAny.ts';

/** Each issue and note names its place, what is wrong, and a step that mends it. */
export function expectTold({ issues, report }: ReadAnyResult) {
  for (const issue of issues) expect(describeIssue(issue, messagesFor('en')).where).not.toBe('');
  for (const issue of [...issues, ...report.notes]) {
    const { message, mend } = describeIssue(issue, messagesFor('en'));
    expect(message).toMatch(/\.$/);
    expect(message).not.toMatch(/undefined|\[object|there is a problem/);
    expect(mend).toMatch(/^["\p{Lu}].*[.?]$/u);
  }
}

/** There is no network, and the reasons are told. */
export function expectRefused(result: ReadAnyResult) {
  expect(result.network).toBeUndefined();
  expect(result.issues.some(({ severity }) => severity === 'error')).toBe(true);
  expectTold(result);
}
