/**
 * What a summary says of tests that did not pass at once: one line each, so that the end of a log is enough to know them.
 * @typedef {{ readonly name: string, readonly why: string, readonly tries: 'failed' | 'passed at the second try' }} Trouble
 */

/**
 * From vitest's JSON report. A file that could not be loaded is named by itself.
 * @param {unknown} report
 * @returns {Trouble[]}
 */
export function vitestTroubles(report) {
  const { testResults = [] } = /** @type {VitestReport} */ (report ?? {})
  return testResults.flatMap((file) => {
    const inside = file.assertionResults.filter(({ status }) => status === 'failed')
    if (inside.length === 0 && file.status === 'failed')
      return [trouble(file.name, file.message ?? '', 'failed')]
    return inside.map(({ fullName, failureMessages = [] }) =>
      trouble(`${file.name} › ${fullName}`, failureMessages[0] ?? '', 'failed'),
    )
  })
}

/**
 * From Playwright's JSON report, suites within suites.
 * @param {unknown} report
 * @returns {Trouble[]}
 */
export function playwrightTroubles(report) {
  const { suites = [], errors = [] } = /** @type {PlaywrightReport} */ (report ?? {})
  return [
    ...errors.map(({ message = '' }) => trouble('outside any test', message, 'failed')),
    ...suites.flatMap(suiteTroubles),
  ]
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {Trouble[]}
 */
function suiteTroubles({ title, specs = [], suites = [] }) {
  const own = specs.flatMap((spec) =>
    spec.tests.flatMap(({ status, results }) => {
      if (status !== 'unexpected' && status !== 'flaky') return []
      const why = results.flatMap(({ errors = [] }) => errors).at(0)?.message ?? ''
      return [
        trouble(`${title} › ${spec.title}`, why, status === 'flaky' ? 'passed at the second try' : 'failed'),
      ]
    }),
  )
  return [...own, ...suites.flatMap(suiteTroubles)]
}

/**
 * @param {string} name
 * @param {string} message
 * @param {Trouble['tries']} tries
 * @returns {Trouble}
 */
function trouble(name, message, tries) {
  // Terminals' colour codes begin with an escape, which a log cannot show.
  const plain = message
    .split('\u001b')
    .map((part, index) => (index === 0 ? part : part.replace(/^\[[\d;]*m/, '')))
  const words = plain
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return { name, why: words.slice(0, 3).join(' · ').slice(0, 400), tries }
}

/**
 * @typedef {{ name: string, status: string, message?: string, assertionResults: readonly { fullName: string, status: string, failureMessages?: readonly string[] }[] }} VitestFile
 * @typedef {{ testResults?: readonly VitestFile[] }} VitestReport
 * @typedef {{ errors?: readonly { message?: string }[] }} PlaywrightResult
 * @typedef {{ title: string, tests: readonly { status: string, results: readonly PlaywrightResult[] }[] }} PlaywrightSpec
 * @typedef {{ title: string, specs?: readonly PlaywrightSpec[], suites?: readonly PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ suites?: readonly PlaywrightSuite[], errors?: readonly { message?: string }[] }} PlaywrightReport
 */
