import type { SourceId, VersionId } from '../../../../shared/ids.ts'
import type { AnchorOrigin, Annotation } from '../../../../shared/project/annotation.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { metAt, metAtParts } from '../../../../shared/project/quotation.ts'
import type { Source, SourceVersion } from '../../../../shared/project/source.ts'
import { excerptAt, type Excerpt } from '../../../../shared/text/excerpt.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { seamOf } from '../../../../shared/text/seam.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { awaitingParts, changedParts, originOf } from '../../data/review.ts'

/** Letters of context on each side of a passage under review: enough to see which passage it is. */
const CONTEXT = 160

/** An annotation somebody has to look at, met at the part in question. */
export type Item = { readonly annotation: Annotation; readonly source: Source }

/**
 * What is to be reviewed, by source and then by where it stood. `all`: also passages that were certain of their place but
 * have other words.
 */
export async function loadQueue(db: WorkbenchDb, all: boolean): Promise<readonly Item[]> {
  const [annotations, sources] = await Promise.all([db.annotations.toArray(), db.sources.toArray()])
  const byId = new Map(sources.map((source) => [source.id, source]))
  return annotations
    .flatMap((annotation): readonly Item[] => {
      const source = byId.get(annotation.sourceId)
      const [part] = [...awaitingParts(annotation), ...(all ? changedParts(annotation) : [])]
      if (part === undefined || source?.deletedAt !== null) return []
      return [{ annotation: metAt(annotation, part), source }]
    })
    .toSorted(byPlace)
}

function byPlace(a: Item, b: Item): number {
  const titles = a.source.meta.title.value.localeCompare(b.source.meta.title.value, 'en')
  if (titles !== 0) return titles
  if (a.source.id !== b.source.id) return a.source.id < b.source.id ? -1 : 1
  return originOf(a.annotation.anchor).start - originOf(b.annotation.anchor).start
}

/** A passage as it stands in a version. */
export type Standing = { readonly version: SourceVersion; readonly excerpt: Excerpt }

/** All there is to judge by; a side is null when its version is not there, or the passage has no place in it. */
export type Case = {
  readonly old: Standing | null
  readonly now: Standing | null
  /** What the newer text has where a lost passage stood, as far as its neighbours are still there; without words of its own. */
  readonly instead: Excerpt | null
  readonly claims: readonly Claim[]
}

export async function loadCase(db: WorkbenchDb, { id, sourceId, anchor }: Annotation): Promise<Case> {
  const lost = anchor.state.kind === 'orphan'
  const [old, now, instead, evidence] = await Promise.all([
    standingAt(db, originOf(anchor)),
    lost ? null : standingAt(db, anchor),
    lost ? insteadOf(db, sourceId, originOf(anchor)) : null,
    db.evidence.where('annotationId').equals(id).toArray(),
  ])
  const claims = await db.claims.bulkGet(evidence.map(({ claimId }) => claimId))
  return { old, now, instead, claims: claims.filter((claim) => claim !== undefined) }
}

async function standingAt(
  db: WorkbenchDb,
  place: Pick<Annotation['anchor'], 'versionId' | 'start' | 'end'>,
): Promise<Standing | null> {
  const [version, text] = await Promise.all([db.versions.get(place.versionId), db.texts.get(place.versionId)])
  if (version === undefined || text === undefined) return null
  return { version, excerpt: excerptAt(text.content, place, CONTEXT) }
}

async function insteadOf(db: WorkbenchDb, sourceId: SourceId, origin: AnchorOrigin): Promise<Excerpt | null> {
  const source = await db.sources.get(sourceId)
  if (source === undefined) return null
  const [before, after] = await db.texts.bulkGet([origin.versionId, source.currentVersionId])
  const at = before === undefined || after === undefined ? null : seamOf(before, origin.start, after)
  return at === null || after === undefined ? null : excerptAt(after.content, span(at, at), CONTEXT)
}

/** A source with its versions, the newest first; null once it is gone. */
export type History = { readonly source: Source; readonly versions: readonly SourceVersion[] }

export async function loadHistory(db: WorkbenchDb, sourceId: SourceId): Promise<History | null> {
  const source = await db.sources.get(sourceId)
  if (source === undefined) return null
  const versions = await db.versions.where('sourceId').equals(sourceId).sortBy('number')
  return { source, versions: versions.reverse() }
}

/** What a comparison is made of: both texts, and what is marked in either. */
export type Pair = {
  readonly before: Text
  readonly after: Text
  /** As they are met at each of their parts. */
  readonly annotations: readonly Annotation[]
  readonly claims: readonly { readonly claim: Claim; readonly annotationId: Annotation['id'] }[]
}
export type Text = { readonly versionId: VersionId; readonly content: string }

export async function loadPair(
  db: WorkbenchDb,
  sourceId: SourceId,
  from: VersionId,
  to: VersionId,
): Promise<Pair | null> {
  const [before, after, annotations, evidence] = await Promise.all([
    db.texts.get(from),
    db.texts.get(to),
    db.annotations.where('sourceId').equals(sourceId).toArray(),
    db.evidence.where('sourceId').equals(sourceId).toArray(),
  ])
  if (before === undefined || after === undefined) return null
  const claims = await db.claims.bulkGet(evidence.map(({ claimId }) => claimId))
  return {
    before,
    after,
    annotations: annotations.flatMap(metAtParts),
    claims: evidence.flatMap(({ annotationId }, index) => {
      const claim = claims[index]
      return claim === undefined ? [] : [{ claim, annotationId }]
    }),
  }
}
