import type { Edited } from './edited.ts'
import type { Random } from './random.ts'

const SHORTEST = 30
const LONGEST = 300
const ACROSS = 0.05

/** A passage of the old text, in UTF-16 offsets. */
export type Quotation = { readonly start: number; readonly end: number }

/**
 * Passages of 30 to 300 characters from all over the given paragraphs, from one word to another; one in twenty runs on
 * into what follows its paragraph.
 */
export function drawQuotations(
  old: string,
  paragraphs: readonly Edited[],
  count: number,
  random: Random,
): readonly Quotation[] {
  const drawn: Quotation[] = []
  while (drawn.length < count) {
    const paragraph = random.pick(paragraphs)
    const first = paragraph.from[0] ?? 0
    const last = first + paragraph.text.length
    if (random.below(600) > paragraph.text.length) continue
    const start = toWord(old, first + random.below(paragraph.text.length))
    const wanted = start + SHORTEST + random.below(LONGEST - SHORTEST)
    const end = toWordEnd(old, random.chance(ACROSS) ? wanted : Math.min(wanted, last))
    if (end - start >= SHORTEST && end - start <= LONGEST && end <= old.length) drawn.push({ start, end })
  }
  return drawn
}

function toWord(text: string, near: number): number {
  let at = near
  while (at > 0 && !/\s/u.test(text.charAt(at - 1))) at -= 1
  return at
}

function toWordEnd(text: string, near: number): number {
  let at = Math.min(near, text.length)
  while (at > 0 && /\s/u.test(text.charAt(at - 1))) at -= 1
  while (at < text.length && !/\s/u.test(text.charAt(at))) at += 1
  return at
}
