import * as v from 'valibot'

/**
 * The one coordinate system: offsets count UTF-16 code units of a version's canonical text, spans are half-open.
 * Files we write count Unicode code points instead; only this module converts.
 */
export const TextOffset = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.brand('TextOffset'))
export type TextOffset = v.InferOutput<typeof TextOffset>

export type Span = { readonly start: TextOffset; readonly end: TextOffset }

export const offset = (value: number): TextOffset => value as TextOffset
export const span = (start: number, end: number): Span => ({ start: offset(start), end: offset(end) })

export const sliceSpan = (text: string, { start, end }: Span): string => text.slice(start, end)
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** True where cutting would separate the two halves of one character outside the basic plane. */
export function splitsSurrogate(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/** Converts between code units and code points of one text; building it is O(n), each conversion O(log n). */
export type CodePointMap = {
  /** @throws RangeError outside the text or inside a surrogate pair. */
  readonly toCodePoint: (at: TextOffset) => number
  /** @throws RangeError outside the text. */
  readonly toOffset: (codePoint: number) => TextOffset
  readonly length: number
}

export function codePointMap(text: string): CodePointMap {
  const pairs: number[] = []
  for (let at = 1; at < text.length; at++) if (splitsSurrogate(text, at)) pairs.push(at)
  const length = text.length - pairs.length
  return {
    length,
    toCodePoint(at) {
      if (!Number.isSafeInteger(at) || at < 0 || at > text.length)
        throw new RangeError(`offset ${at} is outside the text`)
      const before = countBelow(pairs, (low) => low <= at)
      if (before > 0 && pairs[before - 1] === at) throw new RangeError(`offset ${at} is inside a character`)
      return at - before
    },
    toOffset(codePoint) {
      if (!Number.isSafeInteger(codePoint) || codePoint < 0 || codePoint > length)
        throw new RangeError(`code point ${codePoint} is outside the text`)
      return offset(codePoint + countBelow(pairs, (low, index) => low - index <= codePoint))
    },
  }
}

/** Number of leading entries that satisfy a predicate which is true for a prefix only. */
function countBelow(entries: readonly number[], holds: (entry: number, index: number) => boolean): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(entries[middle] as number, middle)) low = middle + 1
    else high = middle
  }
  return low
}
