import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedShare, shinglesInTurns, shinglesOf, sketchOf } from '../../../../shared/compare/shingles.ts'
import { generatedProse } from '../../../support/generated-prose.ts'

const REPORT =
  'The ferry had been late for most of the week when the harbour office closed the northern quay on Monday morning.'

describe('the runs of four words of a text', () => {
  test('do not depend on case, punctuation or paragraphs', () => {
    const respelled = REPORT.toUpperCase().replace('WEEK ', 'WEEK,\n\n').replace('MONDAY', '“Monday”')
    expect(shinglesOf(respelled)).toEqual(shinglesOf(REPORT))
  })

  test('are none in a text of three words', () => {
    expect(shinglesOf('The quay closed.')).toHaveLength(0)
  })

  test('are counted letter by letter where words are not separated', () => {
    expect(shinglesOf('港口办公室关闭了北码头。')).toHaveLength(8)
    expect(
      sharedShare(shinglesOf('港口办公室关闭了北码头'), shinglesOf('周一港口办公室关闭了')).ofSecond,
    ).toBe(5 / 7)
  })

  test('keep letters with combining marks together', () => {
    expect(shinglesOf('cafe\u0301 one two three')).toEqual(shinglesOf('café one two three'))
  })
})

test('a long text gives the same runs when it is taken in turns', async () => {
  const long = generatedProse(7).words(40_000)
  let turns = 0
  const inTurns = await shinglesInTurns(long, () => {
    turns += 1
    return Promise.resolve()
  })
  expect(inTurns).toEqual(shinglesOf(long))
  expect(turns).toBeGreaterThan(1)
})

describe('how much two texts share', () => {
  test('is all of a text that stands inside a longer one, and a part of the longer one', () => {
    const longer = `${REPORT} Nobody was told before noon, and the captains said so afterwards in plain words.`
    const { ofFirst, ofSecond } = sharedShare(shinglesOf(REPORT), shinglesOf(longer))
    expect(ofFirst).toBe(1)
    expect(ofSecond).toBeGreaterThan(0.4)
    expect(ofSecond).toBeLessThan(0.8)
  })

  test('loses four runs for a changed word', () => {
    const all = shinglesOf(REPORT).length
    const changed = REPORT.replace('harbour', 'port')
    expect(sharedShare(shinglesOf(REPORT), shinglesOf(changed)).ofFirst).toBeCloseTo((all - 4) / all, 10)
  })

  test('is nothing for texts about the same thing in other words', () => {
    const other =
      'Port officials shut the quay in the north at the start of the week after days of delayed boats.'
    expect(sharedShare(shinglesOf(REPORT), shinglesOf(other)).ofFirst).toBe(0)
  })

  test('is nothing where there is no text', () => {
    expect(sharedShare(shinglesOf(''), shinglesOf(REPORT))).toEqual({ ofFirst: 0, ofSecond: 0 })
  })

  test('is symmetric, and whole with itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const there = sharedShare(shinglesOf(a), shinglesOf(b))
        const back = sharedShare(shinglesOf(b), shinglesOf(a))
        expect(there).toEqual({ ofFirst: back.ofSecond, ofSecond: back.ofFirst })
        const self = shinglesOf(a)
        expect(sharedShare(self, self).ofFirst).toBe(self.length === 0 ? 0 : 1)
      }),
    )
  })
})

describe('a sketch', () => {
  test('has about one run in as many as asked', () => {
    const shingles = shinglesOf(generatedProse(1).words(20_000))
    expect(sketchOf(shingles, 8).length / shingles.length).toBeCloseTo(1 / 8, 1)
  })

  test('shares about as much as the texts do', () => {
    const prose = generatedProse(2)
    const common = prose.words(3000)
    const first = shinglesOf(`${common} ${prose.words(1000)}`)
    const second = shinglesOf(`${prose.words(500)} ${common}`)
    const estimate = sharedShare(sketchOf(first, 8), sketchOf(second, 8))
    expect(estimate.ofFirst).toBeCloseTo(sharedShare(first, second).ofFirst, 1)
    expect(estimate.ofSecond).toBeCloseTo(sharedShare(first, second).ofSecond, 1)
  })
})
