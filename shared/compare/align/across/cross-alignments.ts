import type { Corpus } from '../../corpus.ts'
import { readFacts } from '../../facts/facts-of.ts'
import { placeOfPassage } from '../../passage-places.ts'
import type { PreparedSource } from '../../prepared-source.ts'
import type { Turn } from '../../turn.ts'
import type { Alignment } from '../alignment.ts'
import { areOtherLanguages, languageOf } from '../languages.ts'
import { commonKeys, crossGrounds, crossKeyed, type Keyed, type Keys } from './keyed-passages.ts'
import { crossLikeness, inCommon, rarityOf } from './likeness.ts'

/** The aligned passages of those of some sources that are in different languages: only names, numbers and dates are compared. */
export async function crossAlignments(
  corpus: Corpus,
  wanted: readonly PreparedSource[],
  turn: Turn,
): Promise<readonly Alignment[]> {
  const languages = wanted.map(languageOf)
  const pairs = wanted.flatMap((b, at) =>
    wanted
      .slice(0, at)
      .flatMap((a, other) =>
        areOtherLanguages(languages[other] ?? '', languages[at] ?? '') ? [[a, b] as const] : [],
      ),
  )
  if (pairs.length === 0) return []
  const keyed = new Map<PreparedSource, Keys>()
  for (const prepared of corpus.sources) {
    await readFacts(corpus, prepared, turn)
    keyed.set(prepared, crossKeyed(corpus, prepared))
  }
  const rarity = rarityOf(Array.from(keyed.values(), ({ passages }) => passages).flat())
  const found: Alignment[] = []
  for (const [a, b] of pairs) {
    await turn.rest()
    for (const { one, other, score } of bestPairs(keyed.get(a), keyed.get(b), rarity))
      if (score >= corpus.settings.weak)
        found.push({
          a: placeOfPassage(a, one.passage),
          b: placeOfPassage(b, other.passage),
          score,
          grade: score >= corpus.settings.strong ? 'strong' : 'weak',
          decision: null,
          grounds: crossGrounds(a, commonKeys(one.keys, other.keys)),
        })
  }
  return found
}

type Match = { readonly one: Keyed; readonly other: Keyed; readonly keys: readonly string[] }

const kept = new WeakMap<Keys, WeakMap<Keys, readonly Match[]>>()

/** The passages of two sources that have something in common, whatever it weighs; looked for once. */
function matchesOf(ofA: Keys, ofB: Keys): readonly Match[] {
  const others = kept.get(ofA) ?? new WeakMap<Keys, readonly Match[]>()
  kept.set(ofA, others)
  const known = others.get(ofB)
  if (known !== undefined) return known
  const made = ofA.passages.flatMap((one) =>
    Array.from(inCommon(one.distinct, ofB.byKey), ([other, keys]): Match => ({ one, other, keys })),
  )
  others.set(ofB, made)
  return made
}

/** For each passage its best counterpart, seen from either side. */
function bestPairs(ofA: Keys | undefined, ofB: Keys | undefined, rarity: (key: string) => number) {
  if (ofA === undefined || ofB === undefined) return []
  const scored = matchesOf(ofA, ofB).map((match) => ({
    ...match,
    score: crossLikeness(match.keys, rarity),
  }))
  const best = new Map<Keyed, number>()
  for (const { one, other, score } of scored)
    for (const end of [one, other]) best.set(end, Math.max(best.get(end) ?? 0, score))
  return scored.filter(({ one, other, score }) => score === best.get(one) || score === best.get(other))
}
