import { newId, type MemoId } from '../../../shared/ids.ts'
import type { Memo } from '../../../shared/project/memo.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded } from './mutate.ts'

/** A new memo without words; its title can be told from those there are. */
export function createMemo(db: WorkbenchDb): Promise<Memo> {
  const id = newId<MemoId>()
  return mutate(db, { label: 'new memo', subject: id }, async (writer) => {
    const taken = new Set((await db.memos.toArray()).map(({ title }) => title))
    const at = now()
    const memo: Memo = { id, title: freeTitle(taken), body: '', createdAt: at, modifiedAt: at }
    await writer.put('memos', memo)
    return memo
  })
}

function freeTitle(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const title = number === 1 ? 'New memo' : `New memo ${number}`
    if (!taken.has(title)) return title
  }
}

/** Meant for typing: quick successive changes of one of the two are one step. */
export function changeMemo(db: WorkbenchDb, id: MemoId, key: 'title' | 'body', value: string): Promise<void> {
  const label = key === 'title' ? 'rename memo' : 'write in memo'
  return mutate(db, { label, subject: id, history: 'merge' }, (writer) =>
    writer.update('memos', id, { [key]: value, modifiedAt: now() }),
  )
}

/** References to it stay where they are, and say that it was deleted. */
export const deleteMemo = (db: WorkbenchDb, id: MemoId, onRecorded?: OnRecorded): Promise<void> =>
  mutate(db, { label: 'delete memo', subject: id, onRecorded }, (writer) => writer.remove('memos', id))
