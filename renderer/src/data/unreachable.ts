import type { WorkbenchDb } from './db.ts'

/**
 * Deletes texts, pictures and original bytes that no version names, neither a living one nor one that undo or redo could bring back:
 * what is left of imports that were undone and forgotten, and of sources deleted for ever. Meant to run inside a
 * transaction over all tables, or by itself at the start.
 */
export function dropUnreachable(db: WorkbenchDb): Promise<void> {
  return db.transaction('rw', db.versions, db.texts, db.originals, db.images, db.history, async () => {
    const texts = new Set<string>()
    const originals = new Set<string>()
    const keep = ({ id, originalSha256 }: { readonly id: string; readonly originalSha256: string }) => {
      texts.add(id)
      originals.add(originalSha256)
    }
    await db.versions.each(keep)
    await db.history.each(({ changes }) => {
      for (const change of changes)
        if (change.table === 'versions')
          [change.before, change.after].forEach((row) => row !== null && keep(row))
    })
    const textKeys = await db.texts.toCollection().primaryKeys()
    await db.texts.bulkDelete(textKeys.filter((key) => !texts.has(key)))
    const images = new Set<string>()
    await db.texts.each((text) => text.images?.forEach((image) => images.add(image.sha256)))
    const imageKeys = await db.images.toCollection().primaryKeys()
    await db.images.bulkDelete(imageKeys.filter((key) => !images.has(key)))
    const originalKeys = await db.originals.toCollection().primaryKeys()
    await db.originals.bulkDelete(originalKeys.filter((key) => !originals.has(key)))
  })
}
