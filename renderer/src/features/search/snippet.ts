import type { Span } from '../../../../shared/text/offsets.ts'

const BEFORE = 30
const AFTER = 70

type Snippet = { readonly words: string; readonly found: readonly [number, number] }

/** A passage in one line with some whole words before and after it, and where in that line it stands. */
export function snippet(text: string, { start, end }: Span): Snippet {
  const before = text.slice(Math.max(0, start - BEFORE), start)
  const after = text.slice(end, end + AFTER)
  const lead = start > BEFORE ? before.replace(/^\S*\s/, '… ') : before
  const tail = end + AFTER < text.length ? after.replace(/\s\S*$/, ' …') : after
  const [head, middle, rest] = [oneLine(lead).trimStart(), oneLine(text.slice(start, end)), oneLine(tail)]
  return { words: head + middle + rest.trimEnd(), found: [head.length, head.length + middle.length] }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
