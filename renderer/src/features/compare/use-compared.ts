import type { SourceId } from '../../../../shared/ids.ts'
import { isLiving } from '../../../../shared/project/source-kind.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { useLiveList } from '../../data/context.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { autoAmong, useCompareState, type Among } from './compare-state.ts'

/** What is compared: sources in the order of the project, and how they came to be these. */
export type Compared = {
  readonly sources: readonly Source[]
  readonly ids: readonly SourceId[]
  readonly by: Exclude<Among, 'auto'>
  /** All there are to choose from, and those of them that are open. */
  readonly all: readonly Source[]
  readonly open: readonly Source[]
  readonly total: number
}

/** The sources that are set against each other; undefined until they are read. */
export function useCompared(): Compared | undefined {
  const all = useLiveList((db) => db.sources.orderBy(':id').toArray(), [])
  const panes = useWorkspace((state) => state.panes)
  const among = useCompareState((state) => state.among)
  const opened = useCompareState((state) => state.opened)
  if (all === undefined) return undefined
  const living = all
    .filter(isLiving)
    .sort((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : a.id < b.id ? -1 : 1))
  const open = living.filter(({ id }) => panes.some(({ sourceId }) => sourceId === id))
  const by =
    among === 'auto'
      ? autoAmong(
          open.map(({ id }) => id),
          opened,
        )
      : among
  const sources = by === 'all' ? living : by === 'open' ? open : living.filter(({ id }) => by.includes(id))
  return { sources, ids: sources.map(({ id }) => id), by, all: living, open, total: living.length }
}
