import { type Span, span } from '../../../text/offsets.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import { baseLanguage } from '../../tokens/stem.ts'
import { marksInPassage } from './marks-in.ts'
import { type Draft, joinSegments } from './join-segments.ts'
import { segmentsOf } from './segments.ts'
import { type FoundVerb, type Read, verbsIn } from './verbs-in.ts'

/** A part of a sentence around one verb, as far as commas and small words tell. */
export type Clause = {
  /** Indices of its own tokens: from the first to the one after the last, each pair a piece. */
  readonly pieces: readonly (readonly [number, number])[]
  /** Tokens before it that say who or what it is about. */
  readonly subject: readonly [number, number] | null
  readonly verbs: readonly FoundVerb[]
  readonly negated: boolean
  readonly hedged: boolean
  /** All of it with what it must not be cut from. */
  readonly quote: Span
}

export type Clauses = {
  readonly reads: readonly Read[]
  readonly clauses: readonly Clause[]
  /** Which clause a token belongs to. */
  readonly clauseOf: readonly number[]
}

const known = new WeakMap<Passage, Clauses>()

/** The clauses of a passage; remembered. Linear in its words. */
export function clausesOf(prepared: PreparedSource, passage: Passage): Clauses {
  const before = known.get(passage)
  if (before !== undefined) return before
  const made = cut(prepared, passage)
  known.set(passage, made)
  return made
}

function cut(prepared: PreparedSource, passage: Passage): Clauses {
  const { content } = prepared.source.text
  let last: number = passage.start
  const reads = passage.tokens.map((token): Read => {
    const before = content.slice(last, token.start)
    last = token.end
    return { token, raw: content.slice(token.start, token.end), before }
  })
  const language = baseLanguage(prepared.source.language)
  const verbs = verbsIn(reads, language)
  const drafts = joinSegments(segmentsOf(reads, verbs, language), reads)
  const marks = marksInPassage(prepared, passage)
  const clauseOf: number[] = reads.map(() => 0)
  for (const [index, { pieces }] of drafts.entries())
    for (const [from, to] of pieces) for (let at = from; at < to; at++) clauseOf[at] = index
  const marked = { negation: new Set<number>(), hedge: new Set<number>() }
  let at = 0
  for (const mark of marks) {
    while (at < reads.length - 1 && (reads[at]?.token.end ?? 0) <= mark.start) at++
    marked[mark.kind].add(clauseOf[at] ?? 0)
  }
  const clauses: Clause[] = []
  for (const [index, draft] of drafts.entries()) {
    const governing = draft.follows === null ? undefined : clauses[draft.follows]
    const underNegation = governing?.negated === true
    const alone = quoteOf(content, passage, reads, draft)
    const above = draft.leans ? clauses[index - 1] : undefined
    const own = above === undefined ? alone : span(Math.min(alone.start, above.quote.start), alone.end)
    clauses.push({
      pieces: draft.pieces,
      subject: draft.subject,
      verbs: draft.verbs,
      negated: marked.negation.has(index) || underNegation,
      hedged: marked.hedge.has(index) || governing?.hedged === true,
      quote: underNegation ? span(Math.min(own.start, governing.quote.start), own.end) : own,
    })
  }
  return { reads, clauses, clauseOf }
}

/** From the first word to the last, with the marks that open and close around them. */
function quoteOf(
  content: string,
  passage: Passage,
  reads: readonly Read[],
  { pieces, subject }: Draft,
): Span {
  const first = Math.min(subject?.[0] ?? Infinity, ...pieces.map(([from]) => from))
  const last = Math.max(...pieces.map(([, to]) => to)) - 1
  let start: number = reads[first]?.token.start ?? passage.start
  let end: number = reads[last]?.token.end ?? passage.end
  while (start > passage.start && /[“"„«(‘$€£¥]/u.test(content.charAt(start - 1))) start--
  while (end < passage.end && /[”"“»)’%!?]/u.test(content.charAt(end))) end++
  return span(start, end)
}
