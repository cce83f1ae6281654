import type { SourceId } from '../../../../../shared/ids.ts'
import { firstIndex } from '../../../dom/text-range.ts'
import { spanInView } from '../../../dom/viewport.ts'
import type { AlignedMarks } from './aligned-marks.ts'
import type { Reading } from '../pane/reading.ts'
import { forwardChain } from './forward-chain.ts'
import { type OpenPane, paneOfScroller } from './open-panes.ts'
import { scrollMap } from './scroll-map.ts'
import { measureTops } from './text-tops.ts'

/** Passages that belong together stand at this height of a pane. */
const HEIGHT = 1 / 3

/** Offsets of two texts that belong together, in the order of both. */
type Chain = { readonly from: readonly number[]; readonly to: readonly number[] }

/** Tells where a pane must be scrolled to, to show what the one it follows shows; null where no passages say so. */
export type FollowPlaces = (leader: Element, follower: Element) => ((top: number) => number) | null

/** Where a follower goes, as long as neither text was laid out anew nor scrolled far. */
type Followed = { readonly places: (top: number) => number; readonly isCurrent: () => boolean }

/** By the strong links between what two panes show. Chains are made once for each two sources; heights are measured near the view. */
export function createFollowPlaces(marks: AlignedMarks): FollowPlaces {
  const chains = new Map<string, Chain | null>()
  const followed = new Map<string, Followed>()

  const chainOf = ({ reading: from }: OpenPane, { reading: to }: OpenPane): Chain | null => {
    const key = `${from.sourceId} ${to.sourceId}`
    const known = chains.get(key)
    if (known !== undefined) return known
    const made = strongChain(marks, from.sourceId, to.sourceId)
    chains.set(key, made)
    return made
  }

  return (leader, follower) => {
    const [from, to] = [paneOfScroller(leader), paneOfScroller(follower)]
    if (from === undefined || to === undefined || from.reading.sourceId === to.reading.sourceId) return null
    const key = `${from.reading.paneId} ${to.reading.paneId} ${from.reading.text.versionId} ${to.reading.text.versionId}`
    const known = followed.get(key)
    if (known?.isCurrent() === true) return known.places
    const chain = chainOf(from, to)
    const made = chain === null ? null : follow(chain, from.reading, to.reading)
    if (made === null) followed.delete(key)
    else followed.set(key, made)
    return made?.places ?? null
  }
}

/** By the links that are in and around the view of the leader: texts may have thousands. Null where lines are not below each other. */
function follow(chain: Chain, leader: Reading, follower: Reading): Followed | null {
  const window = spanInView(leader.map, leader.scroller, 1)
  const first = window === null ? 0 : firstIndex(chain.from, (at) => at >= window.start) - 1
  const last = window === null ? chain.from.length : firstIndex(chain.from, (at) => at > window.end) + 1
  const from = measureTops(leader, chain.from.slice(Math.max(0, first), last))
  const to = measureTops(follower, chain.to.slice(Math.max(0, first), last))
  if (from === null || to === null) return null
  const anchors = from.tops.map((top, index) => ({
    from: top - HEIGHT * leader.scroller.clientHeight,
    to: (to.tops[index] ?? 0) - HEIGHT * follower.scroller.clientHeight,
  }))
  return {
    places: scrollMap(anchors, roomOf(leader.scroller), roomOf(follower.scroller)),
    isCurrent: () => from.isCurrent() && to.isCurrent(),
  }
}

function strongChain(marks: AlignedMarks, from: SourceId, to: SourceId): Chain | null {
  const pairs = (marks.get(from) ?? []).flatMap((mark) =>
    mark.counterparts
      .filter(({ place, grade }) => place.sourceId === to && grade === 'strong')
      .map(({ place, score }) => ({ from: mark.start, to: place.start, weight: score })),
  )
  const chain = forwardChain(pairs)
  return chain.length === 0
    ? null
    : { from: chain.map((pair) => pair.from), to: chain.map((pair) => pair.to) }
}

/** How far an element can be scrolled, in pixels. */
export const roomOf = ({ scrollHeight, clientHeight }: Element): number => scrollHeight - clientHeight
