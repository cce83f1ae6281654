import { quotedIn } from '../facts/attributions/quotation-marks.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { overlaps, span, type Span } from '../../text/offsets.ts'

/** Where a source quotes, without the marks, in order. */
export function quotedSpans({ source, passages }: PreparedSource): readonly Span[] {
  const asides = passages.filter(({ role }) => role === 'aside')
  return source.text.blocks
    .flatMap((block) => quotedIn(source.text.content, block))
    .map(({ inner }) => trimmed(source.text.content, inner))
    .filter((inner) => !asides.some((aside) => overlaps(aside, inner)))
}

/** Without spaces and the comma or full stop before the closing mark. */
function trimmed(content: string, { start, end }: Span): Span {
  const words = content.slice(start, end)
  const lead = /^[\s…]*/u.exec(words)?.[0].length ?? 0
  const kept = words.trimEnd().replace(/[,;]$/u, '').length
  return span(start + lead, Math.max(start + lead, start + kept))
}
