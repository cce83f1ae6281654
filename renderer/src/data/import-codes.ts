import { initialOrders } from '../../../shared/claims/order.ts'
import { byName } from '../../../shared/codes/codebook.ts'
import type { ForeignCode } from '../../../shared/codes/exchange/foreign-code.ts'
import { planImport, type Planned } from '../../../shared/codes/exchange/plan-import.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { newId, type CodeId } from '../../../shared/ids.ts'
import type { Code } from '../../../shared/project/annotation.ts'
import { LONGEST_PROSE } from '../../../shared/project/prose.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded } from './mutate.ts'

export type ImportedCodes = { readonly made: number; readonly changed: number }

/** Adds the codes of a file and, if `update`, changes those the project has already; all in one step. */
export function importCodes(
  db: WorkbenchDb,
  foreign: readonly ForeignCode[],
  update: boolean,
  onRecorded?: OnRecorded,
): Promise<ImportedCodes> {
  return mutate(db, { label: 'import codebook', onRecorded }, async (writer) => {
    const plan = planImport(foreign, await db.codes.toArray())
    const made = newCodes(plan)
    for (const code of made) await writer.put('codes', code)
    const changes = update ? plan.filter((planned) => planned.kind === 'changed') : []
    for (const { id, change } of changes) await writer.update('codes', id, { ...change, modifiedAt: now() })
    return { made: made.length, changed: changes.length }
  })
}

function newCodes(plan: readonly Planned[]): readonly Code[] {
  const at = now()
  const ids = plan.map((planned) =>
    planned.kind === 'same' || planned.kind === 'changed' ? planned.id : newId<CodeId>(),
  )
  const made = plan.flatMap((planned, index): Code[] => {
    const id = ids[index]
    if (planned.kind !== 'new' || id === undefined) return []
    const { colour, description, memo } = planned.code
    const whole = planned.whole === null ? undefined : ids[planned.whole]
    return [
      {
        id,
        name: planned.name,
        colour: colour ?? 'gray',
        description: description.slice(0, LONGEST_PROSE),
        ...(memo === '' ? {} : { memo: memo.slice(0, LONGEST_PROSE) }),
        ...(whole === undefined ? {} : { partOf: whole }),
        createdAt: at,
        modifiedAt: at,
      },
    ]
  })
  const old = new Set(ids.filter((_, index) => plan[index]?.kind !== 'new'))
  return [...groupBy(made, ({ partOf }) => partOf)].flatMap(([whole, parts]) => {
    const isOwn = whole !== undefined && !old.has(whole)
    return isOwn ? inFileOrder(parts) : parts
  })
}

/** Codes that are all new keep the order of the file where it says something, which that of their names does not. */
function inFileOrder(codes: readonly Code[]): readonly Code[] {
  if (codes.every((code, index) => index === 0 || byName(codes[index - 1] ?? code, code) <= 0)) return codes
  const keys = initialOrders(codes.length)
  return codes.map((code, index) => {
    const order = keys[index]
    return order === undefined ? code : { ...code, order }
  })
}
