import type { Link } from './links.ts'
import type { PassageIndex } from './score/passage-index.ts'

/** What it adds to a link's score that either passage is the best the other source has for the other, and what it takes that only one is. */
const MUTUAL = 1.1
const ONE_SIDED = 0.8

/**
 * The links with their scores as they count: two passages that choose each other say the same thing far more often than one that
 * is merely the best of what there is. Links that reach `least`, of which there are no others, still do.
 */
export function countingBothSides(
  { sourceAt }: Pick<PassageIndex, 'sourceAt'>,
  links: readonly Link[],
  least: number,
): readonly Link[] {
  const best = new Map<number, number>()
  // Passages stand source by source.
  const sources = (sourceAt.at(-1) ?? 0) + 1
  const side = (passage: number, other: number): number => passage * sources + (sourceAt[other] ?? 0)
  const sidesOf = ({ a, b }: Link) => [side(a, b), side(b, a)] as const
  for (const link of links)
    for (const key of sidesOf(link)) best.set(key, Math.max(best.get(key) ?? 0, link.score))
  return links.map((link) => {
    const { score } = link
    const isMutual = sidesOf(link).every((key) => best.get(key) === score)
    return {
      ...link,
      score: isMutual ? Math.min(1, score * MUTUAL) : Math.max(score * ONE_SIDED, Math.min(score, least)),
    }
  })
}
