import { joinParts } from '../../../shared/anchor/parts.ts'
import { createResolver } from '../../../shared/anchor/resolve.ts'
import { present } from '../../../shared/assert.ts'
import type { ParsedDocument } from '../../../shared/contract/parsed.ts'
import { newId, type SourceId, type VersionId } from '../../../shared/ids.ts'
import { partsOf, withParts } from '../../../shared/project/quotation.ts'
import type { Source, SourceMeta, SourceVersion } from '../../../shared/project/source.ts'
import type { SourceText } from '../../../shared/text/document.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type Writer } from './mutate.ts'
import { awaitsReview, carriedAlong } from './review.ts'

/** The part of a version's record that a parsed file gives. */
export function versionOf(document: ParsedDocument, fileName: string) {
  return {
    originalSha256: document.originalSha256,
    byteLength: document.byteLength,
    fileName,
    format: document.format,
    encoding: document.encoding,
    importer: document.importer,
    textSha256: document.textSha256,
    wordCount: document.wordCount,
    warnings: document.warnings,
    restoredFrom: null,
  }
}

type NextVersion = {
  readonly source: Source
  readonly version: Omit<SourceVersion, 'number'>
  readonly text: SourceText
  /** Of the version that was current. */
  readonly oldContent: string
}

/**
 * Makes a version the current one of its source and anchors every annotation again. Returns how many of them are lost or
 * at a place that is not certain; null, and nothing done, if the source has another current version by now than `source`
 * says, or is gone.
 */
export async function putNextVersion(
  db: WorkbenchDb,
  writer: Writer,
  { source, version, text, oldContent }: NextVersion,
): Promise<number | null> {
  const sourceId = source.id
  if ((await writer.get('sources', sourceId))?.currentVersionId !== source.currentVersionId) return null
  const number = 1 + (await db.versions.where('sourceId').equals(sourceId).count())
  await writer.store('texts', { versionId: version.id, ...text })
  await writer.put('versions', { ...version, number })
  await writer.update('sources', sourceId, {
    currentVersionId: version.id,
    wordCount: version.wordCount,
    modifiedAt: version.createdAt,
  })
  const anchorAgain = createResolver({ content: text.content, versionId: version.id, oldContent })
  let unsure = 0
  const fresh = { versionId: version.id, content: text.content }
  for (const annotation of await db.annotations.where('sourceId').equals(sourceId).toArray()) {
    const parts = partsOf(annotation).map((part) => carriedAlong(part, anchorAgain(part)))
    if (parts.some(({ state }) => awaitsReview(state))) unsure += 1
    await writer.put('annotations', withParts(annotation, joinParts(parts, fresh)))
  }
  return unsure
}

/** `unsure`: how many annotations are lost or at a place that is not certain. */
export type Updated = { readonly source: Source; readonly unsure: number }

/**
 * Makes a changed file the newest version of a source, in one step: annotations are anchored again, metadata follows the
 * new file except where the user has set it. Null, and nothing done, if the source is no longer there, has this
 * text already, or changed meanwhile.
 */
export async function addVersion(
  db: WorkbenchDb,
  sourceId: SourceId,
  document: ParsedDocument,
  fileName: string,
  bytes: Uint8Array,
): Promise<Updated | null> {
  const source = await db.sources.get(sourceId)
  if (source === undefined || source.deletedAt !== null) return null
  const { content: oldContent } = present(await db.texts.get(source.currentVersionId), 'text')
  const version = { ...versionOf(document, fileName), id: newId<VersionId>(), sourceId, createdAt: now() }
  const label = `add new version of “${source.meta.title.value}”`
  return mutate(db, { label, subject: sourceId }, async (writer) => {
    const fresh = await writer.get('sources', sourceId)
    if (fresh === undefined || fresh.deletedAt !== null) return null
    const newest = await writer.get('versions', fresh.currentVersionId)
    if (newest?.textSha256 === document.textSha256) return null
    const unsure = await putNextVersion(db, writer, { source, version, text: document.text, oldContent })
    if (unsure === null) return null
    await writer.store('originals', { sha256: document.originalSha256, bytes })
    for (const image of document.images) await writer.store('images', image)
    const meta = refreshed(fresh.meta, document.meta)
    await writer.update('sources', sourceId, { meta })
    return { source: { ...fresh, meta, currentVersionId: version.id }, unsure }
  })
}

/** What the user set stays; all else is as the new file says, and what it no longer says stays known. */
function refreshed(old: SourceMeta, found: SourceMeta): SourceMeta {
  const next = <Key extends keyof SourceMeta>(key: Key): SourceMeta[Key] =>
    old[key]?.from === 'user' ? old[key] : (found[key] ?? old[key])
  return {
    title: next('title'),
    authors: next('authors'),
    publisher: next('publisher'),
    published: next('published'),
    modified: next('modified'),
    language: next('language'),
    url: next('url'),
  }
}
