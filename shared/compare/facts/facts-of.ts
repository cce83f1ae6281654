import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { datesIn } from './dates/dates-in.ts'
import type { Fact } from './fact.ts'
import { namesIn } from './names/names-in.ts'
import { attributionsIn } from './attributions/attributions-in.ts'
import { numbersIn } from './numbers/numbers-in.ts'

/** The facts of a source in the order they stand, of the kinds that are wanted. The user's corrections of dates count. */
export function factsOf({ known, settings, decided }: Corpus, prepared: PreparedSource): readonly Fact[] {
  const { id, versionId, published, language } = prepared.source
  // What is not part of the text: the date relative ones are counted from, and its language.
  const topic = `facts ${published?.iso ?? ''} ${language ?? ''}`
  const found = known.of(topic, [versionId], () =>
    [...datesIn(prepared), ...numbersIn(prepared), ...namesIn(prepared), ...attributionsIn(prepared)].sort(
      (a, b) => a.start - b.start,
    ),
  )
  const corrections = decided.dated.filter(({ place }) => place.sourceId === id)
  return found.flatMap((fact): readonly Fact[] => {
    if (!settings.facts.includes(fact.kind)) return []
    if (fact.kind !== 'date') return [fact]
    const corrected = corrections.find(({ place }) => place.start < fact.end && fact.start < place.end)
    return [
      corrected === undefined
        ? fact
        : { ...fact, time: corrected.time, rule: { kind: 'corrected', from: null } },
    ]
  })
}
