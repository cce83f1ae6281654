import type { Overlap } from '../../../../../shared/compare/dossier/dossier.ts'
import type { SourceId } from '../../../../../shared/ids.ts'
import { shareWords } from '../../../data/use-near-duplicates.ts'
import { plural } from '../../../ui/format.ts'

/** An overlap as one of its two sources has it. */
export type Facing = {
  /** Share of the words of one that stand word for word in the other, and the other way round. */
  readonly copied: number
  readonly back: number
  /** Passages of the one with a counterpart in the other, and their share. */
  readonly passages: number
  readonly aligned: number
}

const NOTHING: Facing = { copied: 0, back: 0, passages: 0, aligned: 0 }

/** How one source overlaps with another. */
export function facing(overlap: Overlap | undefined, one: SourceId): Facing {
  if (overlap === undefined) return NOTHING
  const { a, copied, aligned, passages } = overlap
  return a === one
    ? { copied: copied.ofA, back: copied.ofB, passages: passages.inA, aligned: aligned.ofA }
    : { copied: copied.ofB, back: copied.ofA, passages: passages.inB, aligned: aligned.ofB }
}

/** Below this a share would read as none. */
const LEAST = 0.005

export const copiedText = (share: number): string =>
  share === 0 ? '–' : share < LEAST ? '< 1 %' : shareWords(share)

/** `38 % of “A” stands word for word in “B”, 12 % of “B” in “A”. 12 passages of “A” say the same.` */
export function overlapSentence(one: string, other: string, { copied, back, passages }: Facing): string {
  const words =
    copied === 0 && back === 0
      ? `Nothing of “${one}” stands word for word in “${other}”.`
      : `${copiedText(copied)} of “${one}” stands word for word in “${other}”, ${copiedText(back)} of “${other}” in “${one}”.`
  const same =
    passages === 0
      ? 'No passage is known to say the same.'
      : `${plural(passages, 'passage')} of “${one}” ${passages === 1 ? 'says' : 'say'} the same.`
  return `${words} ${same}`
}

/** Two sources in the order of their ids, so that an overlap is found from either side. */
export const overlapKey = (one: SourceId, other: SourceId): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`

export const overlapsByPair = (overlaps: readonly Overlap[]): ReadonlyMap<string, Overlap> =>
  new Map(overlaps.map((overlap) => [overlapKey(overlap.a, overlap.b), overlap]))
