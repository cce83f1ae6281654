import type { ParsedDocument } from '../../../shared/contract/parsed.ts'
import { newId, type SourceId, type VersionId } from '../../../shared/ids.ts'
import type { Source, SourceVersion } from '../../../shared/project/source.ts'
import { now } from '../../../shared/time.ts'
import type { Writer } from './mutate.ts'
import { versionOf } from './versions.ts'

/** An article that was read from a file. */
export type ReadArticle = {
  readonly document: ParsedDocument
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Writes a new source with its first version. */
export async function putSource(writer: Writer, { document, fileName, bytes }: ReadArticle): Promise<Source> {
  const at = now()
  const sourceId = newId<SourceId>()
  const version: SourceVersion = {
    ...versionOf(document, fileName),
    id: newId<VersionId>(),
    sourceId,
    number: 1,
    createdAt: at,
  }
  const source: Source = {
    id: sourceId,
    currentVersionId: version.id,
    meta: document.meta,
    wordCount: document.wordCount,
    note: '',
    addedAt: at,
    modifiedAt: at,
    deletedAt: null,
  }
  await Promise.all([
    writer.store('originals', { sha256: document.originalSha256, bytes }),
    writer.store('texts', { versionId: version.id, ...document.text }),
    ...document.images.map((image) => writer.store('images', image)),
    writer.put('versions', version),
    writer.put('sources', source),
  ])
  return source
}
