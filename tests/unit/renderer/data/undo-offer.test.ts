import { freshDatabase } from '../../../support/database.ts'
import { expect, test, vi } from 'vitest'
import { changeClaim, createClaim, deleteClaim } from '../../../../renderer/src/data/claims.ts'
import { redo, undo } from '../../../../renderer/src/data/history.ts'
import { withUndo } from '../../../../renderer/src/data/undo-offer.ts'

test('an offer takes back its own step, also when another step was written in the same breath', async () => {
  const db = await freshDatabase()
  const claim = await createClaim(db, 'The school opened on Friday')
  const other = await createClaim(db, 'It stands near the coast')
  const [deleted] = await Promise.all([
    withUndo(db, (recorded) => deleteClaim(db, claim.id, recorded)),
    changeClaim(db, other.id, { verdict: 'reported' }),
  ])
  expect(await deleted.undo()).toEqual({ kind: 'covered' })
  expect(await db.claims.get(other.id)).toMatchObject({ verdict: 'reported' })
  await undo(db)
  expect(await deleted.undo()).toMatchObject({ kind: 'done', label: 'delete claim' })
  expect(await db.claims.count()).toBe(2)
})

test('an offer whose step was undone already says so and undoes nothing else', async () => {
  const db = await freshDatabase()
  const claim = await createClaim(db, 'The school opened on Friday')
  const deleted = await withUndo(db, (recorded) => deleteClaim(db, claim.id, recorded))
  await undo(db)
  expect(await deleted.undo()).toEqual({ kind: 'undone' })
  expect(await db.claims.count()).toBe(1)
})

test('what is done again after it was undone can be taken back again', async () => {
  const db = await freshDatabase()
  const claim = await createClaim(db, 'The school opened on Friday')
  const deleted = await withUndo(db, (recorded) => deleteClaim(db, claim.id, recorded))
  await undo(db)
  await redo(db)
  expect(await deleted.undo()).toMatchObject({ kind: 'done' })
})

test('a write that changed nothing leaves nothing to take back', async () => {
  const db = await freshDatabase()
  const claim = await createClaim(db, 'The school opened on Friday')
  const again = await withUndo(db, (recorded) => deleteClaim(db, claim.id, recorded))
  await undo(db)
  const nothing = await withUndo(db, () => Promise.resolve())
  expect(await nothing.undo()).toEqual({ kind: 'undone' })
  expect(again.value).toBeUndefined()
  expect(await db.claims.count()).toBe(1)
})

test('what was typed since goes with the step it was typed into, but nothing else does', async () => {
  const db = await freshDatabase()
  const made = await withUndo(db, (recorded) =>
    createClaim(db, 'opened on Friday', null, 'supports', recorded),
  )
  await changeClaim(db, made.value.id, { statement: 'The school opened' })
  expect(await made.undo()).toEqual({ kind: 'covered' })
  expect(await made.undoWithTyping()).toMatchObject({ kind: 'done', label: 'new claim' })
  expect(await db.claims.count()).toBe(0)

  const second = await withUndo(db, (recorded) =>
    createClaim(db, 'opened on Friday', null, 'supports', recorded),
  )
  await createClaim(db, 'It stands near the coast')
  expect(await second.undoWithTyping()).toEqual({ kind: 'covered' })
  expect(await db.claims.count()).toBe(2)
})

test('who watches an offer hears once that its step was undone', async () => {
  const db = await freshDatabase()
  const claim = await createClaim(db, 'The school opened on Friday')
  const deleted = await withUndo(db, (recorded) => deleteClaim(db, claim.id, recorded))
  const heard = vi.fn()
  const stop = deleted.whenUndone(heard)
  await createClaim(db, 'It stands near the coast')
  expect(heard).not.toHaveBeenCalled()
  await undo(db)
  await undo(db)
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce())
  stop()
})
