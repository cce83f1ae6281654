import type { VersionId } from '../ids.ts'
import type { Anchor, AnchorState } from '../project/annotation.ts'
import { span } from '../text/offsets.ts'
import { cutBlocks, mapBlocks } from './block-map.ts'
import type { Blocks, Region } from './block-map.ts'
import { createAnchor } from './create.ts'
import { foldText } from './fold.ts'
import type { Folded } from './fold.ts'
import { findPlaces } from './search.ts'
import type { Candidate, Expectation, Passage } from './search.ts'
import { asApproximate, carriedOver, judgePlace, rivals } from './verdict.ts'

/** A gap between unchanged neighbours that is larger than this says little about where in it a passage went. */
const LARGEST_OWN_REGION = 6000
const BACKWARD_CONTEXT = 32

type Stretch = { readonly start: number; readonly end: number }

/** The version that anchors are carried over to, and the text they were made on when it is at hand. */
type NewVersion = {
  readonly content: string
  readonly versionId: VersionId
  /** Null costs certainty: without it a deleted passage and its near-duplicate elsewhere look alike. */
  readonly oldContent: string | null
}

/**
 * Prepares a version once (O(text)) and then finds each anchor's passage in it:
 * - `exact`: same place, same words, same context; also an anchor of this very version, which stays as it is;
 * - `moved`: the same words, certainly the same passage, elsewhere;
 * - `approximate`: edited words, or a place that is not certain; see `needsReview`;
 * - `orphan`: nowhere convincing. It keeps the version and place it was last found at.
 * The method is the one measured in our anchoring study: paired blocks, then exact occurrences weighed by context, then
 * seeds and a joint alignment; a place whose own origin in the old text is another passage is refused.
 */
export function createResolver({ content, versionId, oldContent }: NewVersion): (anchor: Anchor) => Anchor {
  const after = cutBlocks(content)
  const before = oldContent === null ? null : cutBlocks(oldContent)
  const follow = before === null ? null : mapBlocks(before, after)

  function found(anchor: Anchor, place: Stretch, state: AnchorState): Anchor {
    const fresh = createAnchor(content, versionId, span(place.start, place.end))
    return {
      ...fresh,
      state: carriedOver(anchor.state, fresh.exact === anchor.exact ? state : asApproximate(state)),
    }
  }

  function search(anchor: Anchor, region: Region | null, known: Blocks | null): Anchor {
    const passage = foldedPassage(anchor)
    const expected = region === null ? proportional(anchor, after, oldContent) : foldedRegion(after, region)
    const origin = known?.folded
    const places = findPlaces(passage, after.folded.text, expected)
    const isOurs = (place: Candidate): boolean =>
      origin === undefined || place.own || comesFrom(place, after.folded, origin, anchor)
    const best = places.find(isOurs)
    if (best === undefined) return { ...anchor, state: { kind: 'orphan' } }
    const state = judgePlace(best, {
      length: passage.quote.length,
      vouched: origin !== undefined,
      ambiguous: places.some((other) => other !== best && rivals(best, other) && isOurs(other)),
    })
    return state.kind === 'orphan'
      ? { ...anchor, state }
      : found(anchor, after.folded.toRaw(best.start, best.end), state)
  }

  return (anchor) => {
    const { start, end, exact } = anchor
    const stays = content.slice(start, end) === exact
    if (stays && anchor.versionId === versionId) return anchor
    if (stays && content.endsWith(anchor.prefix, start) && content.startsWith(anchor.suffix, end))
      return found(anchor, anchor, { kind: 'exact' })
    if (before === null || oldContent?.slice(start, end) !== exact) return search(anchor, null, null)
    const region = follow?.(start, end) ?? null
    if (region === null || region.twinOf === null) return search(anchor, region, before)
    const place = sameDistance(before, after, anchor, region.start, region.twinOf)
    return found(anchor, place, { kind: place.start === start ? 'exact' : 'moved' })
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

function foldedPassage({ prefix, exact, suffix }: Anchor): Passage {
  return { prefix: foldText(prefix).text, quote: foldText(exact).text, suffix: foldText(suffix).text }
}

function foldedStretch({ folded }: Blocks, { start, end }: Stretch): Stretch {
  return { start: folded.fromRaw(start), end: folded.fromRaw(end) }
}

function sameDistance(
  before: Blocks,
  after: Blocks,
  passage: Stretch,
  regionStart: number,
  twinStart: number,
): Stretch {
  const old = foldedStretch(before, passage)
  const shift = after.folded.fromRaw(regionStart) - before.folded.fromRaw(twinStart)
  return after.folded.toRaw(old.start + shift, old.end + shift)
}

/** Without better knowledge a passage is expected at the same share of the text. */
function proportional({ start, end }: Anchor, after: Blocks, oldContent: string | null): Expectation {
  const scale = oldContent === null ? 1 : after.content.length / Math.max(1, oldContent.length)
  return { ...foldedStretch(after, { start: start * scale, end: end * scale }), own: false }
}

function foldedRegion(after: Blocks, region: Region): Expectation {
  const { start, end } = foldedStretch(after, region)
  return { start, end, own: start < end && end - start <= LARGEST_OWN_REGION }
}

/** Whether the place, looked for in the old text, leads back to the anchor: not when another passage stood for it there. */
function comesFrom(place: Candidate, after: Folded, before: Folded, anchor: Anchor): boolean {
  const passage = {
    prefix: after.text.slice(Math.max(0, place.start - BACKWARD_CONTEXT), place.start),
    quote: after.text.slice(place.start, place.end),
    suffix: after.text.slice(place.end, place.end + BACKWARD_CONTEXT),
  }
  const start = before.fromRaw(anchor.start)
  const end = before.fromRaw(anchor.end)
  const places = findPlaces(passage, before.text, { start, end, own: false })
  const best = places[0]?.score ?? 0
  return places.some((each) => each.start < end && start < each.end && each.score > best - 1)
}
