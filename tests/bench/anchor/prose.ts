import { createRandom } from './random.ts'
import type { Random } from './random.ts'

const FUNCTION_WORDS =
  'the of and to a in that it was is for he as with his on be at by had not are but from or have an they which one were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years much where your way down should because long each just state those people too little good very make world still own see men work get here between both life being under never day same another know while last might us great old year come since against go came right used take three'
const ONSETS = 'b|bl|br|c|ch|cl|cr|d|dr|f|fl|g|gr|h|j|l|m|n|p|pl|pr|qu|r|s|sc|sh|sl|sp|st|str|t|th|tr|v|w'
const NUCLEI = 'a|e|i|o|u|ai|ea|ee|io|ou|a|e|i|o'
const CODAS = '|||||||n|r|s|l|t|m|nd|nt|st|ck|ff|fi|ll'
const ENDINGS = '||||||s|s|ed|ing|ly|er|tion|ment|al|ness|es'
const VOCABULARY = 12_000
const PHRASES = 4000
const BOILERPLATE = 14

/** Made-up prose with the habits of written English. */
export type Prose = {
  readonly word: () => string
  readonly sentence: () => string
  readonly paragraph: () => string
  readonly paragraphs: (words: number) => readonly string[]
}

/**
 * English function words and made-up words, as frequent as Zipf's law has them; a third of the running words comes in
 * set phrases; sentences of 4 to 45 words, paragraphs of some 67 on average, of which some are a line of dialogue and some
 * stand in the text again and again: headings, formulas, the paragraph that closes every report.
 */
export function createProse(seed: number): Prose {
  const random = createRandom(seed)
  const words = vocabulary(random)
  const word = zipf(words, random)
  const phrases = Array.from({ length: PHRASES }, () => many(2 + random.below(4), word).join(' '))
  const phrase = zipf(phrases, random)

  const clause = (length: number): string => {
    const parts: string[] = []
    for (let count = 0; count < length;) {
      const part = random.chance(0.14) ? phrase() : random.chance(0.004) ? String(random.below(3000)) : word()
      parts.push(part)
      count += part.split(' ').length
    }
    return parts.join(' ')
  }
  const sentence = (): string => {
    const length = 4 + Math.floor(6 * Math.exp(0.62 * gaussian(random)))
    const text = clause(Math.min(45, length))
    const turned = random.chance(0.35)
      ? `${text}${random.pick([', ', ', ', ' — ', '; '])}${clause(2 + random.below(9))}`
      : text
    const capital = turned.charAt(0).toUpperCase() + turned.slice(1)
    if (random.chance(0.12)) return `“${capital},” ${word()}’s ${word()} said.`
    return `${capital}${random.pick(['.', '.', '.', '.', '.', '.', '?', '!'])}`
  }
  const plain = (): string => many(1 + random.below(9), sentence).join(' ')
  const repeated = many(BOILERPLATE, () => many(1 + random.below(3), sentence).join(' '))
  const formulas = many(40, sentence)
  const paragraph = (): string => {
    const kind = random.unit()
    if (kind < 0.05) return random.pick(repeated)
    if (kind < 0.08) return clause(2 + random.below(4)).toUpperCase()
    if (kind < 0.2) return sentence()
    return kind < 0.3 ? `${plain()} ${random.pick(formulas)} ${sentence()}` : plain()
  }
  return {
    word,
    sentence,
    paragraph,
    paragraphs(total) {
      const made: string[] = []
      for (let count = 0; count < total; count += (made.at(-1) ?? '').split(' ').length)
        made.push(paragraph())
      return made
    },
  }
}

function vocabulary(random: Random): readonly string[] {
  const list = (text: string) => text.split('|')
  const [onsets, nuclei, codas, endings] = [list(ONSETS), list(NUCLEI), list(CODAS), list(ENDINGS)]
  const made = new Set(FUNCTION_WORDS.split(' '))
  while (made.size < VOCABULARY) {
    const syllables = random.pick([1, 1, 1, 1, 2, 2, 3])
    const stem = many(syllables, () => random.pick(onsets) + random.pick(nuclei) + random.pick(codas)).join(
      '',
    )
    made.add(stem + random.pick(endings))
  }
  return [...made]
}

const many = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make)

/** Chooses the item of rank r with a probability proportional to 1 / (r + 2.7), after Mandelbrot. */
function zipf(items: readonly string[], random: Random): () => string {
  let total = 0
  const sums = items.map((_, rank) => (total += 1 / (rank + 2.7)))
  return () => {
    const wanted = random.unit() * total
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return items[low] ?? ''
  }
}

const gaussian = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.unit())) * Math.cos(2 * Math.PI * random.unit())
