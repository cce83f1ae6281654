import type { SimilarPassage } from '../../../../../shared/compare/align/alignment.ts'
import type { Place } from '../../../../../shared/compare/compared-source.ts'
import type { PassageDecision } from '../../../../../shared/project/passage-decision.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { sliceSpan } from '../../../../../shared/text/offsets.ts'
import { alignmentsDecided } from '../../../data/aligned-passages.ts'
import type { WorkbenchDb } from '../../../data/db.ts'

/** A passage of another source as it is listed. */
export type OtherPassage = SimilarPassage & {
  readonly source: Source
  readonly words: string
  /** The user's own decision that it says the same. */
  readonly aligned: PassageDecision | null
}

/** With their words, without what was said not to be the same and sources that are gone. Reads each source and text once. */
export async function loadOthers(
  db: WorkbenchDb,
  asked: Place,
  similar: readonly SimilarPassage[],
): Promise<readonly OtherPassage[]> {
  const ids = [...new Set(similar.map(({ place }) => place.sourceId))]
  const [rows, decided] = await Promise.all([
    db.sources.bulkGet(ids),
    alignmentsDecided(db, [asked.sourceId, ...ids]),
  ])
  const sources = rows.filter((row) => row !== undefined)
  const texts = await db.texts.bulkGet(sources.map(({ currentVersionId }) => currentVersionId))
  const known = new Map(sources.map((source, index) => [source.id, { source, text: texts[index] }]))
  return similar.flatMap((passage) => {
    const { source, text } = known.get(passage.place.sourceId) ?? {}
    if (source === undefined || text === undefined) return []
    const decisions = decided([asked, passage.place])
    if (decisions.some(({ decided: { kind } }) => kind === 'not-aligned')) return []
    const aligned = decisions.find(({ decided: { kind } }) => kind === 'aligned') ?? null
    return [{ ...passage, source, words: sliceSpan(text.content, passage.place), aligned }]
  })
}
