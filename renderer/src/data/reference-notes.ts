import { referenceKey, referencesIn } from '../../../shared/memo/references.ts'
import type { ReferenceNotes } from '../../../shared/memo/export.ts'
import { referenceNote, type NoteRows } from '../../../shared/memo/reference-note.ts'
import type { WorkbenchDb } from './db.ts'

/** What the footnotes of a memo say that leaves the program, by key of what is referred to. */
export async function loadReferenceNotes(db: WorkbenchDb, body: string): Promise<ReferenceNotes> {
  const [sources, annotations, claims, parties] = await Promise.all([
    db.sources.toArray(),
    db.annotations.toArray(),
    db.claims.toArray(),
    db.parties.toArray(),
  ])
  const rows: NoteRows = { sources, annotations, claims, parties }
  return new Map(
    referencesIn(body).flatMap((reference) => {
      const note = referenceNote(reference, rows)
      return note === null ? [] : [[referenceKey(reference), note] as const]
    }),
  )
}
