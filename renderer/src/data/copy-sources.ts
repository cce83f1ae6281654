import { newId, type SourceId } from '../../../shared/ids.ts'
import type { Code } from '../../../shared/project/annotation.ts'
import type { Source } from '../../../shared/project/source.ts'
import { codeCopier } from './copy-codes.ts'
import { copyOf, type SourceRows } from './copy-rows.ts'
import { openDatabase, type WorkbenchDb } from './db.ts'
import type { Watching } from './duplicate-project.ts'
import { assertPresent } from './lost-project.ts'
import { mutate } from './mutate.ts'
import { whileOpen } from './tab-lock.ts'
import { dropUnreachable } from './unreachable.ts'

/** What was copied into another project, and what was there already. */
export type CopyReport = {
  readonly copied: readonly Source[]
  /** Sources whose text the other project has. */
  readonly already: readonly Source[]
  readonly annotations: number
  /** Codes the other project did not have. */
  readonly newCodes: number
}

type Wish = { readonly sourceIds: readonly SourceId[]; readonly withAnnotations: boolean }

/**
 * Copies sources with their versions, texts, files and pictures, and perhaps their annotations with codes, into another
 * project, under ids of their own. One step to undo there, and all or nothing. Claims, evidence and links are not copied.
 * @throws DOMException `AbortError` when stopped, or an error; the other project is as it was then
 */
export async function copySources(
  from: WorkbenchDb,
  databaseKey: string,
  wish: Wish,
  watching: Watching,
): Promise<CopyReport> {
  return whileOpen(databaseKey, async () => {
    const to = await openDatabase(databaseKey)
    try {
      await assertPresent(to)
      return await copyBetween(from, to, wish, watching)
    } finally {
      to.close()
    }
  })
}

async function copyBetween(
  from: WorkbenchDb,
  to: WorkbenchDb,
  { sourceIds, withAnnotations }: Wish,
  { onProgress, signal }: Watching,
): Promise<CopyReport> {
  const copies: SourceRows[] = []
  const already: Source[] = []
  try {
    for (const [index, id] of sourceIds.entries()) {
      signal.throwIfAborted()
      onProgress(index, sourceIds.length)
      const rows = await rowsOf(from, id, withAnnotations)
      if (rows === null) continue
      if ((await hasText(to, rows)) || copies.some((copy) => sameText(copy, rows))) already.push(rows.source)
      else
        copies.push(
          await stage(
            from,
            to,
            copyOf(rows, () => newId<SourceId>()),
          ),
        )
    }
    signal.throwIfAborted()
    onProgress(sourceIds.length, sourceIds.length)
    const codes = await from.codes.toArray()
    return { ...(await write(to, copies, codes)), already }
  } catch (cause) {
    await dropUnreachable(to)
    throw cause
  }
}

/** A source as it is at one moment; null if it is gone. Passages that are statements of a draft stay with its claims. */
const rowsOf = (from: WorkbenchDb, id: SourceId, withAnnotations: boolean): Promise<SourceRows | null> =>
  from.transaction('r', from.sources, from.versions, from.annotations, from.assertions, async () => {
    const source = await from.sources.get(id)
    if (source === undefined) return null
    const versions = await from.versions.where('sourceId').equals(id).toArray()
    const stated = await from.assertions.where('sourceId').equals(id).toArray()
    const statements = new Set(stated.map(({ annotationId }) => annotationId))
    const marks = withAnnotations ? await from.annotations.where('sourceId').equals(id).toArray() : []
    return {
      source,
      versions,
      annotations: marks.filter((mark) => !statements.has(mark.id)),
      texts: new Map(),
    }
  })

const textHash = ({ source, versions }: SourceRows) =>
  versions.find((version) => version.id === source.currentVersionId)?.textSha256 ?? ''

const sameText = (a: SourceRows, b: SourceRows): boolean => textHash(a) === textHash(b)

/** Whether the project has a source, not in its bin, that has or had this text. */
async function hasText(to: WorkbenchDb, rows: SourceRows): Promise<boolean> {
  const versions = await to.versions.where('textSha256').equals(textHash(rows)).toArray()
  const sources = await to.sources.bulkGet(versions.map(({ sourceId }) => sourceId))
  return sources.some((source) => source?.deletedAt === null)
}

/** Writes what is large and never changes ahead of the rows that name it: until then nothing of it is part of the project. */
async function stage(from: WorkbenchDb, to: WorkbenchDb, copy: SourceRows): Promise<SourceRows> {
  for (const [oldId, id] of copy.texts) {
    const text = await from.texts.get(oldId)
    if (text === undefined) throw new Error('a text is not there any more')
    const images = await from.images.bulkGet((text.images ?? []).map(({ sha256 }) => sha256))
    await to.transaction('rw', to.texts, to.images, async () => {
      await to.images.bulkPut(images.filter((row) => row !== undefined))
      await to.texts.put({ ...text, versionId: id })
    })
  }
  for (const sha256 of new Set(copy.versions.map(({ originalSha256 }) => originalSha256))) {
    const file = await from.originals.get(sha256)
    if (file === undefined) throw new Error('a file is not there any more')
    await to.originals.put(file)
  }
  return copy
}

function write(
  to: WorkbenchDb,
  copies: readonly SourceRows[],
  codes: readonly Code[],
): Promise<Omit<CopyReport, 'already'>> {
  const label = copies.length === 1 ? 'copy a source here' : `copy ${copies.length} sources here`
  return mutate(to, { label }, async (writer) => {
    const copier = await codeCopier(to, writer, codes)
    let annotations = 0
    for (const copy of copies) {
      const texts = await to.texts
        .where('versionId')
        .anyOf([...copy.texts.values()])
        .count()
      if (texts < copy.versions.length)
        throw new Error('the other project was tidied while sources were copied')
      await writer.put('sources', copy.source)
      for (const version of copy.versions) await writer.put('versions', version)
      for (const mark of copy.annotations) {
        annotations += 1
        await writer.put('annotations', { ...mark, codeIds: await copier.copyAll(mark.codeIds) })
      }
    }
    return { copied: copies.map(({ source }) => source), annotations, newCodes: copier.made() }
  })
}
