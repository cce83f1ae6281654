import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Turn } from '../turn.ts'
import { stretchesOf, type Stretch } from './stretches.ts'
import { runKey, wordRunOf } from './word-run.ts'

/** What two sources share, told from the one whose version comes first, so that it is kept once for both orders. */
export type PairWording = {
  readonly first: PreparedSource
  readonly second: PreparedSource
  readonly stretches: readonly Stretch[]
}

/** The wording of two sources, worked out once for their versions. */
export async function pairWording(
  { known }: Pick<Corpus, 'known'>,
  one: PreparedSource,
  other: PreparedSource,
  turn: Turn,
): Promise<PairWording> {
  const [first, second] = runKey(one) < runKey(other) ? [one, other] : [other, one]
  const kept = known.of(
    `wording with others ${first.source.language ?? ''}`,
    [first.source.versionId],
    () => new Map<string, readonly Stretch[]>(),
  )
  const key = runKey(second)
  const ready = kept.get(key)
  if (ready !== undefined) return { first, second, stretches: ready }
  const work = stretchesOf(wordRunOf(known, first), wordRunOf(known, second))
  for (let step = work.next(); ; step = work.next()) {
    if (step.done === true) {
      kept.set(key, step.value)
      return { first, second, stretches: step.value }
    }
    await turn.rest()
  }
}
