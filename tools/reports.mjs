// Counts from the JSON reports of the test runners.

/**
 * A test file that could not be loaded has no tests to count: it is one failure. So is a run that ended with an
 * error though each of its tests passed.
 */
export function countVitest(
  { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults },
  code,
) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;
  const failed = numFailedTests + unloaded;
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
}

/** A flow that passed only when it was tried again counts as failed. */
export function countFlows({ stats }, code) {
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: stats.skipped,
  };
}
