import { BOUNDARIES } from './boundaries.ts'
import { STATEMENT } from './verb-groups.ts'
import type { FoundVerb, Read } from './verbs-in.ts'

/** How a segment is joined to what stands before it. */
type Opening = 'start' | 'comma' | 'stop' | 'that' | 'relative' | 'subordinate' | 'and'

/** Words between two stops, by index. */
export type Segment = {
  readonly from: number
  readonly to: number
  readonly opens: Opening
  readonly verbs: readonly FoundVerb[]
}

/** More words than clauses have; a longer run without a stop is cut. */
const LONGEST = 80
const AND = new Set('and or und oder et ou y e o и или en'.split(' '))

/** Cuts a passage at commas, stops and the words clauses begin with. Linear. */
export function segmentsOf(
  reads: readonly Read[],
  verbs: readonly FoundVerb[],
  language: string,
): readonly Segment[] {
  const words = BOUNDARIES[language] ?? BOUNDARIES['en']
  const verbAt = new Map(verbs.map((verb) => [verb.at, verb]))
  const segments: Segment[] = []
  let from = 0
  let how: Opening = 'start'
  let own: FoundVerb[] = []
  /** After a verb of saying without "that": where what is said may begin. */
  let said: number | null = null
  const begin = (at: number, opens: Opening) => {
    if (at > from) {
      segments.push({ from, to: at, opens: how, verbs: own.filter((verb) => verb.at < at) })
      own = own.filter((verb) => verb.at >= at)
      from = at
    }
    how = opens
  }
  for (const [at, read] of reads.entries()) {
    const opens = at === 0 ? null : openingAt(read, at)
    if (opens !== null) {
      begin(at, opens)
      said = null
    }
    const verb = verbAt.get(at)
    if (verb !== undefined) {
      own.push(verb)
      if (said !== null && verb.isFinite && at > said) begin(said, 'that')
      if (verb.group === STATEMENT && verb.isFinite) said = at + 1
      else if (verb.isFinite) said = null
    } else if (said === at && (words?.afterSaying.has(read.token.word) === true || /^\d/.test(read.raw)))
      said = at + 1
    if (at - from >= LONGEST) begin(at, 'and')
  }
  begin(reads.length, 'stop')
  return segments

  function openingAt({ before, raw, token: { word } }: Read, at: number): Opening | null {
    // `August 19, 2020` is one date.
    if (/^\d{4}$/.test(raw) && /^\s*,\s*$/.test(before)) return null
    const previous = reads[at - 1]?.raw ?? ''
    const isAbbreviation = /^\s*\.\s*$/.test(before) && previous.length <= 4
    if (/[;:!?…]|\s[–—-]\s|—/u.test(before) || (before.includes('.') && !isAbbreviation)) return 'stop'
    const hasVerb = own.length > 0
    if (words?.that.has(word) === true) {
      const afterVerb = verbAt.has(at - 1) || own.some(({ group }) => group === STATEMENT)
      if (hasVerb) return afterVerb ? 'that' : 'relative'
      return before.includes(',') ? 'comma' : null
    }
    if (words?.relative.has(word) === true && (hasVerb || before.includes(','))) return 'relative'
    if (words?.subordinate.has(word) === true) return 'subordinate'
    if (/[,()[\]，、]/u.test(before)) return 'comma'
    if (AND.has(word) && hasVerb && [at + 1, at + 2].some((next) => verbAt.get(next)?.isFinite === true))
      return 'and'
    return null
  }
}
