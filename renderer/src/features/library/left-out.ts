import { assertNever } from '../../../../shared/assert.ts'
import type { SourceText, SuppressedBlock } from '../../../../shared/text/document.ts'
import { REASON_WORDS } from '../../ui/removal-reasons.ts'

/** One block that cleaning left out, as the details list shows it. `index` counts into the text's `suppressed`. */
export type LeftOut = {
  readonly index: number
  readonly text: string
  readonly reason: string
  readonly place: string
}

export function leftOutOf(text: Pick<SourceText, 'blocks' | 'suppressed' | 'content'>): readonly LeftOut[] {
  return text.suppressed.map((block, index) => ({
    index,
    text: block.text,
    reason: REASON_WORDS[block.reason].full,
    place: placeOf(block, text),
  }))
}

type Place =
  { readonly kind: 'start' } | { readonly kind: 'end' } | { readonly kind: 'before'; readonly words: string }

function placeOf(block: SuppressedBlock, text: Pick<SourceText, 'blocks' | 'content'>): string {
  const place = whereIn(block.before, text)
  switch (place.kind) {
    case 'start':
      return 'before the text'
    case 'end':
      return 'after the text'
    case 'before':
      return `before “${place.words}”`
    default:
      return assertNever(place)
  }
}

const WORDS_SHOWN = 6

function whereIn(before: number, { blocks, content }: Pick<SourceText, 'blocks' | 'content'>): Place {
  if (before === 0) return { kind: 'start' }
  const next = blocks.slice(before).find((block) => block.kind !== 'separator')
  if (next === undefined) return { kind: 'end' }
  const words = content.slice(next.start, Math.min(next.end, next.start + 200)).split(/\s+/)
  return {
    kind: 'before',
    words: words.slice(0, WORDS_SHOWN).join(' ') + (words.length > WORDS_SHOWN ? ' …' : ''),
  }
}
