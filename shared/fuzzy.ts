/** Levels case and accents; both sides of a comparison go through it. */
const level = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const WORD_START = 8
const CONSECUTIVE = 5
const WHOLE_WORD_PREFIX = 30

/**
 * How well a name answers to what was typed, higher is better; null if it does not. Every typed word must occur, either
 * in one piece or as letters in order; beginnings of words and unbroken runs count more, long names a little less.
 */
export function fuzzyScore(query: string, name: string): number | null {
  const text = level(name)
  let total = 0
  for (const word of level(query).split(/\s+/).filter(Boolean)) {
    const score = scoreWord(word, text)
    if (score === null) return null
    total += score
  }
  return total - text.length / 100
}

function scoreWord(word: string, text: string): number | null {
  const whole = text.indexOf(word)
  if (whole !== -1) {
    const atStart = startsWord(text, whole) || text.includes(` ${word}`)
    return word.length * CONSECUTIVE + (atStart ? WHOLE_WORD_PREFIX : 0)
  }
  let at = -1
  let score = 0
  for (const letter of word) {
    const next = text.indexOf(letter, at + 1)
    if (next === -1) return null
    score += next === at + 1 ? CONSECUTIVE : startsWord(text, next) ? WORD_START : 0
    at = next
  }
  // Letters strewn over a long name are an accident, not a match.
  return score >= word.length * 3 ? score : null
}

const startsWord = (text: string, at: number): boolean =>
  at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))

/** The things whose name (or keywords, at half weight) answer to the query, best first; all of them, in their order, when it is empty. */
export function rank<T>(
  query: string,
  things: readonly T[],
  nameOf: (thing: T) => string,
  keywordsOf: (thing: T) => string = () => '',
): readonly T[] {
  if (query.trim() === '') return things
  return things
    .flatMap((thing) => {
      const byName = fuzzyScore(query, nameOf(thing))
      const byKeyword = fuzzyScore(query, keywordsOf(thing))
      const score = Math.max(byName ?? -Infinity, byKeyword === null ? -Infinity : byKeyword / 2)
      return score === -Infinity ? [] : [{ thing, score }]
    })
    .sort((a, b) => b.score - a.score)
    .map(({ thing }) => thing)
}
