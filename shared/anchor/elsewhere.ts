import type { BlockMap, Blocks, Course, Stretch } from './block-map.ts'
import type { Follow, Followed } from './follow.ts'
import { findPlaces } from './search.ts'
import type { Candidate, Haystack, Passage } from './search.ts'
import { rivals } from './verdict.ts'

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

/** A place, what the word diff of the blocks there makes of it, and whether another one has as much for it. */
export type Elsewhere = {
  readonly place: Candidate
  readonly followed: Followed | null
  readonly ambiguous: boolean
}

const BACKWARD_CONTEXT = 32
/** With less of its letters a place is not worth a look; */
const LEAST_ALIKE = 0.45
/** from this share on two passages look alike to a reader. */
const ALIKE = 0.7
/** How much less a place may resemble what stood there before than it resembles the passage, and still be that one's. */
const TAKEN_MARGIN = 0.05

/**
 * The best place all over the new text that may be the passage's; those that another passage had before do not count, and
 * where only such ones resemble it, the answer is `taken`. Null when nothing does.
 */
export function searchElsewhere(
  passage: Passage,
  old: Stretch,
  course: Course,
  compared: Compared,
): Elsewhere | 'taken' | null {
  const { afterHay, map, follow } = compared
  const expected =
    course.kind === 'gone' ? { ...old, own: false } : { ...course.fresh, own: course.kind === 'edited' }
  const places = findPlaces(passage, afterHay, expected).filter(({ quote }) => quote >= LEAST_ALIKE)
  const isFree = (place: Candidate): boolean => !isTaken(place, old, compared)
  const place = places.find(isFree)
  if (place === undefined) return places.some(({ quote }) => quote >= ALIKE) ? 'taken' : null
  const followed = follow(map.pairOf(old, place), old)
  const same = followed !== null && followed.start < place.end && place.start < followed.end
  return {
    place,
    followed: same ? followed : null,
    ambiguous: places.some((other) => other !== place && rivals(place, other) && isFree(other)),
  }
}

/** Whether another passage stood for this place in the old text already: what is left then is that one's, not ours. */
function isTaken(place: Candidate, old: Stretch, { map, followBack, ...compared }: Compared): boolean {
  const origin = map.originOf(place)
  if (origin === null) return !comesFrom(place, old, compared)
  const back = followBack({ old: origin.fresh, fresh: origin.old }, place)
  if (back === null || (back.start < old.end && old.start < back.end)) return false
  if (back.quote >= place.quote - TAKEN_MARGIN) return true
  const pair = map.pairOf(old, place)
  const ours = followBack({ old: pair.fresh, fresh: pair.old }, place)
  return ours !== null && back.quote >= ours.quote - TAKEN_MARGIN
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
