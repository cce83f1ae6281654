import { cut, fresh, joined } from './edited.ts'
import type { Edited } from './edited.ts'
import { noise, rewordings, shuffle } from './edits.ts'
import type { Prose } from './prose.ts'
import type { Random } from './random.ts'
import { edited, nearDuplicates, reworded } from './scenarios.ts'
import type { Edit, Scenario } from './scenarios.ts'

const WORDS = 50_000
const SHUFFLED = { deleted: 0.2, moved: 0.3, inserted: 0.2 }

const EDITS: readonly (readonly [name: string, edit: Edit])[] = [
  ['45 % of words edited', reworded(0.45)],
  ['60 % of words edited', reworded(0.6)],
  [
    '30 % of words edited, moved and deleted',
    (parts, random, prose) => shuffle(reworded(0.3)(parts, random, prose), SHUFFLED, random, prose.paragraph),
  ],
  [
    '45 % of words edited, moved and deleted',
    (parts, random, prose) =>
      shuffle(reworded(0.45)(parts, random, prose), SHUFFLED, random, prose.paragraph),
  ],
  ['12 % of letters wrong', (parts, random) => parts.map((part) => noise(part, 0.12, random))],
  ['sentences replaced', (parts, random, prose) => parts.map((part) => sentences(part, random, prose))],
]

/** Of the sentences of a paragraph a quarter is replaced by others, a quarter is half reworded. */
function sentences(part: Edited, random: Random, prose: Prose): Edited {
  const ends = Array.from(
    part.text.matchAll(/[.!?]["”]? (?=\S)/gu),
    ({ index, 0: end }) => index + end.length,
  )
  const cuts = [0, ...ends, part.text.length]
  return joined(
    cuts.slice(1).map((end, index) => {
      const sentence = cut(part, cuts[index] ?? 0, end)
      if (random.chance(0.25)) return fresh(`${prose.sentence()} `)
      return random.chance(1 / 3) ? rewordings(sentence, 0.5, random, prose.word) : sentence
    }),
  )
}

/** Edits after which a passage's place is often a matter of opinion: what is proposed for review is measured on these. */
export function* hard(seed: number): Generator<Scenario> {
  yield* edited(EDITS, WORDS, seed * 1000 + 100)
  yield nearDuplicates(seed * 1000 + 950, 0.3)
}
