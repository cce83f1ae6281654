import { present } from '../../../../shared/assert.ts'
import { addEvidence } from '../../../../renderer/src/data/claims.ts'
import { openDatabase, type WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import type { Material } from './material.ts'
import { attachPlainly, openPlainly, readAll, undoPlainly } from './plain.ts'

/** Milliseconds of each turn: ours and Dexie alone take turns, so that neither has the quieter machine. */
export type Pairs = Readonly<Record<string, { readonly ours: number[]; readonly plain: number[] }>>

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Opening, reading, attaching and undoing without a view. */
export async function measureOverhead(first: WorkbenchDb, material: Material, turns: number): Promise<Pairs> {
  const { databaseKey, name } = first
  first.close()
  const open = { ours: [] as number[], plain: [] as number[] }
  const attach = { ours: [] as number[], plain: [] as number[] }
  const taken = { ours: [] as number[], plain: [] as number[] }
  for (let turn = 0; turn < turns; turn++) {
    const claim = present(material.claims[turn * 3], 'claim')
    const [one, other] = [material.annotations[turn * 11 + 3], material.annotations[turn * 13 + 5]]
    const ours = async () => {
      open.ours.push(
        await timed(async () => {
          const db = await openDatabase(databaseKey)
          await readAll(db)
          db.close()
        }),
      )
      const db = await openDatabase(databaseKey)
      const exhibit = { kind: 'annotation', annotation: present(one, 'annotation') } as const
      attach.ours.push(await timed(() => addEvidence(db, claim.id, exhibit)))
      taken.ours.push(await timed(() => undo(db)))
      db.close()
    }
    const plain = async () => {
      open.plain.push(
        await timed(async () => {
          const db = await openPlainly(name)
          await readAll(db)
          db.close()
        }),
      )
      const db = await openPlainly(name)
      attach.plain.push(await timed(() => attachPlainly(db, claim, present(other, 'annotation'))))
      taken.plain.push(await timed(() => undoPlainly(db)))
      db.close()
    }
    for (const run of turn % 2 === 0 ? [ours, plain] : [plain, ours]) await run()
  }
  return { 'open and read everything': open, 'attach evidence': attach, undo: taken }
}
