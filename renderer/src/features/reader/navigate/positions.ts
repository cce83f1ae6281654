import * as v from 'valibot'
import { SourceId } from '../../../../../shared/ids.ts'
import { readStored, writeStored } from '../../../state/stored.ts'

/** Where reading stopped: the block at the top of the pane and how much of it was above, as a share of its height. */
const Position = v.object({
  block: v.pipe(v.number(), v.integer(), v.minValue(0)),
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})
export type Position = v.InferOutput<typeof Position>

const Positions = v.array(v.tuple([SourceId, Position]))

/** The sources read last; the rest begin at the top again. */
const MOST_KEPT = 500

export type ReadingPositions = {
  readonly get: (sourceId: SourceId) => Position | null
  readonly set: (sourceId: SourceId, position: Position) => void
}

/** Reading positions of a project, kept in local storage: a convenience, nothing that matters if it is lost. */
export function createPositions(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  projectKey: string,
): ReadingPositions {
  const key = `variorum.positions.${projectKey}`
  const known = new Map(readStored(storage, key, Positions) ?? [])
  return {
    get: (sourceId) => known.get(sourceId) ?? null,
    set(sourceId, position) {
      known.delete(sourceId)
      known.set(sourceId, position)
      writeStored(storage, key, [...known].slice(-MOST_KEPT))
    },
  }
}
