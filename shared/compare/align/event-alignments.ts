import type { Place } from '../compared-source.ts'
import type { Corpus } from '../corpus.ts'
import { discrepancies } from '../discrepancies/discrepancies.ts'
import { placeOfPassage } from '../passage-places.ts'
import type { Passage, PreparedSource } from '../prepared-source.ts'
import type { Turn } from '../turn.ts'
import type { Alignment } from './alignment.ts'
import { sharedGrounds } from './grounds.ts'

/**
 * Passages that answer the same question about one event or fact say something of the same thing, however differently they
 * are worded ("was unveiled on Friday", "inaugurated on Thursday last week"): facts that were set against each other. Each
 * pair of sources gets one for each row, `a` before `b` in the order of the sources.
 */
export async function eventAlignments(
  corpus: Corpus,
  sources: readonly PreparedSource[],
  turn: Turn,
): Promise<readonly Alignment[]> {
  const ids = sources.map(({ source }) => source.id)
  const found: Alignment[] = []
  for (const { cells } of await discrepancies(corpus, ids, turn)) {
    await turn.rest()
    const speaking = cells.flatMap(
      ({ readings: [reading] }) => (reading === undefined ? null : passageAt(corpus, reading.at)) ?? [],
    )
    for (const [index, from] of speaking.entries())
      for (const to of speaking.slice(index + 1)) found.push(between(corpus, from, to))
  }
  return found
}

function between(corpus: Corpus, from: Found, to: Found): Alignment {
  const [a, b] = [placeOfPassage(...from.at), placeOfPassage(...to.at)]
  const grounds = sharedGrounds(corpus, from.at, to.at)
  return { a, b, score: corpus.settings.strong, grade: 'strong', decision: null, grounds }
}

type Found = { readonly at: readonly [PreparedSource, Passage] }

function passageAt({ byId }: Corpus, place: Place): Found | null {
  const prepared = byId.get(place.sourceId)
  const passage = prepared?.passages.find(({ start, end }) => start < place.end && place.start < end)
  return prepared === undefined || passage === undefined ? null : { at: [prepared, passage] }
}

/** Both lists, whose places are those of passages; a pair that stands in both is the surer one's. */
export function surest(alike: readonly Alignment[], told: readonly Alignment[]): readonly Alignment[] {
  const pairs = new Map<Place, Map<Place, Alignment>>()
  for (const list of [alike, told])
    for (const one of list) {
      const others = pairs.get(one.a)
      const known = others?.get(one.b)
      if (others === undefined) pairs.set(one.a, new Map([[one.b, one]]))
      else if (known === undefined || known.score < one.score) others.set(one.b, one)
    }
  return Array.from(pairs.values(), (others) => [...others.values()]).flat()
}
