import { NEW } from './edited.ts'
import type { Outcome } from './edited.ts'
import type { Quotation } from './quotations.ts'

/** How far an edge may be off: a short word and its space. */
const GIVE = 5
const SURVIVES_FROM = 0.4

export type Span = { readonly start: number; readonly end: number }

/**
 * What became of a passage. Of a `torn` one parts stand in several places; a `remnant` is in one place, but less than
 * four characters in ten are left of it.
 */
export type Fate =
  | { readonly kind: 'deleted' }
  | { readonly kind: 'torn'; readonly units: ReadonlySet<number> }
  | {
      readonly kind: 'survived' | 'remnant'
      readonly span: Span
      /** Where the edges may lie: for an unedited edge one place, for an edited one all of the edited stretch. */
      readonly starts: Span
      readonly ends: Span
    }

/** Known from the edits themselves, nothing is guessed. */
export function fateOf(old: string, { text, from, newAt }: Outcome, { start, end }: Quotation): Fate {
  const letters = Array.from({ length: end - start }, (_, index) => start + index).filter((at) =>
    /\S/u.test(old.charAt(at)),
  )
  const kept = letters.filter((at) => newAt[at] !== NEW)
  if (kept.length === 0) return { kind: 'deleted' }
  const units = new Set(kept.map((at) => newAt[at] ?? NEW))
  const span = { start: Math.min(...units), end: Math.max(...units) + 1 }
  const foreign = from
    .slice(span.start, span.end)
    .some((origin) => origin !== NEW && (origin < start || origin >= end))
  const longest = 2 * (end - start) + 20
  if (foreign || span.end - span.start > longest) return { kind: 'torn', units }
  const startEdited = newAt[letters[0] ?? 0] === NEW
  const endEdited = newAt[letters.at(-1) ?? 0] === NEW
  let low = span.start
  if (startEdited) while (low > 0 && isEdited(low - 1)) low -= 1
  let high = span.end
  if (endEdited) while (high < text.length && isEdited(high)) high += 1
  return {
    kind: kept.length < letters.length * SURVIVES_FROM ? 'remnant' : 'survived',
    span,
    starts: { start: low, end: span.start },
    ends: { start: span.end, end: high },
  }

  function isEdited(at: number): boolean {
    if (!/\s/u.test(text.charAt(at))) return from[at] === NEW
    return text[at] !== '\n' || (text[at + 1] !== '\n' && text[at - 1] !== '\n')
  }
}

export type Hit = 'right' | 'edges' | 'wrong'

/**
 * `right`: it overlaps the passage, and each edge is at most five characters off; where the edge's own words were edited,
 * off the edited stretch. `edges`: it overlaps the passage and begins or ends elsewhere. `wrong`: it does not overlap.
 */
export function judge(fate: Fate, { start, end }: Span): Hit {
  if (fate.kind === 'deleted') return 'wrong'
  if (fate.kind === 'torn') return [...fate.units].some((at) => start <= at && at < end) ? 'edges' : 'wrong'
  if (end <= fate.span.start || fate.span.end <= start) return 'wrong'
  return isNear(start, fate.starts) && isNear(end, fate.ends) ? 'right' : 'edges'
}

const isNear = (at: number, allowed: Span): boolean => at >= allowed.start - GIVE && at <= allowed.end + GIVE
