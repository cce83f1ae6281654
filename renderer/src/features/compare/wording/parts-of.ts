import { span, type Span } from '../../../../../shared/text/offsets.ts'

/** A stretch of a passage that is or is not common to two passages. */
export type Part = Span & { readonly isCommon: boolean }

/** A place in such stretches, in order. Spaces and marks around words that differ are no difference. */
export function partsOf(content: string, place: Span, common: readonly Span[]): readonly Part[] {
  const parts: Part[] = []
  let at: number = place.start
  for (const { start, end } of common) {
    parts.push(...between(content, at, start), { ...span(start, end), isCommon: true })
    at = end
  }
  parts.push(...between(content, at, place.end))
  return parts.filter(({ start, end }) => start < end)
}

const WORDS = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su

function between(content: string, start: number, end: number): readonly Part[] {
  const words = WORDS.exec(content.slice(start, end))
  if (words === null) return [{ ...span(start, end), isCommon: true }]
  const from = start + words.index
  const to = from + words[0].length
  return [
    { ...span(start, from), isCommon: true },
    { ...span(from, to), isCommon: false },
    { ...span(to, end), isCommon: true },
  ]
}
