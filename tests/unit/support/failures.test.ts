import { expect, test } from 'vitest'
import { playwrightTroubles, vitestTroubles } from '../../support/failures.mjs'

test('a failed unit test is named with the beginning of its message, without colours', () => {
  const report = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'adds', status: 'passed' },
          {
            fullName: 'takes away',
            status: 'failed',
            failureMessages: ['\u001b[31mexpected 1\u001b[39m\n\n  to be 2'],
          },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  }
  expect(vitestTroubles(report)).toEqual([
    { name: 'a.test.ts › takes away', why: 'expected 1 · to be 2', tries: 'failed' },
    { name: 'b.test.ts', why: 'no such module', tries: 'failed' },
  ])
  expect(vitestTroubles(null)).toEqual([])
})

test('end-to-end tests are found in suites within suites; one that needed its second try is told apart', () => {
  const spec = (title: string, status: string) => ({
    title,
    tests: [{ status, results: [{ errors: [{ message: `${title} broke` }] }, {}] }],
  })
  const report = {
    suites: [
      {
        title: 'main.spec.ts',
        specs: [spec('opens', 'expected')],
        suites: [{ title: 'in dark', specs: [spec('reads', 'flaky'), spec('writes', 'unexpected')] }],
      },
    ],
    errors: [{ message: 'the browser is gone' }],
  }
  expect(playwrightTroubles(report)).toEqual([
    { name: 'outside any test', why: 'the browser is gone', tries: 'failed' },
    { name: 'in dark › reads', why: 'reads broke', tries: 'passed at the second try' },
    { name: 'in dark › writes', why: 'writes broke', tries: 'failed' },
  ])
})
