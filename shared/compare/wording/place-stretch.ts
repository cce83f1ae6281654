import { placeOf } from '../compared-source.ts'
import { span, type Span } from '../../text/offsets.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { earlierOf } from './earlier.ts'
import type { PairWording } from './pair-wording.ts'
import type { SharedWording } from './shared-wording.ts'
import type { Stretch } from './stretches.ts'
import type { WordRun } from './word-run.ts'

type Runs = { readonly a: WordRun; readonly b: WordRun }

/** A stretch as places in the texts, the earlier published first; where that is not known, `one` is. */
export function placedWording(
  { grade, words, chain }: Stretch,
  { first, second }: Pick<PairWording, 'first' | 'second'>,
  { a, b }: Runs,
  one: PreparedSource,
): SharedWording {
  const earlier = earlierOf(first.source.published, second.source.published)
  const swap = earlier === null ? one !== first : earlier === 'b'
  const [inFirst, inSecond] = commonOf(chain, { a, b })
  const sides = [placed(inFirst, first), placed(inSecond, second)] as const
  const [here, there] = swap ? [sides[1], sides[0]] : sides
  return {
    grade,
    words,
    a: here.place,
    b: there.place,
    earlier: earlier === null ? null : 'a',
    common: { a: here.common, b: there.common },
  }
}

const placed = (common: readonly Span[], { source }: PreparedSource) => ({
  place: placeOf(source, span(common[0]?.start ?? 0, common.at(-1)?.end ?? 0)),
  common,
})

const kept = new WeakMap<Stretch['chain'], readonly [readonly Span[], readonly Span[]]>()

/** Where the words of a chain stand in both sources, made once for it. */
function commonOf(chain: Stretch['chain'], { a, b }: Runs): readonly [readonly Span[], readonly Span[]] {
  const made = kept.get(chain) ?? [spansOf(chain, 0, a), spansOf(chain, 1, b)]
  kept.set(chain, made)
  return made
}

function spansOf(chain: Stretch['chain'], which: 0 | 1, run: WordRun): readonly Span[] {
  const common: Span[] = []
  let last: readonly [number, number] | null = null
  for (const both of chain) {
    const at = both[which]
    const [start, end] = [run.starts[at] ?? 0, run.ends[at] ?? 0]
    const before = common.at(-1)
    const goesOn = last !== null && both[0] === last[0] + 1 && both[1] === last[1] + 1
    if (goesOn && before !== undefined) common[common.length - 1] = span(before.start, end)
    else common.push(span(start, end))
    last = both
  }
  return common
}
