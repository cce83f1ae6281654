import * as v from 'valibot'
import { SourceId } from '../../../../../shared/ids.ts'
import type { SourceText } from '../../../../../shared/text/document.ts'
import { readStored, writeStored } from '../../../state/stored.ts'

/**
 * Where reading stopped: the block at the top of the pane and how much of it was above, as a share of its height; below
 * nought if it began further down.
 */
const Position = v.object({
  block: v.pipe(v.number(), v.integer(), v.minValue(0)),
  share: v.pipe(v.number(), v.minValue(-1), v.maxValue(1)),
  /** What the block begins with, to find it again in another version of the text. */
  words: v.exactOptional(v.string()),
})
export type Position = v.InferOutput<typeof Position>

const WORDS_KEPT = 40

/** What a block begins with, as a position remembers it. */
export const wordsOf = (
  { blocks, content }: Pick<SourceText, 'blocks' | 'content'>,
  block: number,
): string => {
  const { start, end } = blocks[block] ?? { start: 0, end: 0 }
  return content.slice(start, Math.min(end, start + WORDS_KEPT))
}

/** The block a position means: the nearest that begins with its words, which another version may have moved. */
export function blockOf(text: Pick<SourceText, 'blocks' | 'content'>, { block, words }: Position): number {
  if (words === undefined || wordsOf(text, block) === words) return block
  const nearest = text.blocks
    .map((_, index) => index)
    .filter((index) => wordsOf(text, index) === words)
    .sort((a, b) => Math.abs(a - block) - Math.abs(b - block))[0]
  return nearest ?? block
}

const Positions = v.array(v.tuple([SourceId, Position]))
const PanePositions = v.array(v.tuple([v.pipe(v.string(), v.maxLength(120)), Position]))

/** The sources read last; the rest begin at the top again. */
const MOST_KEPT = 500
/** Twice as many as can be open. */
const MOST_PANES_KEPT = 8

export type ReadingPositions = {
  /** Where a source was left; with a pane, where it was left in that, if that is known. */
  readonly get: (sourceId: SourceId, paneId?: string | null) => Position | null
  readonly set: (sourceId: SourceId, position: Position, paneId?: string) => void
}

/** Reading positions of a project, kept in local storage: a convenience, nothing that matters if it is lost. */
export function createPositions(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  projectKey: string,
): ReadingPositions {
  const key = `variorum.positions.${projectKey}`
  const paneKey = `variorum.pane-positions.${projectKey}`
  const known = new Map(readStored(storage, key, Positions) ?? [])
  const inPanes = new Map(readStored(storage, paneKey, PanePositions) ?? [])
  const placeOf = (sourceId: SourceId, paneId: string) => `${paneId} ${sourceId}`
  return {
    get: (sourceId, paneId = null) =>
      (paneId === null ? undefined : inPanes.get(placeOf(sourceId, paneId))) ?? known.get(sourceId) ?? null,
    set(sourceId, position, paneId) {
      known.delete(sourceId)
      known.set(sourceId, position)
      writeStored(storage, key, [...known].slice(-MOST_KEPT))
      if (paneId === undefined) return
      const place = placeOf(sourceId, paneId)
      inPanes.delete(place)
      inPanes.set(place, position)
      writeStored(storage, paneKey, [...inPanes].slice(-MOST_PANES_KEPT))
    },
  }
}
