import { placeOf, type Place } from '../../../shared/compare/compared-source.ts'
import type { PreparedSource } from '../../../shared/compare/prepared-source.ts'
import { span } from '../../../shared/text/offsets.ts'

export const placeOfAll = ({ source }: PreparedSource): Place =>
  placeOf(source, span(0, source.text.content.length))

export const placesOfBlocks = ({ source }: PreparedSource): readonly Place[] =>
  source.text.blocks.map((block) => placeOf(source, block))

/** The best score of the passages of each block, given those of all passages of a source. */
export function bestOfBlocks(
  { source, passages }: PreparedSource,
  scores: readonly number[],
): readonly number[] {
  const best = source.text.blocks.map(() => 0)
  let block = 0
  for (const [at, passage] of passages.entries()) {
    while (passage.start >= (source.text.blocks[block]?.end ?? Infinity)) block += 1
    best[block] = Math.max(best[block] ?? 0, scores[at] ?? 0)
  }
  return best
}
