import { describe, expect, test } from 'vitest';
import { countFlows, countVitest } from '../../tools/reports.mjs';

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((result) => ({ status: result })),
});
const report = (passed: number, failed: number, ...testResults: ReturnType<typeof file>[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
});

describe('the count of a Vitest report', () => {
  test('is that of its tests', () => {
    const counts = countVitest(report(2, 1, file('failed', 'passed', 'failed'), file('passed', 'passed')), 1);
    expect(counts).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  test('has one failure for a file that could not be loaded', () => {
    expect(countVitest(report(1, 0, file('failed'), file('passed', 'passed')), 1).failed).toBe(1);
  });

  test('has a failure if the run failed though every test passed', () => {
    expect(countVitest(report(1, 0, file('passed', 'passed')), 1).failed).toBe(1);
  });

  test('has none if all is well', () => {
    expect(countVitest(report(1, 0, file('passed', 'passed')), 0).failed).toBe(0);
  });
});

describe('the count of a Playwright report', () => {
  test('takes a flow that passed only at the second try for a failure', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countFlows({ stats }, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  test('has a failure if the run failed before its first flow', () => {
    expect(countFlows({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }, 1).failed).toBe(1);
  });
});
