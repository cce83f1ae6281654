import { drawQuotations } from './quotations.ts'
import type { Quotation } from './quotations.ts'
import { publish, unedited } from './edited.ts'
import type { Edited, Outcome } from './edited.ts'
import { noise, rewordings, shuffle, typesetting } from './edits.ts'
import { createProse } from './prose.ts'
import type { Prose } from './prose.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'

const WORDS = 100_000
const QUOTATIONS = 1000
const SHUFFLED = { deleted: 0.1, moved: 0.15, inserted: 0.1 }

/** A text, what became of it, and quotations taken from it before. */
export type Scenario = {
  readonly name: string
  readonly old: string
  readonly outcome: Outcome
  readonly quotations: readonly Quotation[]
}

export type Edit = (parts: readonly Edited[], random: Random, prose: Prose) => readonly Edited[]

const EDITS: readonly (readonly [name: string, edit: Edit])[] = [
  ['typography', (parts, random) => parts.flatMap((part) => typesetting(part, random))],
  ['1 % of letters wrong', (parts, random) => parts.map((part) => noise(part, 0.01, random))],
  ['4 % of letters wrong', (parts, random) => parts.map((part) => noise(part, 0.04, random))],
  ['3 % of words edited', reworded(0.03)],
  ['12 % of words edited', reworded(0.12)],
  ['moved and deleted', (parts, random, prose) => shuffle(parts, SHUFFLED, random, prose.paragraph)],
  [
    'everything at once',
    (parts, random, prose) =>
      shuffle(
        reworded(0.06)(parts, random, prose).map((part) => noise(part, 0.01, random)),
        SHUFFLED,
        random,
        prose.paragraph,
      ).flatMap((part) => typesetting(part, random)),
  ],
  ['30 % of words edited', reworded(0.3)],
]

/** The nine scenarios of the study; another seed gives other texts, quotations and edits. */
export function* scenarios(seed: number): Generator<Scenario> {
  yield* edited(EDITS, WORDS, seed * 1000)
  yield nearDuplicates(seed * 1000 + 900, 0.01)
}

/** A text of its own for each edit, of so many words, with quotations drawn from it. */
export function* edited(
  edits: readonly (readonly [name: string, edit: Edit])[],
  words: number,
  seed: number,
): Generator<Scenario> {
  for (const [index, [name, edit]] of edits.entries()) {
    const random = createRandom(seed + index)
    const prose = createProse(seed + 500 + index)
    const { old, parts } = unedited(prose.paragraphs(words))
    yield {
      name,
      old,
      quotations: drawQuotations(old, parts, QUOTATIONS, random),
      outcome: publish(edit(parts, random, prose), old.length),
    }
  }
}

export function reworded(share: number): Edit {
  return (parts, random, { word }) => parts.map((part) => rewordings(part, share, random, word))
}

/**
 * Every paragraph has a near-duplicate elsewhere in the old text, one word in twelve another; half of the originals are
 * deleted, of all that stays one word in a hundred is edited. The quotations are the originals'.
 */
export function nearDuplicates(seed: number, edited: number): Scenario {
  const random = createRandom(seed)
  const prose = createProse(seed + 50)
  const originals = prose.paragraphs(WORDS / 2)
  const places = originals.map((text) => ({ text, original: true }))
  for (const text of originals) {
    const { parts } = unedited([text])
    const copy = parts.map((part) => rewordings(part, 1 / 12, random, prose.word).text).join('')
    places.splice(random.below(places.length + 1), 0, { text: copy, original: false })
  }
  const { old, parts } = unedited(places.map(({ text }) => text))
  const quotable = parts.filter((_, index) => places[index]?.original)
  const kept = parts.filter((_, index) => !places[index]?.original || random.chance(0.5))
  return {
    name: edited > 0.1 ? 'near-duplicates, rewritten' : 'near-duplicates',
    old,
    quotations: drawQuotations(old, quotable, QUOTATIONS, random),
    outcome: publish(
      kept.map((part) => rewordings(part, edited, random, prose.word)),
      old.length,
    ),
  }
}
