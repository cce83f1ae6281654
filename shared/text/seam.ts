import type { SourceText } from './document.ts'
import { blockAt } from './paragraphs.ts'

type Text = Pick<SourceText, 'content' | 'blocks'>

/** Shorter paragraphs, such as names of speakers, may stand anywhere. */
const LEAST = 20

/**
 * Where in a newer text the place of a lost passage would be: behind the nearest paragraph before it that the newer text has
 * word for word and once, else before the nearest one after it. Null when no paragraph stayed.
 */
export function seamOf(before: Text, at: number, after: Text): number | null {
  const places = new Map<string, { readonly start: number; readonly end: number } | null>()
  for (const { start, end } of after.blocks) {
    const words = after.content.slice(start, end)
    if (words.length >= LEAST) places.set(words, places.has(words) ? null : { start, end })
  }
  const stayed = (index: number) => {
    const block = before.blocks[index]
    return block === undefined ? null : places.get(before.content.slice(block.start, block.end))
  }
  const own = blockAt(before.blocks, at)
  for (let index = own - 1; index >= 0; index--) {
    const place = stayed(index)
    if (place !== null && place !== undefined) return place.end
  }
  for (let index = own + 1; index < before.blocks.length; index++) {
    const place = stayed(index)
    if (place !== null && place !== undefined) return place.start
  }
  return null
}
