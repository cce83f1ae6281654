import type { SimilarPassage } from '../../../../../shared/compare/align/alignment.ts'
import type { Place } from '../../../../../shared/compare/compared-source.ts'
import { useLive } from '../../../data/context.ts'
import { loadOthers, type OtherPassage } from './load-others.ts'

/** What is listed of similar passages; undefined until it is read. */
export const useOthers = (
  asked: Place,
  similar: readonly SimilarPassage[] | undefined,
): readonly OtherPassage[] | undefined =>
  useLive(
    async (db) => (similar === undefined ? undefined : loadOthers(db, asked, similar)),
    [similar, asked.sourceId, asked.start, asked.end],
  )
