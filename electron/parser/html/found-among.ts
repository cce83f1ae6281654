import type { DraftBlock } from '../../../shared/text/compose.ts'
import { shinglesOf } from '../../../shared/compare/shingles.ts'
import { fold } from '../metadata/fold.ts'

/** Extractors take links and marks out of the middle of paragraphs; this much left makes it the same paragraph. */
const SAME = 0.6

/**
 * Tells how much of a text is found among some blocks, however these are divided, from 0 to 1. A text of fewer than four
 * words has to be a block of its own. Linear in the blocks to make, and in the text to ask.
 */
function shareFoundAmong(drafts: readonly Pick<DraftBlock, 'text'>[]): (text: string) => number {
  const exact = new Set(drafts.map(({ text }) => fold(text)))
  const runs = new Set(drafts.flatMap(({ text }) => [...shinglesOf(text)]))
  return (text) => {
    if (exact.has(fold(text))) return 1
    const own = shinglesOf(text)
    return own.length === 0 ? 0 : own.filter((run) => runs.has(run)).length / own.length
  }
}

/** Tells whether a block stands among some others, perhaps with small changes. */
export function finderAmong(drafts: readonly DraftBlock[]): (item: DraftBlock) => boolean {
  const share = shareFoundAmong(drafts)
  return (item) => item.kind === 'separator' || share(item.text) >= SAME
}

/**
 * Tells where a block stands among some others, perhaps with small changes: the first place from `from` on, or one before
 * it if there is none; null if it does not stand there.
 */
export function locatorAmong(
  drafts: readonly DraftBlock[],
): (item: DraftBlock, from: number) => number | null {
  const exact = new Map<string, number[]>()
  const runs = new Map<number, number>()
  for (const [index, { text }] of drafts.entries()) {
    const key = fold(text)
    const places = exact.get(key)
    if (places === undefined) exact.set(key, [index])
    else places.push(index)
    for (const run of shinglesOf(text)) if (!runs.has(run)) runs.set(run, index)
  }
  return ({ text }, from) => {
    const places = exact.get(fold(text))
    if (places !== undefined) return places.find((index) => index >= from) ?? places[0] ?? null
    const own = shinglesOf(text)
    const found = Array.from(own).flatMap((run) => runs.get(run) ?? [])
    if (own.length === 0 || found.length < own.length * SAME) return null
    const ahead = found.filter((index) => index >= from)
    return (ahead.length > 0 ? ahead : found).reduce((first, index) => Math.min(first, index))
  }
}
