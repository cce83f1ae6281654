import type { AnchorReason, AnchorState } from '../project/annotation.ts'
import type { Followed } from './follow.ts'
import type { Candidate } from './search.ts'

/** From this score on an approximate place is taken silently; below it a person has to look. */
const SILENT_FROM = 70
/** Two places this close in score cannot be told apart. */
const AMBIGUITY_MARGIN = 3
/** Folded characters below which the same words are likely to occur again by chance. */
const SHORT = 50
const VERY_SHORT = 20

export type Circumstances = {
  /** Of the quotation, in folded characters. */
  readonly length: number
  /** The old text confirms that this place held no other passage before. */
  readonly vouched: boolean
  readonly ambiguous: boolean
}

/** True for what belongs in the review queue: orphans and places that are not certain. */
export function needsReview(state: AnchorState): boolean {
  return state.kind === 'orphan' || (state.kind === 'approximate' && state.score < SILENT_FROM)
}

/** What to make of the best place: `moved` or a silent score when it is safe, a low score to propose it, or `orphan`. */
export function judgePlace(place: Candidate, { length, vouched, ambiguous }: Circumstances): AnchorState {
  const context = (place.prefix + place.suffix) / 2
  const oneSide = Math.max(place.prefix, place.suffix)
  const short = length < SHORT
  const own = place.own && context >= 0.2
  if (place.quote === 1) {
    const safe = context >= 0.5 || oneSide >= 0.9 || own || (!short && vouched)
    if (safe && !ambiguous) return { kind: 'moved' }
    if (safe) return propose(place.score, 'repeated')
    return length >= VERY_SHORT ? propose(place.score, 'doubtful') : { kind: 'orphan', reason: 'deleted' }
  }
  const close = place.quote >= 0.86 && (context >= (vouched ? 0.3 : 0.6) || own || (!short && vouched))
  const kept = place.quote >= (short ? 0.68 : 0.58) && (context >= 0.6 || own)
  if (close || kept)
    return ambiguous
      ? propose(place.score, 'repeated')
      : accept(place.score, vouched ? 'elsewhere' : 'edited')
  // A passage with a known old text was followed first: what then lies elsewhere with half its words is a formula's.
  const least = vouched ? 0.7 : short ? 0.58 : 0.45
  const arguable = place.quote >= least && (context >= 0.5 || oneSide >= 0.9 || own)
  return arguable ? propose(place.score, 'doubtful') : { kind: 'orphan', reason: 'deleted' }
}

/** From this share on blocks are certainly the same, edited: a shared formula or set phrase makes less of a block. */
const SAME_BLOCKS = 0.5
/** From this share on it is worth a question whether they are. */
const SIMILAR_BLOCKS = 0.3

/**
 * What to make of a place the passage was followed to by the word diff of blocks. Within blocks that are the same a third
 * of its words is enough if those around it stayed; between others it has to be convincing by itself.
 */
export function judgeFollowed(
  { quote, prefix, suffix, blocks }: Followed,
  reason: 'edited' | 'elsewhere',
): AnchorState {
  const context = (prefix + suffix) / 2
  const bothSides = Math.min(prefix, suffix)
  const score = 56 * quote + 18 * prefix + 18 * suffix + 8 * blocks
  const own = blocks >= SAME_BLOCKS
  const silent = own
    ? quote >= 0.7 || (quote >= 0.4 && context >= 0.4) || (quote >= 0.25 && bothSides >= 0.5)
    : quote >= 0.85 || (quote >= 0.6 && bothSides >= 0.4)
  if (silent) return quote === 1 ? { kind: 'moved' } : accept(score, reason)
  const near = own
    ? quote >= 0.15 && context >= 0.2
    : blocks >= SIMILAR_BLOCKS && quote >= 0.2 && context >= 0.3
  const arguable = near || (quote >= 0.5 && context >= 0.4)
  return arguable ? propose(score, 'doubtful') : { kind: 'orphan', reason: own ? 'rewritten' : 'deleted' }
}

function accept(score: number, reason: AnchorReason): AnchorState {
  return { kind: 'approximate', score: Math.max(Math.round(score), SILENT_FROM), reason }
}

function propose(score: number, reason: AnchorReason): AnchorState {
  return { kind: 'approximate', score: Math.min(Math.round(score), SILENT_FROM - 1), reason }
}

/** For one of several copies that nothing tells apart: the likeliest place, for a person to look at. */
export const likeliestCopy = (): AnchorState => propose(SILENT_FROM, 'repeated')

/** Whether another place has as much for it as the best one, nearness left aside. */
export function rivals(best: Candidate, other: Candidate): boolean {
  return Math.abs(best.evidence - other.evidence) < AMBIGUITY_MARGIN
}

/** The same place with the words set in another way: certain places stay silent, and no score is hidden. */
export function asApproximate(state: AnchorState): AnchorState {
  return state.kind === 'exact' || state.kind === 'moved'
    ? { kind: 'approximate', score: 99, reason: 'typography' }
    : state
}

/** A place that nobody has confirmed yet does not become certain by being carried over exactly. */
export function carriedOver(previous: AnchorState, state: AnchorState): AnchorState {
  if (previous.kind !== 'approximate' || !needsReview(previous) || state.kind === 'orphan') return state
  return state.kind === 'approximate' && state.score < previous.score ? state : previous
}
