import type { Place } from '../../../../../shared/compare/compared-source.ts'
import type { SharedWording } from '../../../../../shared/compare/wording/shared-wording.ts'
import type { SourceId } from '../../../../../shared/ids.ts'
import { overlaps, type Span } from '../../../../../shared/text/offsets.ts'

/** Words of a source that another open one has too. */
export type WordingMark = Span &
  Pick<SharedWording, 'grade' | 'words'> & {
    readonly other: Place
    /** Where it was published earlier, as far as both dates tell. */
    readonly earlier: 'here' | 'there' | null
  }

/** By source, in the order of its text. */
export type WordingMarks = ReadonlyMap<SourceId, readonly WordingMark[]>

export const NO_WORDING: WordingMarks = new Map()

/** What each source shares with the others. */
export function wordingMarks(found: readonly SharedWording[]): WordingMarks {
  const marks = new Map<SourceId, WordingMark[]>()
  const put = (at: Place, mark: Omit<WordingMark, 'start' | 'end'>) => {
    const known = marks.get(at.sourceId)
    const made = { ...mark, start: at.start, end: at.end }
    if (known === undefined) marks.set(at.sourceId, [made])
    else known.push(made)
  }
  for (const { a, b, grade, words, earlier } of found) {
    put(a, { grade, words, other: b, earlier: earlier === null ? null : earlier === 'a' ? 'here' : 'there' })
    put(b, { grade, words, other: a, earlier: earlier === null ? null : earlier === 'b' ? 'here' : 'there' })
  }
  for (const own of marks.values()) own.sort((one, other) => one.start - other.start)
  return marks
}

/** The marks at a place, the longest first. */
export const marksAt = (marks: readonly WordingMark[], at: number): readonly WordingMark[] =>
  marks.filter(({ start, end }) => start <= at && at < end).sort((one, other) => other.words - one.words)

/** The mark after or before a place. */
export const stepWording = (
  marks: readonly WordingMark[],
  from: number,
  direction: 'next' | 'previous',
): WordingMark | undefined =>
  direction === 'next' ? marks.find(({ start }) => start > from) : marks.findLast(({ end }) => end < from)

/** What to underline near the view; what is copied is not underlined as an echo too. */
export function underlined(marks: readonly WordingMark[], window: Span) {
  const near = marks.filter((mark) => overlaps(mark, window))
  const copied = near.filter(({ grade }) => grade === 'copied')
  return {
    'wb-copied': copied,
    'wb-echo': near.filter((mark) => mark.grade === 'echo' && !copied.some((other) => overlaps(mark, other))),
  }
}
