import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { datesIn } from './dates/dates-in.ts'
import type { Fact } from './fact.ts'
import { namesIn } from './names/names-in.ts'
import { attributionsIn } from './attributions/attributions-in.ts'
import { numbersIn } from './numbers/numbers-in.ts'

/**
 * The facts of a source in the order they stand, of the kinds that are wanted. The user's corrections of dates count. It is the
 * same list as long as it holds the same, so that what rests on it can be kept by it.
 */
export function factsOf({ known, settings, decided }: Corpus, prepared: PreparedSource): readonly Fact[] {
  const { id, versionId, published, language } = prepared.source
  // What is not part of the text: the date relative ones are counted from, and its language.
  const topic = `facts ${published?.iso ?? ''} ${language ?? ''}`
  const found = known.of(topic, [versionId], () =>
    [...datesIn(prepared), ...numbersIn(prepared), ...namesIn(prepared), ...attributionsIn(prepared)].sort(
      (a, b) => a.start - b.start,
    ),
  )
  const corrections = decided.dated
    .filter(({ place }) => place.sourceId === id)
    .map(({ place: { start, end }, time }) => ({ start, end, time }))
  const kept = known.of<Chosen>(`chosen ${topic}`, [versionId], () => ({ key: '', facts: found }))
  const key = JSON.stringify([settings.facts, corrections])
  if (kept.key !== key) {
    kept.key = key
    kept.facts = chosen(found, settings.facts, corrections)
  }
  return kept.facts
}

type Chosen = { key: string; facts: readonly Fact[] }
type Correction = Pick<Corpus['decided']['dated'][number]['place'], 'end' | 'start'> &
  Pick<Corpus['decided']['dated'][number], 'time'>

const chosen = (
  facts: readonly Fact[],
  kinds: readonly Fact['kind'][],
  corrections: readonly Correction[],
): readonly Fact[] =>
  facts.flatMap((fact): readonly Fact[] => {
    if (!kinds.includes(fact.kind)) return []
    if (fact.kind !== 'date') return [fact]
    const corrected = corrections.find(({ start, end }) => start < fact.end && fact.start < end)
    return [
      corrected === undefined
        ? fact
        : { ...fact, time: corrected.time, rule: { kind: 'corrected', from: null } },
    ]
  })
