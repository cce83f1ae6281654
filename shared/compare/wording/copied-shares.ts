import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Turn } from '../turn.ts'
import { pairWording } from './pair-wording.ts'
import { wordRunOf } from './word-run.ts'

/** How much of each of two sources stands word for word in stretches copied between them, 0 to 1. */
export async function copiedShares(
  corpus: Pick<Corpus, 'known'>,
  a: PreparedSource,
  b: PreparedSource,
  turn: Turn,
): Promise<{ readonly ofA: number; readonly ofB: number }> {
  const { first, stretches } = await pairWording(corpus, a, b, turn)
  const side = first === a ? 0 : 1
  const [ofA, ofB] = [new Set<number>(), new Set<number>()]
  for (const { grade, chain } of stretches)
    if (grade === 'copied')
      for (const both of chain) {
        ofA.add(both[side])
        ofB.add(both[side === 0 ? 1 : 0])
      }
  return {
    ofA: share(ofA.size, wordRunOf(corpus.known, a).length),
    ofB: share(ofB.size, wordRunOf(corpus.known, b).length),
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
