import { expect, test } from 'vitest'
import { seedPlaces } from '../../../../shared/anchor/seeds.ts'

const RAIN = 'rain fell on the harbour all night and the crews stayed below. '
const STORY =
  'the ferry company said that nobody had been told about the missing lifeboats until the very last evening. '

test('an edited passage is found first at its own place', () => {
  const text =
    RAIN.repeat(20) + STORY.replace('missing', 'leaking').replace('very last', 'final') + RAIN.repeat(20)
  const [first] = seedPlaces(STORY, text, 3)
  expect(Math.abs((first ?? 0) - RAIN.length * 20)).toBeLessThanOrEqual(64)
})

test('a text without anything in common has no places', () => {
  expect(seedPlaces('quick brown fox', 'ARTICLE 12: SHALL NOT, SAVE AS PROVIDED.', 5)).toEqual([])
})

test('not more places are named than asked for', () => {
  expect(seedPlaces(RAIN, `${RAIN}${STORY}`.repeat(12), 4)).toHaveLength(4)
})

test('a pattern that repeats itself is no way to make the search explode', () => {
  expect(seedPlaces('.'.repeat(900), '.'.repeat(300_000), 6).length).toBeLessThanOrEqual(6)
})
