import type { Claim } from '../project/claim.ts'

/** Shorter words, and those in every text, say nothing about what a sentence is about. */
const SHORTEST = 3
const COMMON = new Set(
  'the and for that this with was were are has have had not but from its his her their they she who which when where what will would been also into than then there said says'.split(
    ' ',
  ),
)

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (
      text
        .toLowerCase()
        .normalize('NFKC')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).filter((word) => (word.length >= SHORTEST || /\d/.test(word)) && !COMMON.has(word)),
  )

/**
 * The claims that share words with a sentence, those that share the most first. A word counts the more the fewer claims
 * have it; what a long claim has beside it counts a little against it.
 */
export function suggestClaims(sentence: string, claims: readonly Claim[]): readonly Claim[] {
  const words = claims.map(({ statement }) => wordsOf(statement))
  const spread = new Map<string, number>()
  for (const set of words) for (const word of set) spread.set(word, (spread.get(word) ?? 0) + 1)
  const sought = wordsOf(sentence)
  const scored = claims.map((claim, index) => {
    const own = words[index] ?? new Set<string>()
    const shared = [...own].filter((word) => sought.has(word))
    const weight = shared.reduce((sum, word) => sum + 1 / (spread.get(word) ?? 1), 0)
    return { claim, score: weight === 0 ? 0 : weight + shared.length / own.size }
  })
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ claim }) => claim)
}
