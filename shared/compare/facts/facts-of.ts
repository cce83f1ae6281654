import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Turn } from '../turn.ts'
import { datesIn } from './dates/dates-in.ts'
import type { Fact } from './fact.ts'
import { namesIn } from './names/names-in.ts'
import { attributionsIn } from './attributions/attributions-in.ts'
import { numbersIn } from './numbers/numbers-in.ts'

/** What finds facts, each in time that is linear in the text. */
const FINDERS: readonly ((prepared: PreparedSource) => readonly Fact[])[] = [
  datesIn,
  numbersIn,
  namesIn,
  attributionsIn,
]

/** What is not part of the text counts too: the date relative ones are counted from, and its language. */
const topicOf = ({ source: { published, language } }: PreparedSource): string =>
  `facts ${published?.iso ?? ''} ${language ?? ''}`

type Read = { facts: readonly Fact[] | null }

const readOf = ({ known }: Corpus, prepared: PreparedSource): Read =>
  known.of<Read>(topicOf(prepared), [prepared.source.versionId], () => ({ facts: null }))

const inOrder = (facts: readonly Fact[]): readonly Fact[] => facts.toSorted((a, b) => a.start - b.start)

/** Reads a source for facts, and lets others work in between: a long one takes a while. */
export async function readFacts(corpus: Corpus, prepared: PreparedSource, turn: Turn): Promise<void> {
  const read = readOf(corpus, prepared)
  if (read.facts !== null) return
  const found: Fact[] = []
  for (const find of FINDERS) {
    found.push(...find(prepared))
    await turn.rest()
  }
  read.facts = inOrder(found)
}

/**
 * The facts of a source in the order they stand, of the kinds that are wanted. The user's corrections of dates count. It is the
 * same list as long as it holds the same, so that what rests on it can be kept by it.
 */
export function factsOf(corpus: Corpus, prepared: PreparedSource): readonly Fact[] {
  const { known, settings, decided } = corpus
  const { id, versionId } = prepared.source
  const read = readOf(corpus, prepared)
  const found = read.facts ?? inOrder(FINDERS.flatMap((find) => find(prepared)))
  read.facts = found
  const corrections = decided.dated
    .filter(({ place }) => place.sourceId === id)
    .map(({ place: { start, end }, time }) => ({ start, end, time }))
  const kept = known.of<Chosen>(`chosen ${topicOf(prepared)}`, [versionId], () => ({ key: '', facts: found }))
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
