import { oncePer } from '../../once-per.ts'
import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Turn } from '../turn.ts'
import { pairWording } from './pair-wording.ts'
import type { Stretch } from './stretches.ts'
import { wordRunOf } from './word-run.ts'

/** How much of each of two sources stands word for word in stretches copied between them, 0 to 1. */
export async function copiedShares(
  corpus: Pick<Corpus, 'known'>,
  a: PreparedSource,
  b: PreparedSource,
  turn: Turn,
): Promise<{ readonly ofA: number; readonly ofB: number }> {
  const { first, stretches } = await pairWording(corpus, a, b, turn)
  const [ofFirst, ofSecond] = copiedWords(stretches)
  if (ofFirst === 0) return NOTHING
  const [inA, inB] = first === a ? [ofFirst, ofSecond] : [ofSecond, ofFirst]
  return {
    ofA: share(inA, wordRunOf(corpus.known, a).length),
    ofB: share(inB, wordRunOf(corpus.known, b).length),
  }
}

const NOTHING = { ofA: 0, ofB: 0 }

/** How many words of either source stand in copied stretches; counted once for two versions. */
const copiedWords = oncePer((stretches: readonly Stretch[]): readonly [number, number] => {
  const [ofFirst, ofSecond] = [new Set<number>(), new Set<number>()]
  for (const { grade, chain } of stretches)
    if (grade === 'copied')
      for (const [at, other] of chain) {
        ofFirst.add(at)
        ofSecond.add(other)
      }
  return [ofFirst.size, ofSecond.size]
})

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
