import { freshDatabase } from '../../../support/database.ts'
import { expect, test } from 'vitest'
import {
  addDerivation,
  decideNotDerived,
  noteDerivation,
  removeDerivation,
} from '../../../../renderer/src/data/derivations.ts'
import { stepDerive } from '../../../../renderer/src/data/derivation-steps.ts'
import { redo, undo } from '../../../../renderer/src/data/history.ts'
import { loadProject } from '../../../../renderer/src/data/projects.ts'
import { purgeSources } from '../../../../renderer/src/data/purge.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { findInconsistency } from '../../../../shared/bundle/integrity.ts'
import type { SourceId } from '../../../../shared/ids.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

async function threeSources() {
  const db = await freshDatabase()
  const ids: SourceId[] = []
  for (const title of ['Wire', 'Paper', 'Blog']) {
    const bytes = new TextEncoder().encode(title)
    const parsed = await parsedFrom(title, textOf(`The ${title} has it.`), bytes)
    ids.push((await addSource(db, parsed, `${title}.txt`, bytes)).source.id)
  }
  const [wire, paper, blog] = ids as [SourceId, SourceId, SourceId]
  return { db, wire, paper, blog, rows: () => db.derivations.toArray() }
}

test('a source has it from another: noted once, with a note, undone and brought back as one step', async () => {
  const { db, wire, paper, rows } = await threeSources()
  const made = await addDerivation(db, paper, wire)
  if (made.kind !== 'added') throw new Error(made.kind)
  await noteDerivation(db, made.derivation.id, 'Its last line says so.')
  expect(await rows()).toMatchObject([{ derived: paper, origin: wire, note: 'Its last line says so.' }])
  expect((await addDerivation(db, paper, wire)).kind).toBe('known')
  expect(await undo(db)).toMatchObject({ label: 'change note on where a source has it from' })
  expect(await undo(db)).toMatchObject({ label: 'note where a source has it from' })
  expect(await rows()).toEqual([])
  await redo(db)
  expect(await rows()).toHaveLength(1)
  await removeDerivation(db, made.derivation.id)
  expect(await rows()).toEqual([])
  expect(await findInconsistency(await loadProject(db))).toBeNull()
})

test('a ring is refused in words, also by way of others, and so is what is gone', async () => {
  const { db, wire, paper, blog, rows } = await threeSources()
  await addDerivation(db, paper, wire)
  await addDerivation(db, blog, paper)
  expect((await addDerivation(db, wire, wire)).kind).toBe('ring')
  const { said } = await stepDerive(db, wire, blog)
  expect(said).toContain('“Blog” has it from “Wire” already')
  expect(await rows()).toHaveLength(2)
  await purgeSources(db, [blog])
  expect((await addDerivation(db, paper, blog)).kind).toBe('gone')
  expect(await rows()).toHaveLength(1)
})

test('undo never brings back what would close a ring by now', async () => {
  const { db, wire, paper, rows } = await threeSources()
  const made = await addDerivation(db, paper, wire)
  if (made.kind !== 'added') throw new Error(made.kind)
  await removeDerivation(db, made.derivation.id)
  // As another tab would, whose steps were forgotten since.
  await db.derivations.put({
    ...made.derivation,
    derived: wire,
    origin: paper,
    id: crypto.randomUUID() as never,
  })
  expect((await undo(db)).kind).toBe('conflict')
  expect(await rows()).toHaveLength(1)
})

test('what was decided not to be from there is overruled by saying that it is', async () => {
  const { db, wire, paper } = await threeSources()
  await decideNotDerived(db, paper, wire)
  await decideNotDerived(db, paper, wire)
  expect(await db.decisions.toArray()).toMatchObject([{ kind: 'not-derived', sources: [paper, wire] }])
  await addDerivation(db, wire, paper)
  expect(await db.decisions.count()).toBe(1)
  await undo(db)
  await addDerivation(db, paper, wire)
  expect(await db.decisions.count()).toBe(0)
  expect(await findInconsistency(await loadProject(db))).toBeNull()
})
