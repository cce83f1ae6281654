import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Turn } from '../turn.ts'
import { stretchesOf, type Stretch } from './stretches.ts'
import { wordRunOf } from './word-run.ts'

/** What two sources share, told from the one whose version comes first, so that it is kept once for both orders. */
export type PairWording = {
  readonly first: PreparedSource
  readonly second: PreparedSource
  readonly stretches: readonly Stretch[]
}

type Passages = PreparedSource['passages']

/** By the passages of both, which are the same as long as text and language are: what is asked of all pairs has no time for names. */
const kept = new WeakMap<Passages, WeakMap<Passages, readonly Stretch[]>>()

/** The wording of two sources, worked out once for their versions. */
export async function pairWording(
  { known }: Pick<Corpus, 'known'>,
  one: PreparedSource,
  other: PreparedSource,
  turn: Turn,
): Promise<PairWording> {
  const [first, second] = one.source.versionId < other.source.versionId ? [one, other] : [other, one]
  const others = kept.get(first.passages) ?? new WeakMap<Passages, readonly Stretch[]>()
  kept.set(first.passages, others)
  const ready = others.get(second.passages)
  if (ready !== undefined) return { first, second, stretches: ready }
  const work = stretchesOf(wordRunOf(known, first), wordRunOf(known, second))
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) {
      others.set(second.passages, step.value)
      return { first, second, stretches: step.value }
    }
    await turn.rest()
  }
}
