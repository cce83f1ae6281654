import type { Alignment } from '../../../../../shared/compare/align/alignment.ts'
import type { Place } from '../../../../../shared/compare/compared-source.ts'
import type { SourceId } from '../../../../../shared/ids.ts'

/** A passage of another source that says something of the same thing, and why it is thought so. */
export type Counterpart = { readonly place: Place } & Pick<
  Alignment,
  'score' | 'grade' | 'decision' | 'grounds'
>

/** A passage that has counterparts in other sources. */
export type AlignedMark = Place & {
  /** The same at all passages that say the same, so that they find each other across panes. */
  readonly number: number
  /** That of its best counterpart. */
  readonly grade: Alignment['grade']
  /** The closest first. */
  readonly counterparts: readonly Counterpart[]
}

/** By source, in the order of its text. */
export type AlignedMarks = ReadonlyMap<SourceId, readonly AlignedMark[]>

export const NO_MARKS: AlignedMarks = new Map()

type Draft = { readonly place: Place; readonly counterparts: Counterpart[]; group: Group }
type Group = { readonly sources: Set<SourceId>; readonly members: Draft[] }

/**
 * The marks of sources that stand beside each other, in this order, which their numbers follow. Linear in the alignments but
 * for sorting them.
 */
export function alignedMarks(alignments: readonly Alignment[], sources: readonly SourceId[]): AlignedMarks {
  const shown = new Set(sources)
  const drafts = new Map<string, Draft>()
  const draftAt = (place: Place): Draft => {
    const key = `${place.sourceId} ${place.start} ${place.end}`
    const known = drafts.get(key)
    if (known !== undefined) return known
    const made: Draft = {
      place,
      counterparts: [],
      group: { sources: new Set([place.sourceId]), members: [] },
    }
    made.group.members.push(made)
    drafts.set(key, made)
    return made
  }
  const closest = alignments
    .filter(({ a, b }) => a.sourceId !== b.sourceId && shown.has(a.sourceId) && shown.has(b.sourceId))
    .toSorted((one, other) => other.score - one.score)
  for (const { a, b, score, grade, decision, grounds } of closest) {
    const [one, other] = [draftAt(a), draftAt(b)]
    one.counterparts.push({ place: b, score, grade, decision, grounds })
    other.counterparts.push({ place: a, score, grade, decision, grounds })
    join(one, other)
  }
  return bySource([...drafts.values()], sources)
}

/**
 * Two groups become one as long as each source is in it once; a passage that is alone joins the group of its closest
 * counterpart. Larger groups stay apart, or one would run through all of two texts.
 */
function join(one: Draft, other: Draft): void {
  const [kept, taken] =
    one.group.members.length >= other.group.members.length
      ? [one.group, other.group]
      : [other.group, one.group]
  if (kept === taken) return
  const apart = [...taken.sources].every((source) => !kept.sources.has(source))
  if (!apart && taken.members.length > 1) return
  for (const member of taken.members) {
    kept.members.push(member)
    kept.sources.add(member.place.sourceId)
    member.group = kept
  }
}

function bySource(drafts: readonly Draft[], sources: readonly SourceId[]): AlignedMarks {
  const marks = new Map<SourceId, AlignedMark[]>(sources.map((source) => [source, []]))
  const rank = new Map([...marks.keys()].map((source, at) => [source, at]))
  const rankOf = ({ place }: Draft) => rank.get(place.sourceId) ?? 0
  const numbers = new Map<Group, number>()
  const ordered = drafts.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || a.place.start - b.place.start || b.place.end - a.place.end,
  )
  for (const { place, counterparts, group } of ordered) {
    const number = numbers.get(group) ?? numbers.size + 1
    numbers.set(group, number)
    marks.get(place.sourceId)?.push({
      ...place,
      number,
      grade: counterparts.some(({ grade }) => grade === 'strong') ? 'strong' : 'weak',
      counterparts,
    })
  }
  return marks
}

/** Whether panes can be scrolled by what says the same. */
export const hasStrong = (marks: AlignedMarks): boolean =>
  [...marks.values()].some((each) => each.some(({ grade }) => grade === 'strong'))

/** Whether two marks are of one passage. */
export const isSameMark = (a: Place | null, b: Place | null): boolean =>
  a !== null && b !== null && a.sourceId === b.sourceId && a.start === b.start && a.end === b.end

/** The closest counterpart in a source; undefined without one. */
export const counterpartIn = (mark: AlignedMark, sourceId: SourceId): Counterpart | undefined =>
  mark.counterparts.find(({ place }) => place.sourceId === sourceId)

/** The mark at a place of a text, else the next or the last before it; undefined at the end. */
export function stepMark(
  marks: readonly AlignedMark[],
  current: AlignedMark | null,
  from: number,
  direction: 'next' | 'previous',
): AlignedMark | undefined {
  const at = marks.findIndex((mark) => isSameMark(mark, current))
  if (at !== -1) return marks[direction === 'next' ? at + 1 : at - 1]
  return direction === 'next'
    ? marks.find(({ start }) => start >= from)
    : marks.findLast(({ end }) => end <= from)
}

/** The shortest mark at a place of a text, else the next one after it; undefined behind the last. */
export function markAt(marks: readonly AlignedMark[], at: number): AlignedMark | undefined {
  const here = marks.filter(({ start, end }) => start <= at && at <= end)
  const length = ({ start, end }: AlignedMark) => end - start
  return here.toSorted((a, b) => length(a) - length(b))[0] ?? marks.find(({ start }) => start >= at)
}
