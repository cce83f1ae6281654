import type { BlockMap, Blocks, Course, Stretch } from './block-map.ts'
import type { Follow, Followed } from './follow.ts'
import { findPlaces } from './search.ts'
import type { Candidate, Haystack, Passage } from './search.ts'

/** A version and the one before it, prepared for comparison. */
export type Compared = {
  readonly before: Blocks
  readonly after: Blocks
  readonly beforeHay: Haystack
  readonly afterHay: Haystack
  readonly map: BlockMap
  readonly follow: Follow
  /** From the new text to the old one. */
  readonly followBack: Follow
}

/** A place, and what the word diff of the blocks there makes of it; null where these have little in common. */
export type Elsewhere = { readonly place: Candidate; readonly followed: Followed | null }

const BACKWARD_CONTEXT = 32
/** From this share of letters on two passages look alike to a reader. */
const ALIKE = 0.7
/** How much less a place may resemble what stood there before than it resembles the passage, and still be that one's. */
const TAKEN_MARGIN = 0.05

/**
 * Places all over the new text that may be the passage's, best first; those that another passage had before are left out,
 * and where only such ones resemble it, the answer is `taken`.
 */
export function searchElsewhere(
  passage: Passage,
  old: Stretch,
  course: Course,
  compared: Compared,
): readonly Elsewhere[] | 'taken' {
  const { afterHay, map, follow } = compared
  const expected =
    course.kind === 'gone' ? { ...old, own: false } : { ...course.fresh, own: course.kind === 'edited' }
  const places = findPlaces(passage, afterHay, expected)
  const free = places.filter((place) => !isTaken(place, old, compared))
  if (free.length === 0 && places.some(({ quote }) => quote >= ALIKE)) return 'taken'
  return free.map((place) => {
    const followed = follow(map.pairOf(old, place), old)
    const same = followed !== null && followed.start < place.end && place.start < followed.end
    return { place, followed: same ? followed : null }
  })
}

/** Whether another passage stood for this place in the old text already: what is left then is that one's, not ours. */
function isTaken(place: Candidate, old: Stretch, { map, followBack, ...compared }: Compared): boolean {
  const origin = map.originOf(place)
  if (origin === null) return !comesFrom(place, old, compared)
  const back = followBack({ old: origin.fresh, fresh: origin.old }, place)
  if (back === null || (back.start < old.end && old.start < back.end)) return false
  return back.quote >= place.quote - TAKEN_MARGIN
}

/** Whether a place, looked for in the old text, leads back to the passage and to no other one as well. */
function comesFrom(
  place: Candidate,
  old: Stretch,
  { after, beforeHay }: Pick<Compared, 'after' | 'beforeHay'>,
): boolean {
  const { text } = after.folded
  const passage = {
    prefix: text.slice(Math.max(0, place.start - BACKWARD_CONTEXT), place.start),
    quote: text.slice(place.start, place.end),
    suffix: text.slice(place.end, place.end + BACKWARD_CONTEXT),
  }
  const places = findPlaces(passage, beforeHay, { ...old, own: false })
  const isOurs = ({ start, end }: Candidate): boolean => start < old.end && old.start < end
  const other = places.find((each) => !isOurs(each))
  const ours = places.find(isOurs)
  return ours !== undefined && (other === undefined || ours.evidence > other.evidence)
}
