import type { VersionId } from '../ids.ts'
import type { Anchor } from '../project/annotation.ts'
import { offset, splitsSurrogate } from '../text/offsets.ts'
import type { Span } from '../text/offsets.ts'

/** UTF-16 units of context kept on each side; the lengths Hypothesis settled on, enough to tell most repetitions apart. */
const CONTEXT_LENGTH = 32

/**
 * An exact anchor for a passage of one version's text. The span is widened where it would cut a character in two and
 * loses white space at both ends.
 * @throws RangeError when the span lies outside the text or nothing but white space is in it.
 */
export function createAnchor(content: string, versionId: VersionId, span: Span): Anchor {
  const { start, end } = tidySpan(content, span)
  const before = Math.max(0, start - CONTEXT_LENGTH)
  const after = Math.min(content.length, end + CONTEXT_LENGTH)
  return {
    versionId,
    start: offset(start),
    end: offset(end),
    exact: content.slice(start, end),
    prefix: content.slice(splitsSurrogate(content, before) ? before + 1 : before, start),
    suffix: content.slice(end, splitsSurrogate(content, after) ? after - 1 : after),
    state: { kind: 'exact' },
  }
}

function tidySpan(content: string, span: Span): { readonly start: number; readonly end: number } {
  if (span.start < 0 || span.end > content.length || span.start >= span.end)
    throw new RangeError(`no passage at ${span.start}–${span.end} of ${content.length}`)
  let start: number = splitsSurrogate(content, span.start) ? span.start - 1 : span.start
  let end: number = splitsSurrogate(content, span.end) ? span.end + 1 : span.end
  while (start < end && isSpace(content, start)) start += 1
  while (end > start && isSpace(content, end - 1)) end -= 1
  if (start === end) throw new RangeError('a passage needs more than white space')
  return { start, end }
}

const isSpace = (content: string, at: number): boolean => /\s/u.test(content.charAt(at))
