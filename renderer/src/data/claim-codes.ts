import type { CodeChoice } from '../../../shared/codes/code-choices.ts'
import type { ClaimId, CodeId } from '../../../shared/ids.ts'
import type { Code } from '../../../shared/project/annotation.ts'
import { now } from '../../../shared/time.ts'
import { codeNamed } from './codes.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type Writer } from './mutate.ts'

/** A claim has no colour that a code made for it could take. */
const COLOUR = 'gray'

/** Puts a code on claims, making it if it is new. One step. Null, having changed nothing, if the code or all claims are gone. */
export function addCodeToClaims(
  db: WorkbenchDb,
  ids: readonly ClaimId[],
  choice: CodeChoice,
): Promise<Code | null> {
  return mutate(db, { label: label('add code', ids), subject: ids[0] ?? '' }, async (writer) => {
    const claims = (await db.claims.bulkGet([...ids])).filter((claim) => claim !== undefined)
    if (claims.length === 0) return null
    const code =
      choice.kind === 'create'
        ? await codeNamed(db, writer, choice.name, COLOUR)
        : await writer.get('codes', choice.code.id)
    if (code === undefined) return null
    for (const { id, codeIds = [] } of claims)
      if (!codeIds.includes(code.id)) await put(writer, id, [...codeIds, code.id])
    return code
  })
}

/** Takes a code off claims. One step. */
export function removeCodeFromClaims(db: WorkbenchDb, ids: readonly ClaimId[], code: CodeId): Promise<void> {
  return mutate(db, { label: label('remove code', ids), subject: ids[0] ?? '' }, async (writer) => {
    for (const claim of await db.claims.bulkGet([...ids]))
      if (claim?.codeIds?.includes(code) === true)
        await put(
          writer,
          claim.id,
          claim.codeIds.filter((id) => id !== code),
        )
  })
}

const label = (what: string, { length }: readonly ClaimId[]): string =>
  length === 1 ? `${what} of claim` : `${what} of ${length} claims`

const put = (writer: Writer, id: ClaimId, codeIds: readonly CodeId[]): Promise<void> =>
  writer.update('claims', id, { codeIds: codeIds.length === 0 ? undefined : [...codeIds], modifiedAt: now() })
