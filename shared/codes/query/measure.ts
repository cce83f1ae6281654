import type { VersionId } from '../../ids.ts'
import { partsOf, isPlaced, type Quoting } from '../../project/quotation.ts'
import type { Block } from '../../text/document.ts'
import { blockAt } from '../../text/paragraphs.ts'

/** Where the words of a text begin, and its paragraphs: what distances are measured with. */
export type TextMeasure = { readonly wordStarts: Uint32Array; readonly blocks: readonly Block[] }
export type TextMeasures = ReadonlyMap<VersionId, TextMeasure>

/** Scripts that are written without blanks count by the letter, which needs no dictionary and is the same everywhere. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}’'_-]*/gu

export function measureText(content: string, blocks: readonly Block[]): TextMeasure {
  return { blocks, wordStarts: Uint32Array.from(content.matchAll(WORD), ({ index }) => index) }
}

/** What distances are counted in. */
export type Unit = 'letters' | 'words' | 'paragraphs'

/** From the first to the last letter, word or paragraph that a part of a passage touches. */
export type Extent = { readonly versionId: VersionId; readonly from: number; readonly to: number }

/** Where a passage stands, part by part; nothing for one without a place, or in a text that is not known. */
export function extentsOf(quoting: Quoting, unit: Unit, texts: TextMeasures): readonly Extent[] {
  return partsOf(quoting)
    .filter(isPlaced)
    .flatMap(({ versionId, start, end }) => {
      if (unit === 'letters') return [{ versionId, from: start, to: Math.max(start, end - 1) }]
      const text = texts.get(versionId)
      if (text === undefined) return []
      const last = Math.max(start, end - 1)
      if (unit === 'paragraphs')
        return [{ versionId, from: blockAt(text.blocks, start), to: blockAt(text.blocks, last) }]
      const from = Math.max(0, countUpTo(text.wordStarts, start) - 1)
      return [{ versionId, from, to: Math.max(from, countUpTo(text.wordStarts, last) - 1) }]
    })
}

/** How many entries of a rising list are at most `value`. */
function countUpTo(rising: Uint32Array, value: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}
