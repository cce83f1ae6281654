import { expect, test } from 'vitest'
import { createSeedIndex } from '../../../../shared/anchor/seeds.ts'

const RAIN = 'rain fell on the harbour all night and the crews stayed below. '
const STORY =
  'the ferry company said that nobody had been told about the missing lifeboats until the very last evening. '

test('an edited passage is found first at its own place', () => {
  const text =
    RAIN.repeat(20) + STORY.replace('missing', 'leaking').replace('very last', 'final') + RAIN.repeat(20)
  const [first] = createSeedIndex(text)(STORY, 3)
  expect(Math.abs((first ?? 0) - RAIN.length * 20)).toBeLessThanOrEqual(64)
})

test('a text without anything in common has no places', () => {
  expect(createSeedIndex('ARTICLE 12: SHALL NOT, SAVE AS PROVIDED.')('quick brown fox', 5)).toEqual([])
})

test('not more places are named than asked for', () => {
  expect(createSeedIndex(`${RAIN}${STORY}`.repeat(12))(RAIN, 4)).toHaveLength(4)
})

test('a pattern that repeats itself is no way to make the search explode', () => {
  expect(createSeedIndex('.'.repeat(300_000))('.'.repeat(900), 6).length).toBeLessThanOrEqual(6)
})
