import { expect, test } from 'vitest'
import { claimsFound } from '../../bench/compare/claims-found.ts'
import { pairsScored } from '../../bench/compare/pairs-scored.ts'
import {
  averagePrecisionAt5,
  pearson,
  readAnswers,
  readScoredPairs,
  readTexts,
  wordsOfTweet,
} from '../../bench/compare/public-data.ts'

const CLAIMS = `vclaim_id\tvclaim\ttitle
7\tA bridge in Tamburg was sold to a circus.\tWas a bridge sold?
12\t"The mayor said ""no ferry"" would run,\tor swim."\t"Did the
mayor say so?"
40\tCows on the moor give green milk in spring.\tGreen milk?
`

test('claims are read with tabs, line ends and quotation marks in their cells', () => {
  expect(readTexts(CLAIMS)).toEqual([
    { id: '7', text: 'A bridge in Tamburg was sold to a circus.' },
    { id: '12', text: 'The mayor said "no ferry" would run,\tor swim.' },
    { id: '40', text: 'Cows on the moor give green milk in spring.' },
  ])
  expect(readTexts('3\t"He said" it\r\n4\tTwo')).toEqual([
    { id: '3', text: '"He said" it' },
    { id: '4', text: 'Two' },
  ])
})

test('answers are those that are right, several of them perhaps', () => {
  const answers = readAnswers('1\t0\t7\t1\n1\t0\t12\t1\n2\t0\t7\t0\n3 Q0 40 1\n')
  expect(answers).toEqual(
    new Map([
      ['1', new Set(['7', '12'])],
      ['3', new Set(['40'])],
    ]),
  )
})

test('pairs nobody scored are left out', () => {
  expect(readScoredPairs('4.25\tOne "word\tTwo words\n\tNo score\tat all\n0\tA\tB\textra\n')).toEqual([
    { gold: 4.25, first: 'One "word', second: 'Two words' },
    { gold: 0, first: 'A', second: 'B' },
  ])
})

test('a tweet is what it says', () => {
  const tweet = 'Cows give #GreenMilk — really pic.twitter.com/abc1 — Ann B (@ann_b) March 2, 2021'
  expect(wordsOfTweet(tweet)).toBe('Cows give Green Milk — really')
})

test('precision counts what stands among the first five', () => {
  expect(averagePrecisionAt5(['a', 'b', 'c'], new Set(['b']))).toBe(0.5)
  expect(averagePrecisionAt5(['a', 'b', 'c'], new Set(['a', 'c']))).toBeCloseTo((1 + 2 / 3) / 2)
  expect(averagePrecisionAt5(['1', '2', '3', '4', '5', 'a'], new Set(['a']))).toBe(0)
})

test('correlation is 1, −1 or nothing', () => {
  expect(pearson([1, 2, 3], [10, 20, 30])).toBeCloseTo(1)
  expect(pearson([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1)
  expect(pearson([1, 1, 1], [3, 2, 1])).toBe(0)
})

test('every method finds the claim a tweet repeats', async () => {
  const tweets = [{ id: '1', text: 'Believe it: cows on the moor give green milk in spring' }]
  const found = await claimsFound(readTexts(CLAIMS), tweets)
  for (const [method, [ids]] of Object.entries(found)) expect([method, ids?.[0]]).toEqual([method, '40'])
  expect(found).toHaveProperty('ours')
})

test('sentences that say the same score higher than those that do not', () => {
  const scored = pairsScored([
    { gold: 5, first: 'Ferry to Tamburg sinks in storm', second: 'Tamburg ferry sinks in a storm' },
    { gold: 0, first: 'Mayor opens the new harbour', second: 'Dairy farmers ask for rain' },
    { gold: 0, first: 'A circus came to town. It left.', second: 'Rates rise again' },
  ])
  for (const [same = 0, ...others] of Object.values(scored).filter((all) => all.some((one) => one > 0)))
    expect(same).toBeGreaterThan(Math.max(...others))
  expect(scored['ours']).toHaveLength(3)
  expect(scored['ours']?.[0]).toBeGreaterThan(0.3)
})
