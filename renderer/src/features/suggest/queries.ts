import type { SimilarPassage } from '../../../../shared/compare/align/alignment.ts'
import type { Suggestion } from '../../../../shared/compare/suggest/suggestion.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { quotationOf } from '../../../../shared/project/quotation.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { sliceSpan } from '../../../../shared/text/offsets.ts'
import type { WorkbenchDb } from '../../data/db.ts'

/** Evidence as it is shown under a suggestion: what the words in hand resemble. */
type Resembled = { readonly words: string; readonly source: Source }

/** A suggested claim with what is shown of it. */
export type SuggestedClaim = {
  readonly suggestion: Suggestion
  readonly claim: Claim
  /** Null if it is the statement that the words resemble. */
  readonly evidence: Resembled | null
}

/** What is shown of suggestions; those whose claim is gone by now are left out. */
export async function loadSuggested(
  db: WorkbenchDb,
  suggestions: readonly Suggestion[],
): Promise<readonly SuggestedClaim[]> {
  const claims = await db.claims.bulkGet(suggestions.map(({ claimId }) => claimId))
  const rows = await Promise.all(
    suggestions.map(async (suggestion, index) => {
      const claim = claims[index]
      return claim === undefined ? null : { suggestion, claim, evidence: await resembled(db, suggestion) }
    }),
  )
  return rows.filter((row) => row !== null)
}

async function resembled(db: WorkbenchDb, { evidenceId }: Suggestion): Promise<Resembled | null> {
  const evidence = evidenceId === null ? undefined : await db.evidence.get(evidenceId)
  if (evidence === undefined) return null
  const [mark, source] = await Promise.all([
    db.annotations.get(evidence.annotationId),
    db.sources.get(evidence.sourceId),
  ])
  return mark === undefined || source === undefined ? null : { words: quotationOf(mark), source }
}

/** A passage like the words in hand, with its own words and its source. */
export type ShownPassage = { readonly found: SimilarPassage; readonly words: string; readonly source: Source }

/** What is shown of similar passages; those of sources that are gone by now are left out. */
export async function loadPassages(
  db: WorkbenchDb,
  similar: readonly SimilarPassage[],
): Promise<readonly ShownPassage[]> {
  const ids = [...new Set(similar.map(({ place }) => place.sourceId))]
  const sources = (await db.sources.bulkGet(ids)).filter((row) => row !== undefined)
  const texts = await db.texts.bulkGet(sources.map(({ currentVersionId }) => currentVersionId))
  const known = new Map(sources.map((source, index) => [source.id, { source, text: texts[index] }]))
  return similar.flatMap((found) => {
    const { source, text } = known.get(found.place.sourceId) ?? {}
    if (source === undefined || text === undefined) return []
    return [{ found, source, words: sliceSpan(text.content, found.place) }]
  })
}
