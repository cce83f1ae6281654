import { orderBetween } from '../../../shared/claims/order.ts'
import { newId, type AnnotationId, type ClaimId, type CodeId, type EvidenceId } from '../../../shared/ids.ts'
import type { Annotation, Colour } from '../../../shared/project/annotation.ts'
import type { Stance } from '../../../shared/project/claim.ts'
import { isDraft } from '../../../shared/project/source-kind.ts'
import { now } from '../../../shared/time.ts'
import { codeNamed } from './codes.ts'
import { breakSilence } from './coverage.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded, type Patch } from './mutate.ts'

/** Every function here is one step to undo and tells how many annotations it changed; those that are gone do not count. */
type Ids = readonly AnnotationId[]

const words = (ids: Ids): string => (ids.length === 1 ? 'annotation' : `${ids.length} annotations`)

export const recolourAll = (
  db: WorkbenchDb,
  ids: Ids,
  colour: Colour,
  onRecorded?: OnRecorded,
): Promise<number> =>
  changeAll(db, `recolour ${words(ids)}`, ids, onRecorded, (row) =>
    row.colour === colour ? null : { colour },
  )

/** A code, or the name of one that may have to be made. */
export type WantedCode =
  { readonly kind: 'code'; readonly id: CodeId } | { readonly kind: 'create'; readonly name: string }

/** Changes nothing if the code is gone by now. */
export function addCodeToAll(
  db: WorkbenchDb,
  ids: Ids,
  wanted: WantedCode,
  onRecorded?: OnRecorded,
): Promise<number> {
  return mutate(db, { label: `add code to ${words(ids)}`, onRecorded }, async (writer) => {
    const code =
      wanted.kind === 'code'
        ? await writer.get('codes', wanted.id)
        : await codeNamed(db, writer, wanted.name, 'gray')
    if (code === undefined) return 0
    const modifiedAt = now()
    return writer.updateAll('annotations', ids, ({ codeIds }) =>
      codeIds.includes(code.id) ? null : { codeIds: [...codeIds, code.id], modifiedAt },
    )
  })
}

export const removeCodeFromAll = (
  db: WorkbenchDb,
  ids: Ids,
  codeId: CodeId,
  onRecorded?: OnRecorded,
): Promise<number> =>
  changeAll(db, `remove code from ${words(ids)}`, ids, onRecorded, ({ codeIds }) =>
    codeIds.includes(codeId) ? { codeIds: codeIds.filter((id) => id !== codeId) } : null,
  )

function changeAll(
  db: WorkbenchDb,
  label: string,
  ids: Ids,
  onRecorded: OnRecorded | undefined,
  change: (row: Annotation) => Patch<Annotation> | null,
): Promise<number> {
  return mutate(db, { label, onRecorded }, (writer) => {
    const modifiedAt = now()
    return writer.updateAll('annotations', ids, (row) => {
      const patch = change(row)
      return patch === null ? null : { ...patch, modifiedAt }
    })
  })
}

/** Adds annotations to a claim in their order, at its end; those it has already and those in drafts are passed over. */
export function attachAll(
  db: WorkbenchDb,
  claimId: ClaimId,
  ids: Ids,
  stance: Stance,
  onRecorded?: OnRecorded,
): Promise<number> {
  return mutate(db, { label: `add ${words(ids)} to claim`, subject: claimId, onRecorded }, async (writer) => {
    if ((await writer.get('claims', claimId)) === undefined) return 0
    const siblings = await db.evidence.where('claimId').equals(claimId).sortBy('order')
    const has = new Set(siblings.map(({ annotationId }) => annotationId))
    const drafts = new Set((await db.sources.filter(isDraft).toArray()).map(({ id }) => id))
    const rows = (await db.annotations.bulkGet([...new Set(ids)]))
      .filter((row) => row !== undefined)
      .filter((row) => !has.has(row.id) && !drafts.has(row.sourceId))
    const at = now()
    let last = siblings.at(-1)?.order ?? null
    for (const row of rows) {
      last = orderBetween(last, null)
      await writer.put('evidence', {
        id: newId<EvidenceId>(),
        claimId,
        annotationId: row.id,
        sourceId: row.sourceId,
        stance,
        note: '',
        order: last,
        createdAt: at,
        modifiedAt: at,
      })
    }
    for (const sourceId of new Set(rows.map((row) => row.sourceId)))
      await breakSilence(db, writer, claimId, sourceId)
    return rows.length
  })
}
