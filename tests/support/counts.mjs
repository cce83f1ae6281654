/**
 * What a step counted. A static check counts as one.
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts
 */

/**
 * @param {number} exitCode
 * @returns {Counts}
 */
export const checkCounts = (exitCode) => (exitCode === 0 ? counts(1, 0, 0) : counts(0, 1, 0))

/**
 * From vitest's JSON report. A file that could not even be loaded holds no failed test, and counts as one.
 * @param {unknown} report
 * @param {number} exitCode
 */
export function vitestCounts(report, exitCode) {
  const { numPassedTests, numPendingTests, numTodoTests, testResults } = /** @type {VitestReport} */ (
    report ?? {}
  )
  const files = testResults ?? []
  const failed = files.reduce((sum, file) => {
    const inside = file.assertionResults.filter((test) => test.status === 'failed').length
    return sum + (file.status === 'failed' ? Math.max(1, inside) : inside)
  }, 0)
  return trusted(counts(numPassedTests ?? 0, failed, (numPendingTests ?? 0) + (numTodoTests ?? 0)), exitCode)
}

/**
 * From Playwright's JSON report. A test that needed its second try has passed, and the summary names it; an error outside
 * any test is a failure.
 * @param {unknown} report
 * @param {number} exitCode
 */
export function playwrightCounts(report, exitCode) {
  const { stats, errors } = /** @type {PlaywrightReport} */ (report ?? {})
  if (stats === undefined) return trusted(counts(0, 0, 0), exitCode)
  return trusted(
    counts(stats.expected + stats.flaky, stats.unexpected + (errors ?? []).length, stats.skipped),
    exitCode,
  )
}

/**
 * From the closing line `N passed, N failed, N skipped` of a program's output.
 * @param {string} output
 * @param {number} exitCode
 */
export function printedCounts(output, exitCode) {
  const [passed = 0, failed = 0, skipped = 0] = (
    /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(output)?.slice(1) ?? []
  ).map(Number)
  return trusted(counts(passed, failed, skipped), exitCode)
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export const total = (all) =>
  all.reduce(
    (a, b) => counts(a.passed + b.passed, a.failed + b.failed, a.skipped + b.skipped),
    counts(0, 0, 0),
  )

/** @param {Counts} of */
export const line = (of) => `${of.passed} passed, ${of.failed} failed, ${of.skipped} skipped`

/**
 * A runner that ran nothing, or ended badly without naming a failed test, failed itself.
 * @param {Counts} counted
 * @param {number} exitCode
 */
function trusted(counted, exitCode) {
  const ranNothing = counted.passed + counted.failed + counted.skipped === 0
  const unnamed = exitCode !== 0 && counted.failed === 0
  return ranNothing || unnamed ? counts(counted.passed, counted.failed + 1, counted.skipped) : counted
}

/**
 * @param {number} passed
 * @param {number} failed
 * @param {number} skipped
 * @returns {Counts}
 */
function counts(passed, failed, skipped) {
  return { passed, failed, skipped }
}

/**
 * @typedef {{ status: string, assertionResults: readonly { status: string }[] }} VitestFile
 * @typedef {{ numPassedTests?: number, numPendingTests?: number, numTodoTests?: number, testResults?: readonly VitestFile[] }} VitestReport
 * @typedef {{ expected: number, unexpected: number, flaky: number, skipped: number }} PlaywrightStats
 * @typedef {{ stats?: PlaywrightStats, errors?: readonly unknown[] }} PlaywrightReport
 */
