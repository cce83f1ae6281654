import { describe, expect, test } from 'vitest'
import { countingBothSides } from '../../../../../shared/compare/align/mutual.ts'

/** Passages 0 and 1 of one source, 2 and 3 of another, 4 of a third. */
const sourceAt = [0, 0, 1, 1, 2]
const scored = (links: readonly (readonly [number, number, number])[], least = 0.2) =>
  countingBothSides(
    { sourceAt },
    links.map(([a, b, score]) => ({ a, b, score })),
    least,
  ).map(({ score }) => Math.round(score * 1000) / 1000)

describe('what a link counts', () => {
  test('is more where both passages are each other’s best', () => {
    expect(scored([[0, 2, 0.4]])).toEqual([0.44])
  })

  test('is less where one of them has a better counterpart in the other’s source', () => {
    expect(
      scored([
        [0, 2, 0.4],
        [1, 2, 0.35],
      ]),
    ).toEqual([0.44, 0.28])
  })

  test('does not depend on counterparts in a third source', () => {
    expect(
      scored([
        [0, 2, 0.4],
        [0, 4, 0.6],
      ]),
    ).toEqual([0.44, 0.66])
  })

  test('is as much for one of two that are equally good', () => {
    expect(
      scored([
        [0, 2, 0.4],
        [0, 3, 0.4],
      ]),
    ).toEqual([0.44, 0.44])
  })

  test('never falls below what is shown at all, nor exceeds 1', () => {
    expect(
      scored([
        [0, 2, 0.95],
        [1, 2, 0.21],
      ]),
    ).toEqual([1, 0.2])
  })
})
