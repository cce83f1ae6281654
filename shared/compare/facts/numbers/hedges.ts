import type { Word } from '../words/words.ts'

type Hedge = 'about' | 'more' | 'less'

/** Folded words right before an amount, the longest first. */
const BEFORE: readonly (readonly [Hedge, RegExp])[] = [
  ['less', /(?:^|\s)(?:no more than|not more than|at most|up to|fewer than|less than|under|below|not even|hochstens|bis zu|weniger als|unter|knapp unter|moins de|au plus|jusqu a|menos de|hasta|meno di|fino a|menos de|ate|менее|не более|до)$/],
  ['more', /(?:^|\s)(?:more than|over|at least|no fewer than|not less than|no less than|upwards of|above|exceed|exceeds|exceeded|exceeding|mehr als|uber|mindestens|plus de|au moins|mas de|al menos|por lo menos|piu di|oltre|almeno|mais de|pelo menos|ao menos|более|свыше|больше|не менее|как минимум)$/],
  ['about', /(?:^|\s)(?:nearly|about|around|roughly|approximately|some|almost|an estimated|estimated|close to|circa|near|just under|just over|as many as|etwa|rund|ungefahr|fast|circa|knapp|gut|zirka|environ|pres de|quelque|autour de|cerca de|casi|alrededor de|unos|unas|aproximadamente|circa|quasi|quase|около|примерно|почти|порядка|приблизительно)$/],
] // prettier-ignore
const AFTER: readonly (readonly [Hedge, RegExp])[] = [
  ['more', /^(?:\+|\s?or more\b|\s?oder mehr\b|\s?ou plus\b|\s?o mas\b)/u],
  ['about', /^\s?or so\b/],
]

/** How an amount is hedged by the words before it and what follows its figures. */
export function hedgeOf(words: readonly Word[], at: number, after: string): Hedge | null {
  const before: string[] = []
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    before.unshift(words[index]?.folded ?? '')
    if (/[,.;:()]/.test(words[index]?.gap ?? '')) break
  }
  if (/[,.;:()–—]/.test(words[at]?.gap ?? ''))
    return AFTER.find(([, shape]) => shape.test(after))?.[0] ?? null
  if (/[~≈±]\s?$/.test(words[at]?.gap ?? '')) return 'about'
  if (/[>]\s?$/.test(words[at]?.gap ?? '')) return 'more'
  const text = before.join(' ')
  return (
    BEFORE.find(([, shape]) => shape.test(text))?.[0] ??
    AFTER.find(([, shape]) => shape.test(after))?.[0] ??
    null
  )
}
