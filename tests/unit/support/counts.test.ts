import { expect, test } from 'vitest'
import {
  checkCounts,
  line,
  playwrightCounts,
  printedCounts,
  total,
  vitestCounts,
} from '../../support/counts.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((result) => ({ status: result })),
})

test('a check counts as one', () => {
  expect([checkCounts(0), checkCounts(2)].map(line)).toEqual([
    '1 passed, 0 failed, 0 skipped',
    '0 passed, 1 failed, 0 skipped',
  ])
})

test('vitest’s tests are counted, and a file that could not be loaded as one failure', () => {
  const report = {
    numPassedTests: 3,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      file('passed', 'passed', 'passed'),
      file('failed', 'passed', 'failed', 'failed'),
      file('failed'),
    ],
  }
  expect(line(vitestCounts(report, 1))).toBe('3 passed, 3 failed, 2 skipped')
})

test('an error outside every test, known by the exit code alone, is a failure', () => {
  expect(vitestCounts({ numPassedTests: 5, testResults: [file('passed', 'passed')] }, 1).failed).toBe(1)
  expect(playwrightCounts({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 } }, 1).failed).toBe(1)
})

test('running nothing, or leaving no report, is a failure', () => {
  expect(vitestCounts({ numPassedTests: 0, testResults: [] }, 0).failed).toBe(1)
  expect(vitestCounts(null, 0).failed).toBe(1)
  expect(playwrightCounts(null, 0).failed).toBe(1)
  expect(playwrightCounts({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }, 0).failed).toBe(1)
  expect(printedCounts('nothing to see', 0).failed).toBe(1)
})

test('an end-to-end test that needed its second try has passed, a skipped one is seen', () => {
  const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 8 }, errors: [] }
  expect(line(playwrightCounts(report, 1))).toBe('8 passed, 1 failed, 8 skipped')
})

test('a closing line is read from the end of the output', () => {
  expect(
    line(printedCounts('1 passed, 0 failed, 0 skipped\nmore\n13 passed, 2 failed, 1 skipped\n', 1)),
  ).toBe('13 passed, 2 failed, 1 skipped')
})

test('all steps are added up', () => {
  expect(line(total([checkCounts(0), checkCounts(1), checkCounts(0)]))).toBe('2 passed, 1 failed, 0 skipped')
})
