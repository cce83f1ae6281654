import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { historyState, redo, undo } from '../../../../renderer/src/data/history.ts'
import { mutate } from '../../../../renderer/src/data/mutate.ts'
import { saveStatus } from '../../../../renderer/src/data/save-status.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { aClaim, anAnnotation } from '../../../support/builders.ts'
import { freshDatabase, loggedState } from '../../../support/database.ts'

const put = (db: WorkbenchDb, claim: Claim, history: 'step' | 'merge' | 'never' = 'step') =>
  mutate(db, { label: 'change claim', subject: claim.id, history }, (writer) => writer.put('claims', claim))

describe('mutate', () => {
  test('writes the rows and one step that can be undone and redone', async () => {
    const db = await freshDatabase()
    const claim = aClaim()
    await put(db, claim)
    expect(await historyState(db)).toEqual({ undo: 'change claim', redo: null })
    expect(await undo(db)).toMatchObject({ kind: 'done', label: 'change claim' })
    expect(await db.claims.count()).toBe(0)
    expect(await historyState(db)).toEqual({ undo: null, redo: 'change claim' })
    await redo(db)
    expect(await db.claims.get(claim.id)).toEqual(claim)
  })

  test('leaves neither rows nor history when it throws, and says so in the save status', async () => {
    const db = await freshDatabase()
    const failing = mutate(db, { label: 'fail' }, async (writer) => {
      await writer.put('claims', aClaim())
      throw new Error('disk on fire')
    })
    await expect(failing).rejects.toThrow('disk on fire')
    expect(await db.claims.count()).toBe(0)
    expect(await db.history.count()).toBe(0)
    expect(saveStatus.getSnapshot()).toEqual({ kind: 'failed', message: 'disk on fire' })
    await put(db, aClaim())
    expect(saveStatus.getSnapshot()).toEqual({ kind: 'saved' })
  })

  test('joins typing on one thing into one step, but not typing on another', async () => {
    const db = await freshDatabase()
    const claim = aClaim({ statement: 'T' })
    await put(db, claim)
    for (const statement of ['Th', 'The', 'The c']) await put(db, { ...claim, statement }, 'merge')
    await put(db, aClaim(), 'merge')
    expect(await db.history.count()).toBe(2)
    await undo(db)
    expect((await db.claims.get(claim.id))?.statement).toBe('The c')
  })

  test('a step that changes nothing in the end is not a step', async () => {
    const db = await freshDatabase()
    await mutate(db, { label: 'nothing' }, async (writer) => {
      const claim = aClaim()
      await writer.put('claims', claim)
      await writer.remove('claims', claim.id)
    })
    expect(await historyState(db)).toEqual({ undo: null, redo: null })
  })

  test('a new step forgets what was undone', async () => {
    const db = await freshDatabase()
    await put(db, aClaim())
    await undo(db)
    await put(db, aClaim({ statement: 'Another' }))
    expect(await historyState(db)).toEqual({ undo: 'change claim', redo: null })
    expect(await redo(db)).toEqual({ kind: 'nothing' })
  })

  test('a step whose rows have changed since is dropped, and nothing is overwritten', async () => {
    const db = await freshDatabase()
    const claim = aClaim()
    await put(db, claim)
    await put(db, { ...claim, statement: 'Changed outside the history' }, 'never')
    expect(await undo(db)).toEqual({ kind: 'conflict', label: 'change claim' })
    expect((await db.claims.get(claim.id))?.statement).toBe('Changed outside the history')
    expect(await db.history.count()).toBe(0)
  })

  test('a long run is one step, in however many entries it is kept', async () => {
    const db = await freshDatabase()
    await put(db, aClaim())
    const before = await loggedState(db)
    const long = 'x'.repeat(90_000)
    for (let times = 0; times < 8; times++) {
      const claim = aClaim({ rationale: long })
      await mutate(db, { label: 'import', subject: 'run', history: 'run' }, (writer) =>
        writer.put('claims', claim),
      )
    }
    const after = await loggedState(db)
    expect(await db.history.count()).toBeGreaterThan(2)
    expect(await undo(db)).toMatchObject({ kind: 'done', label: 'import' })
    expect(await loggedState(db)).toEqual(before)
    expect(await historyState(db)).toEqual({ undo: 'change claim', redo: 'import' })
    await redo(db)
    expect(await loggedState(db)).toEqual(after)
    expect((await historyState(db)).redo).toBeNull()
  })

  test('keeps at most 200 steps, the newest', async () => {
    const db = await freshDatabase()
    const claim = aClaim()
    for (let n = 0; n < 205; n++) await put(db, { ...claim, statement: `Statement ${n}` })
    expect(await db.history.count()).toBe(200)
    await undo(db)
    expect((await db.claims.get(claim.id))?.statement).toBe('Statement 203')
  })

  test('forgets old steps by size as well', async () => {
    const db = await freshDatabase()
    const rationale = 'x'.repeat(90_000)
    await mutate(db, { label: 'many' }, async (writer) => {
      for (let n = 0; n < 115; n++) await writer.put('claims', aClaim({ rationale }))
    })
    await mutate(db, { label: 'many more' }, async (writer) => {
      for (let n = 0; n < 115; n++) await writer.put('claims', aClaim({ rationale }))
    })
    expect((await db.history.toArray()).map((entry) => entry.label)).toEqual(['many more'])
  })
})

const change = fc.record({
  table: fc.constantFrom('claims' as const, 'annotations' as const),
  slot: fc.nat({ max: 2 }),
  text: fc.string({ maxLength: 3 }),
  remove: fc.boolean(),
})

test('undo and redo restore every state of any history, byte for byte', async () => {
  const claims = [aClaim(), aClaim(), aClaim()]
  const annotations = [anAnnotation(), anAnnotation(), anAnnotation()]
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
      async (steps) => {
        const db = await freshDatabase()
        const states = [await loggedState(db)]
        for (const step of steps) {
          const before = await db.history.count()
          await mutate(db, { label: 'step' }, async (writer) => {
            for (const { table, slot, text, remove } of step) {
              if (table === 'claims') {
                const row = claims[slot] as Claim
                await (remove
                  ? writer.remove('claims', row.id)
                  : writer.put('claims', { ...row, rationale: text }))
              } else {
                const row = annotations[slot] as (typeof annotations)[number]
                await (remove
                  ? writer.remove('annotations', row.id)
                  : writer.put('annotations', { ...row, note: text }))
              }
            }
          })
          if ((await db.history.count()) > before) states.push(await loggedState(db))
        }
        for (const state of states.slice(0, -1).toReversed()) {
          await undo(db)
          expect(await loggedState(db)).toEqual(state)
        }
        for (const state of states.slice(1)) {
          await redo(db)
          expect(await loggedState(db)).toEqual(state)
        }
        db.close()
      },
    ),
    { numRuns: 60 },
  )
})

test('undo survives a restart', async () => {
  const db = await freshDatabase()
  const claim = aClaim()
  await put(db, claim)
  db.close()
  await db.open()
  await undo(db)
  expect(await db.claims.get(claim.id)).toBeUndefined()
})
