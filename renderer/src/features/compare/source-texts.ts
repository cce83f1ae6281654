import type { Place } from '../../../../shared/compare/compared-source.ts'
import type { SourceId } from '../../../../shared/ids.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { useLive } from '../../data/context.ts'

/** The current words of sources, by id. */
export type SourceTexts = ReadonlyMap<SourceId, string>

/** The words of all sources, for lists that quote many places; undefined until they are read. */
export function useSourceTexts(sources: readonly Source[]): SourceTexts | undefined {
  const versions = sources.map(({ currentVersionId }) => currentVersionId)
  return useLive(
    async (db) => {
      const rows = await db.texts.bulkGet(versions)
      return new Map(sources.map(({ id }, index) => [id, rows[index]?.content ?? '']))
    },
    [versions.join()],
  )
}

/** The words at a place on one line. */
export const wordsAt = (texts: SourceTexts, { sourceId, start, end }: Place): string =>
  (texts.get(sourceId)?.slice(start, end) ?? '').replace(/\s+/g, ' ').trim()
