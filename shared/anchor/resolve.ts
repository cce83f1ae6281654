import type { VersionId } from '../ids.ts'
import type { Anchor, AnchorReason, AnchorState } from '../project/annotation.ts'
import { span } from '../text/offsets.ts'
import { cutBlocks, mapBlocks } from './block-map.ts'
import type { Blocks, Course, Stretch } from './block-map.ts'
import { createAnchor } from './create.ts'
import { searchElsewhere } from './elsewhere.ts'
import type { Compared } from './elsewhere.ts'
import { foldText } from './fold.ts'
import { createFollow } from './follow.ts'
import { findPlaces } from './search.ts'
import type { Candidate, Expectation, Haystack, Passage } from './search.ts'
import { createSeedIndex } from './seeds.ts'
import {
  asApproximate,
  carriedOver,
  judgeFollowed,
  judgePlace,
  likeliestCopy,
  needsReview,
  rivals,
} from './verdict.ts'

/** The version that anchors are carried over to, and the text they were made on when it is at hand. */
type NewVersion = {
  readonly content: string
  readonly versionId: VersionId
  /** Null costs certainty: without it a deleted passage and its near-duplicate elsewhere look alike. */
  readonly oldContent: string | null
}

const MOST_MARKS = 4

/** What became of a passage: its place in the folded new text, unless it is an orphan. */
type Finding = { readonly place: Stretch; readonly state: AnchorState }

const lost = (reason: AnchorReason): Finding => ({
  place: { start: 0, end: 0 },
  state: { kind: 'orphan', reason },
})

/**
 * Prepares a version once (O(text)) and then finds each anchor's passage in it:
 * - `exact`: same place, same words, same context; also an anchor of this very version, which stays as it is;
 * - `moved`: the same words, certainly the same passage, elsewhere;
 * - `approximate`: edited words, or a place that is not certain; see `needsReview`;
 * - `orphan`: nowhere convincing. It keeps the version and place it was last found at.
 * The passage is followed into the blocks its own ones became, whatever their order, by their word diff. Where that does
 * not convince, it is looked for all over the text, and a place that another passage had before is refused.
 */
export function createResolver({ content, versionId, oldContent }: NewVersion): (anchor: Anchor) => Anchor {
  const after = cutBlocks(content)
  const afterHay = haystack(after)
  const compared = oldContent === null ? null : compareWith(cutBlocks(oldContent))

  function compareWith(before: Blocks): Compared {
    return {
      before,
      after,
      beforeHay: haystack(before),
      afterHay,
      map: mapBlocks(before, after),
      follow: createFollow(before, after),
      followBack: createFollow(after, before),
    }
  }

  function placed(anchor: Anchor, { start, end }: Stretch, state: AnchorState): Anchor {
    const fresh = createAnchor(content, versionId, span(start, end))
    return {
      ...fresh,
      state: carriedOver(anchor.state, fresh.exact === anchor.exact ? state : asApproximate(state)),
    }
  }

  /** Folding goes by whole characters; a passage that began or ended with a mark of one does so again. */
  function withMarks({ start, end }: Stretch, exact: string): Stretch {
    const at = content.slice(Math.max(0, start - MOST_MARKS), end + MOST_MARKS).indexOf(exact)
    if (at < 0) return { start, end }
    const from = Math.max(0, start - MOST_MARKS) + at
    return { start: from, end: from + exact.length }
  }

  return (anchor) => {
    const { start, end, exact } = anchor
    const stays = content.slice(start, end) === exact
    if (stays && anchor.versionId === versionId) return anchor
    if (stays && content.endsWith(anchor.prefix, start) && content.startsWith(anchor.suffix, end))
      return placed(anchor, anchor, { kind: 'exact' })
    const { place, state } =
      compared !== null && oldContent?.slice(start, end) === exact
        ? follow(anchor, compared)
        : searchBlindly(anchor, after, afterHay)
    if (state.kind === 'orphan') return { ...anchor, state }
    const raw = withMarks(after.folded.toRaw(place.start, place.end), exact)
    // Nothing is left of a passage of soft hyphens and the like once it is folded.
    if (content.slice(raw.start, raw.end).trim() === '')
      return { ...anchor, state: { kind: 'orphan', reason: 'deleted' } }
    const unmoved = state.kind === 'moved' && raw.start === start
    return placed(anchor, raw, unmoved ? { kind: 'exact' } : state)
  }
}

/** `createResolver` for a single anchor. */
export function resolveAnchor(
  anchor: Anchor,
  content: string,
  versionId: VersionId,
  oldContent: string | null = null,
): Anchor {
  return createResolver({ content, versionId, oldContent })(anchor)
}

const haystack = ({ folded: { text } }: Blocks): Haystack => ({ text, seeds: createSeedIndex(text) })

/** With the old text: to the blocks the passage's own ones became, and from there if need be to all others. */
function follow(anchor: Anchor, compared: Compared): Finding {
  const { folded } = compared.before
  const old = { start: folded.fromRaw(anchor.start), end: folded.fromRaw(anchor.end) }
  const course = compared.map.courseOf(old)
  if (course.kind === 'same') {
    const shift = course.fresh.start - course.old.start
    return {
      place: { start: old.start + shift, end: old.end + shift },
      state: course.sure ? { kind: 'moved' } : likeliestCopy(),
    }
  }
  const followed = course.kind === 'gone' ? null : compared.follow(course, old)
  const near =
    followed === null
      ? lost(course.kind === 'edited' ? 'rewritten' : 'deleted')
      : { place: followed, state: judgeFollowed(followed, 'edited') }
  if (!needsReview(near.state)) return near
  const far = followFar(anchor, old, course, compared)
  if (!needsReview(far.state) || near.state.kind !== 'orphan') return needsReview(far.state) ? near : far
  return far.state.kind === 'orphan' && far.state.reason === 'deleted' ? near : far
}

function followFar(anchor: Anchor, old: Stretch, course: Course, compared: Compared): Finding {
  const passage = foldedPassage(anchor)
  const best = searchElsewhere(passage, old, course, compared)
  if (best === 'taken') return lost('taken')
  if (best === null) return lost('deleted')
  if (best.followed !== null) {
    const state = judgeFollowed(best.followed, 'elsewhere')
    if (!needsReview(state)) return { place: best.followed, state }
  }
  const state = judgePlace(best.place, {
    length: passage.quote.length,
    vouched: true,
    ambiguous: best.ambiguous,
  })
  return { place: best.place, state }
}

/** Without the old text there is only the quotation with its context. */
function searchBlindly(anchor: Anchor, { folded }: Blocks, hay: Haystack): Finding {
  const passage = foldedPassage(anchor)
  const expected: Expectation = {
    start: folded.fromRaw(anchor.start),
    end: folded.fromRaw(anchor.end),
    own: false,
  }
  const [best, ...others] = findPlaces(passage, hay, expected)
  if (best === undefined) return lost('deleted')
  const state = judgePlace(best, {
    length: passage.quote.length,
    vouched: false,
    ambiguous: others.some((other: Candidate) => rivals(best, other)),
  })
  return { place: best, state }
}

function foldedPassage({ prefix, exact, suffix }: Anchor): Passage {
  return { prefix: foldText(prefix).text, quote: foldText(exact).text, suffix: foldText(suffix).text }
}
