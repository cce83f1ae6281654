import { expect, test } from 'vitest'
import { createClaim, deleteClaim } from '../../../../renderer/src/data/claims.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { changeMemo, createMemo, deleteMemo } from '../../../../renderer/src/data/memos.ts'
import { livingReferences } from '../../../../renderer/src/data/reference-targets.ts'
import { createMentionReader } from '../../../../shared/memo/mentions.ts'
import { writeReference } from '../../../../shared/memo/references.ts'
import { freshDatabase } from '../../../support/database.ts'

test('memos get names of their own; typing is one step, deleting another', async () => {
  const db = await freshDatabase()
  const first = await createMemo(db)
  const second = await createMemo(db)
  expect([first.title, second.title]).toEqual(['New memo', 'New memo 2'])
  await changeMemo(db, first.id, 'body', 'O')
  await changeMemo(db, first.id, 'body', 'One')
  await deleteMemo(db, first.id)
  expect(await undo(db)).toMatchObject({ kind: 'done', label: 'delete memo' })
  expect((await db.memos.get(first.id))?.body).toBe('One')
  expect(await undo(db)).toMatchObject({ kind: 'done', label: 'write in memo' })
  expect((await db.memos.get(first.id))?.body).toBe('')
})

test('what a memo mentions knows of it, and a reference knows whether it still leads somewhere', async () => {
  const db = await freshDatabase()
  const claim = await createClaim(db, 'It opened on Friday')
  const reference = { kind: 'claim', id: claim.id, words: 'Friday' } as const
  const memo = await createMemo(db)
  await changeMemo(db, memo.id, 'body', `${writeReference(reference)} ${writeReference(reference)}`)
  const read = createMentionReader()
  const mentions = read(await db.memos.toArray())
  expect(mentions.get(`claim:${claim.id}`)).toEqual([{ id: memo.id, title: 'New memo' }])
  expect(read(await db.memos.toArray()).get(`claim:${claim.id}`)).toBe(mentions.get(`claim:${claim.id}`))
  expect([...(await livingReferences(db, [reference]))]).toEqual([`claim:${claim.id}`])
  await deleteClaim(db, claim.id)
  expect([...(await livingReferences(db, [reference]))]).toEqual([])
})
