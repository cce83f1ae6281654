import { placeOf, type Place } from '../compared-source.ts'
import type { Corpus } from '../corpus.ts'
import { discrepancies } from '../discrepancies/discrepancies.ts'
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
    const speaking = cells.flatMap(({ readings: [reading] }) => (reading === undefined ? [] : [reading.at]))
    for (const [index, a] of speaking.entries())
      for (const b of speaking.slice(index + 1)) found.push(...between(corpus, a, b))
  }
  return found
}

function between(corpus: Corpus, one: Place, other: Place): readonly Alignment[] {
  const [from, to] = [passageAt(corpus, one), passageAt(corpus, other)]
  if (from === null || to === null) return []
  const [a, b] = [placeOf(from[0].source, from[1]), placeOf(to[0].source, to[1])]
  const grounds = sharedGrounds(corpus, from, to)
  return [{ a, b, score: corpus.settings.strong, grade: 'strong', decision: null, grounds }]
}

type Found = readonly [PreparedSource, Passage]

function passageAt({ byId }: Corpus, place: Place): Found | null {
  const prepared = byId.get(place.sourceId)
  const passage = prepared?.passages.find(({ start, end }) => start < place.end && place.start < end)
  return prepared === undefined || passage === undefined ? null : [prepared, passage]
}

/** Both lists; a pair that stands in both is the surer one's. */
export function surest(alike: readonly Alignment[], told: readonly Alignment[]): readonly Alignment[] {
  const pairs = new Map<string, Alignment>()
  for (const one of [...alike, ...told]) {
    const key = `${one.a.sourceId} ${one.a.start} ${one.b.sourceId} ${one.b.start}`
    const known = pairs.get(key)
    if (known === undefined || known.score < one.score) pairs.set(key, one)
  }
  return [...pairs.values()]
}
