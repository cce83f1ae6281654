import { expect, test } from 'vitest'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'
import { sharedWording } from '../../../../../shared/compare/wording/find-shared-wording.ts'
import { createProse } from '../../../../bench/anchor/prose.ts'
import { corpusWith, preparedOf } from '../../../../support/corpus.ts'
import { coverage, plant } from '../../../../support/planted-wording.ts'

const PAIRS = 15

/** Shares of the characters reused that are found, and of those found that were reused. */
async function measured(noise: number) {
  let [recall, right, all] = [0, 0, 0]
  const prose = createProse(1)
  for (let seed = 1; seed <= PAIRS; seed++) {
    const planted = plant(prose, noise, seed)
    const [a, b] = [preparedOf(planted.source), preparedOf(planted.target)]
    const found = (await sharedWording(corpusWith([a, b]), null, WITHOUT_REST))
      .filter(({ grade }) => grade === 'copied')
      .map((wording) => (wording.a.sourceId === b.source.id ? wording.a : wording.b))
    const letters = found.reduce((sum, { start, end }) => sum + end - start, 0)
    recall += coverage(planted.kept, found)
    right += letters * coverage(found, [planted.passage])
    all += letters
  }
  return { recall: recall / PAIRS, precision: right / all }
}

// What a chain of word pairs reached on news articles, as published figures have it.
test.each([
  [0, 0.99],
  [0.1, 0.97],
  [0.2, 0.9],
  [0.3, 0.77],
  [0.45, 0.46],
])('of a planted passage with %d of its words changed, at least %d is found', async (noise, least) => {
  const { recall } = await measured(noise)
  expect(recall).toBeGreaterThan(least - 0.005)
})

test('little is found that was not planted', async () => {
  // Prose that consists of set phrases by a third is made to mislead.
  expect((await measured(0.2)).precision).toBeGreaterThan(0.8)
})
