import { useMemo } from 'react'
import type { SourceId } from '../../../../../shared/ids.ts'
import { useLive } from '../../../data/context.ts'
import { sourceLine } from '../../../ui/source-line.ts'

/** What sources are called. */
export type SourceWords = {
  readonly titleOf: (sourceId: SourceId) => string
  /** With the date. */
  readonly lineOf: (sourceId: SourceId) => string
}

/** Of the sources of these ids, in one word with spaces between; kept up to date. */
export function useSourceWords(sourceIds: string): SourceWords {
  const sources = useLive((db) => db.sources.bulkGet(sourceIds.split(' ') as SourceId[]), [sourceIds])
  return useMemo(() => {
    const byId = new Map((sources ?? []).map((source) => [source?.id, source]))
    return {
      titleOf: (id) => byId.get(id)?.meta.title.value ?? 'another source',
      lineOf: (id) => {
        const source = byId.get(id)
        return source === undefined ? '' : sourceLine(source.meta)
      },
    }
  }, [sources])
}
