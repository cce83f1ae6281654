import type { SourceId } from '../../../../../shared/ids.ts'
import type { AlignedMarks } from './aligned-marks.ts'
import { forwardChain } from './forward-chain.ts'
import { type OpenPane, paneOfScroller } from './open-panes.ts'
import { scrollMap } from './scroll-map.ts'
import { measureTops, type TextTops } from './text-tops.ts'

/** Passages that belong together stand at this height of a pane. */
const HEIGHT = 1 / 3

/** Offsets of two texts that belong together, in the order of both. */
type Chain = { readonly from: readonly number[]; readonly to: readonly number[] }

/** Tells where a pane must be scrolled to, to show what the one it follows shows; null where no passages say so. */
export type FollowPlaces = (leader: Element, follower: Element) => ((top: number) => number) | null

/** By the strong links between what two panes show. Chains are made once for each two sources, heights measured when needed. */
export function createFollowPlaces(marks: AlignedMarks): FollowPlaces {
  const chains = new Map<string, Chain | null>()
  const measured = new Map<string, TextTops>()

  const chainOf = ({ reading: from }: OpenPane, { reading: to }: OpenPane): Chain | null => {
    const key = `${from.sourceId} ${to.sourceId}`
    const known = chains.get(key)
    if (known !== undefined) return known
    const made = strongChain(marks, from.sourceId, to.sourceId)
    chains.set(key, made)
    return made
  }
  const topsOf = (
    { reading }: OpenPane,
    other: OpenPane,
    offsets: readonly number[],
  ): readonly number[] | null => {
    const key = `${reading.paneId} ${other.reading.sourceId} ${reading.text.versionId}`
    const known = measured.get(key)
    if (known?.isCurrent() === true) return known.tops
    const fresh = measureTops(reading, offsets)
    if (fresh === null) measured.delete(key)
    else measured.set(key, fresh)
    return fresh?.tops ?? null
  }

  return (leader, follower) => {
    const [from, to] = [paneOfScroller(leader), paneOfScroller(follower)]
    if (from === undefined || to === undefined || from.reading.sourceId === to.reading.sourceId) return null
    const chain = chainOf(from, to)
    const fromTops = chain === null ? null : topsOf(from, to, chain.from)
    const toTops = chain === null ? null : topsOf(to, from, chain.to)
    if (fromTops === null || toTops === null) return null
    const anchors = fromTops.map((top, index) => ({
      from: top - HEIGHT * leader.clientHeight,
      to: (toTops[index] ?? 0) - HEIGHT * follower.clientHeight,
    }))
    return scrollMap(anchors, roomOf(leader), roomOf(follower))
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
