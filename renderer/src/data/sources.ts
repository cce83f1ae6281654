import type { ParsedDocument } from '../../../shared/contract/parsed.ts'
import { present } from '../../../shared/assert.ts'
import { newId, sha256, type SourceId, type VersionId } from '../../../shared/ids.ts'
import type { Source, SourceMeta } from '../../../shared/project/source.ts'
import type { SourceText } from '../../../shared/text/document.ts'
import { restoreSuppressed } from '../../../shared/text/restore.ts'
import { countWords } from '../../../shared/text/words.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded } from './mutate.ts'
import { putSource } from './put-source.ts'
import { hasCopyInBin } from './twins.ts'
import { putNextVersion } from './versions.ts'

/** What became of a file that was read. A duplicate names the source it repeats and how it was recognised. */
export type AddOutcome =
  | { readonly kind: 'imported'; readonly source: Source; readonly copyInBin: boolean }
  | { readonly kind: 'duplicate'; readonly source: Source; readonly same: 'bytes' | 'text' }

/** The source that already has these bytes or this text, binned ones excepted. */
export async function findDuplicate(
  db: WorkbenchDb,
  document: ParsedDocument,
): Promise<Extract<AddOutcome, { readonly kind: 'duplicate' }> | null> {
  for (const same of ['bytes', 'text'] as const) {
    const versions =
      same === 'bytes'
        ? db.versions.where('originalSha256').equals(document.originalSha256)
        : db.versions.where('textSha256').equals(document.textSha256)
    for (const version of await versions.toArray()) {
      const source = await db.sources.get(version.sourceId)
      if (source !== undefined && source.deletedAt === null) return { kind: 'duplicate', source, same }
    }
  }
  return null
}

/**
 * Makes a source of a parsed file, unless the project has it already. Undoing the import takes the source away again, and
 * with it the others of the same `run`.
 */
export async function addSource(
  db: WorkbenchDb,
  document: ParsedDocument,
  fileName: string,
  bytes: Uint8Array,
  run: string = crypto.randomUUID(),
): Promise<AddOutcome> {
  return mutate(db, { label: 'import', subject: run, history: 'run' }, async (writer) => {
    const duplicate = await findDuplicate(db, document)
    if (duplicate !== null) return duplicate
    const copyInBin = await hasCopyInBin(db, document)
    return { kind: 'imported', source: await putSource(writer, { document, fileName, bytes }), copyInBin }
  })
}

/** Sets one field of a source's metadata as the user says; null means unknown. What the importer found stays among `others`. */
export function changeMeta<Key extends keyof SourceMeta>(
  db: WorkbenchDb,
  sourceId: SourceId,
  key: Key,
  value: NonNullable<SourceMeta[Key]>['value'] | null,
): Promise<void> {
  return mutate(
    db,
    { label: `change ${META_WORDS[key]}`, subject: `${sourceId}/${key}`, history: 'merge' },
    async (writer) => {
      const source = present(await writer.get('sources', sourceId), 'source')
      const field = value === null ? null : setByUser(source.meta[key], value)
      await writer.update('sources', sourceId, { meta: { ...source.meta, [key]: field }, modifiedAt: now() })
    },
  )
}

/** The fields of a source's metadata as labels of undo steps word them. */
export const META_WORDS: Record<keyof SourceMeta, string> = {
  title: 'title',
  authors: 'byline',
  publisher: 'publisher',
  published: 'date',
  modified: 'date of change',
  language: 'language',
  url: 'URL',
}

type AnyField = { value: unknown; from: string; others: readonly { value: unknown; from: string }[] }

/** A field as the user says, with what was found before beside it. */
export const setByUser = <Value>(old: AnyField | null, value: Value) => ({
  value,
  from: 'user',
  raw: null,
  others: runnersUp(old),
})

function runnersUp(old: AnyField | null): AnyField['others'] {
  if (old === null) return []
  return old.from === 'user' ? old.others : [{ value: old.value, from: old.from }, ...old.others]
}

/** Sets the user's own note on a source. */
export function noteSource(db: WorkbenchDb, sourceId: SourceId, note: string): Promise<void> {
  return mutate(db, { label: 'change note on source', subject: sourceId, history: 'merge' }, (writer) =>
    writer.update('sources', sourceId, { note, modifiedAt: now() }),
  )
}

/** Puts sources into the bin; their annotations and evidence rest with them. */
export function binSources(
  db: WorkbenchDb,
  sourceIds: readonly SourceId[],
  onRecorded?: OnRecorded,
): Promise<void> {
  const label = sourceIds.length === 1 ? 'delete source' : `delete ${sourceIds.length} sources`
  return mutate(db, { label, onRecorded }, async (writer) => {
    for (const id of sourceIds) await writer.update('sources', id, { deletedAt: now() })
  })
}

export function unbinSource(db: WorkbenchDb, sourceId: SourceId): Promise<void> {
  return mutate(db, { label: 'take source out of the bin', subject: sourceId }, (writer) =>
    writer.update('sources', sourceId, { deletedAt: null }),
  )
}

/**
 * Puts suppressed blocks of the current version back: a new version with the same bytes, to which every annotation is
 * anchored again. `indices` count into `suppressed` of the current text. False, and nothing done, if another tab has made a
 * new version meanwhile.
 */
export async function restoreBlocks(
  db: WorkbenchDb,
  sourceId: SourceId,
  indices: readonly number[],
): Promise<boolean> {
  const source = present(await db.sources.get(sourceId), 'source')
  const current = present(await db.versions.get(source.currentVersionId), 'version')
  const { versionId: _, ...oldText } = present(await db.texts.get(current.id), 'text')
  const text: SourceText = restoreSuppressed(oldText, indices)
  const version = {
    ...current,
    id: newId<VersionId>(),
    textSha256: await sha256(new TextEncoder().encode(text.content)),
    wordCount: countWords(text.content, source.meta.language?.value),
    restoredFrom: current.id,
    createdAt: now(),
  }
  const label = indices.length === 1 ? 'put back a passage' : 'put back passages'
  return mutate(db, { label, subject: sourceId }, async (writer) => {
    const next = { source, version, text, oldContent: oldText.content }
    return (await putNextVersion(db, writer, next)) !== null
  })
}
