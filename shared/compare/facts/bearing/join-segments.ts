import type { Segment } from './segments.ts'
import { STATEMENT } from './verb-groups.ts'
import type { FoundVerb, Read } from './verbs-in.ts'

/** A clause before it is known what is negated. */
export type Draft = {
  readonly pieces: readonly (readonly [number, number])[]
  readonly subject: readonly [number, number] | null
  readonly verbs: readonly FoundVerb[]
  /** Whether it makes no sense without what stands before it: a participle or relative clause. */
  readonly leans: boolean
  /** The clause it is the content of (`denied | that it opened`), by index. */
  readonly follows: number | null
}

/** Words before a participle or relative word that it is about. */
const ANTECEDENT = 8

/**
 * Makes clauses of segments. Those without a verb belong to what follows at the beginning of a sentence, else to what stands
 * before; what is set in between two commas does not part a subject from its verb.
 */
export function joinSegments(segments: readonly Segment[], reads: readonly Read[]): readonly Draft[] {
  const drafts: Draft[] = []
  /** Segments that wait for their verb. */
  let waiting: Segment[] = []
  let main: number | null = null
  const add = (draft: Draft): number => drafts.push(draft) - 1
  const extend = (index: number, { from, to }: Segment) => {
    const draft = drafts[index]
    if (draft !== undefined) drafts[index] = { ...draft, pieces: [...draft.pieces, [from, to]] }
  }
  for (const [index, segment] of segments.entries()) {
    const { from, to, opens, verbs } = segment
    const isNew = opens === 'start' || opens === 'stop' || opens === 'that'
    const isSetIn = waiting.length > 0 && opens === 'comma' && !verbs.some(({ isFinite }) => isFinite)
    if (verbs.length === 0 || isSetIn) {
      if (waiting.length > 0 || (isNew && index < segments.length - 1) || main === null) waiting.push(segment)
      else extend(drafts.length - 1, segment)
      continue
    }
    const first = verbs[0]
    const beginsWithVerb =
      first !== undefined && !first.isAuxiliary && (first.at === from || isAdverbial(reads, from, first.at))
    const finite = verbs.filter(({ isFinite, isAuxiliary }) => isFinite && !isAuxiliary).length
    const before: readonly [number, number] = [Math.max(0, from - ANTECEDENT), from]
    if (opens === 'relative' && !(waiting.length > 0 && finite > 1)) {
      const made = add({ pieces: [[from, to]], subject: before, verbs, leans: true, follows: null })
      main ??= made
      continue
    }
    const isParticiple =
      opens === 'comma' &&
      beginsWithVerb &&
      isParticipleAt(reads, first) &&
      (waiting.length === 0 || isPresent(reads, first) || hasVerbToCome(segments, index + 1))
    if (isParticiple && from > 0) {
      const subject = isPresent(reads, first) && main !== null ? subjectOf(drafts[main]) : before
      const made = add({ pieces: [[from, to]], subject, verbs, leans: true, follows: null })
      main ??= waiting.length > 0 ? null : made
      continue
    }
    const pieces = waiting.map((piece): readonly [number, number] => [piece.from, piece.to])
    pieces.push([from, to])
    // `,” said the minister` has a subject of its own behind it.
    const isInverted = opens === 'comma' && first?.group === STATEMENT && first.isFinite
    const sharesSubject = waiting.length === 0 && beginsWithVerb && !isInverted && main !== null
    main = add({
      pieces,
      subject: sharesSubject ? subjectOf(drafts[main ?? 0]) : null,
      verbs,
      leans: false,
      follows: (waiting[0]?.opens ?? opens) === 'that' ? main : null,
    })
    waiting = []
  }
  if (waiting.length > 0) {
    if (drafts.length > 0 && waiting[0]?.opens !== 'stop')
      for (const left of waiting) extend(drafts.length - 1, left)
    else
      add({
        pieces: waiting.map(({ from, to }) => [from, to]),
        subject: null,
        verbs: [],
        leans: false,
        follows: null,
      })
  }
  return drafts
}

/** Whether what waits for its verb finds one behind what is set in. */
function hasVerbToCome(segments: readonly Segment[], from: number): boolean {
  for (let at = from; at < segments.length && at < from + 6; at++) {
    const segment = segments[at]
    if (segment === undefined || segment.opens === 'stop' || segment.opens === 'that') return false
    if (segment.opens === 'comma' && segment.verbs.some(({ isFinite }) => isFinite)) return true
  }
  return false
}

/** Whether only a word like `and` or `reliably` stands between the beginning and a verb. */
const isAdverbial = (reads: readonly Read[], from: number, verb: number): boolean =>
  verb === from + 1 && /ly$|^(?:and|but|or|then|also|und|et|y|e|и)$/.test(reads[from]?.token.word ?? '')

/** What stands before the first verb of a clause, where a later verb has the same subject. */
function subjectOf(draft: Draft | undefined): readonly [number, number] | null {
  if (draft === undefined) return null
  const [from, to] = draft.pieces[0] ?? [0, 0]
  const verb = draft.verbs[0]?.at ?? to
  const end = Math.min(Math.max(verb, from), from + 2 * ANTECEDENT)
  return end - from > 1 || (end > from && draft.subject === null) ? [from, end] : draft.subject
}

const isPresent = (reads: readonly Read[], { at }: FoundVerb): boolean =>
  (reads[at]?.token.word ?? '').endsWith('ing')
const isParticipleAt = (reads: readonly Read[], verb: FoundVerb): boolean =>
  !verb.isAuxiliary &&
  /(?:ed|en|ing|t|n|ada|ado|adas|ados|ida|ido|é|ée|és|ées|ato|ata|ati|ate|ший|шая|ный|ная|ной|ное)$/u.test(
    reads[verb.at]?.raw ?? '',
  )
