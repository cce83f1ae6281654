import { freshDatabase, loggedState } from '../../../support/database.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { decideApart, withdrawDecision } from '../../../../renderer/src/data/decisions.ts'
import { redo, undo } from '../../../../renderer/src/data/history.ts'
import { stepAllTogether } from '../../../../renderer/src/data/lineage-steps.ts'
import {
  dissolveLineage,
  leaveLineage,
  makeLineage,
  makeLineages,
  noteLineage,
  renameLineage,
} from '../../../../renderer/src/data/lineages.ts'
import { loadProject } from '../../../../renderer/src/data/projects.ts'
import { purgeSources } from '../../../../renderer/src/data/purge.ts'
import { addSource, binSources } from '../../../../renderer/src/data/sources.ts'
import { findInconsistency } from '../../../../shared/bundle/integrity.ts'
import type { SourceId } from '../../../../shared/ids.ts'
import { pairOf } from '../../../../shared/project/kinship.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

async function add(db: WorkbenchDb, title: string): Promise<SourceId> {
  const bytes = new TextEncoder().encode(title)
  const text = textOf(`${title} is a report on the ferry.`)
  return (await addSource(db, await parsedFrom(title, text, bytes), 'a.txt', bytes)).source.id
}

async function withSources(count: number) {
  const db = await freshDatabase()
  const ids: SourceId[] = []
  for (let n = 0; n < count; n++) ids.push(await add(db, `Report ${n}`))
  return { db, ids: ids as [SourceId, SourceId, SourceId, SourceId] }
}

const members = async (db: WorkbenchDb) =>
  (await db.lineages.toArray()).map((lineage) => lineage.members.toSorted())
const problem = async (db: WorkbenchDb) => findInconsistency(await loadProject(db))

describe('a lineage', () => {
  test('is made of sources, takes more in, and joins another as one step', async () => {
    const { db, ids } = await withSources(4)
    const [a, b, c, d] = ids
    const first = await makeLineage(db, [a, b])
    await makeLineage(db, [c, d])
    expect(await makeLineage(db, [b, c])).toMatchObject({ id: first?.id, name: 'Report 0' })
    expect(await members(db)).toEqual([ids.toSorted()])
    await undo(db)
    expect(await members(db)).toHaveLength(2)
    await redo(db)
    expect(await members(db)).toEqual([ids.toSorted()])
    expect(await problem(db)).toBeNull()
  })

  test('needs two sources that are there', async () => {
    const { db, ids } = await withSources(2)
    const [a, b] = ids
    expect(await makeLineage(db, [a, a])).toBeNull()
    await purgeSources(db, [b])
    expect(await makeLineage(db, [a, b])).toBeNull()
    expect(await db.lineages.count()).toBe(0)
  })

  test('that is there already is no new step', async () => {
    const { db, ids } = await withSources(2)
    const made = await makeLineage(db, ids)
    const steps = await db.history.count()
    expect(await makeLineage(db, ids)).toEqual(made)
    expect(await db.history.count()).toBe(steps)
  })

  test('can be renamed and noted, but has to have a name', async () => {
    const { db, ids } = await withSources(2)
    const made = await makeLineage(db, ids)
    if (made === null) throw new Error('no lineage')
    await renameLineage(db, made.id, 'The wire')
    await noteLineage(db, made.id, 'Printed by two papers.')
    expect(await db.lineages.get(made.id)).toMatchObject({ name: 'The wire', note: 'Printed by two papers.' })
    await expect(renameLineage(db, made.id, '')).rejects.toThrow('lineages')
  })

  test('loses a member, and ends with the last but one', async () => {
    const { db, ids } = await withSources(3)
    const [a, b, c] = ids
    await makeLineage(db, ids)
    await leaveLineage(db, b)
    expect(await members(db)).toEqual([[a, c].toSorted()])
    await leaveLineage(db, a)
    expect(await db.lineages.count()).toBe(0)
    await undo(db)
    await undo(db)
    expect(await members(db)).toEqual([ids.toSorted()])
  })

  test('keeps members that lie in the bin', async () => {
    const { db, ids } = await withSources(2)
    await makeLineage(db, ids)
    await binSources(db, [ids[0]])
    expect(await members(db)).toEqual([ids.toSorted()])
    expect(await problem(db)).toBeNull()
  })
})

describe('a decision that two sources are not the same', () => {
  test('is made once, and can be withdrawn long after', async () => {
    const { db, ids } = await withSources(3)
    const [a, b, c] = ids
    await decideApart(db, b, a)
    await decideApart(db, a, b)
    expect((await db.decisions.toArray()).map(({ sources }) => sources)).toEqual([[...pairOf(a, b)]])
    await makeLineage(db, [a, c])
    await withdrawDecision(db, a, b)
    expect(await db.decisions.count()).toBe(0)
    await undo(db)
    expect(await db.decisions.count()).toBe(1)
  })

  test('is overruled by making them one lineage, and is back when that is undone', async () => {
    const { db, ids } = await withSources(2)
    await decideApart(db, ids[0], ids[1])
    await makeLineage(db, ids)
    expect(await db.decisions.count()).toBe(0)
    await decideApart(db, ids[0], ids[1])
    expect(await db.decisions.count()).toBe(0)
    await undo(db)
    expect(await db.decisions.count()).toBe(1)
    expect(await db.lineages.count()).toBe(0)
  })

  test('stands when all that was recognised is put together', async () => {
    const { db, ids } = await withSources(4)
    const [a, b, c, d] = ids
    await decideApart(db, a, c)
    const { said } = await stepAllTogether(db, [
      [a, b],
      [b, c],
      [c, d],
    ])
    expect(said).toBe('2 lineages were made')
    expect(await db.decisions.count()).toBe(1)
    expect(new Set(await members(db))).toEqual(new Set([[a, b].toSorted(), [c, d].toSorted()]))
  })
})

describe('a source deleted for ever', () => {
  test('leaves its lineage, its decisions go, and no step brings it back', async () => {
    const { db, ids } = await withSources(4)
    const [a, b, c, d] = ids
    await makeLineage(db, [a, b, c])
    await decideApart(db, c, d)
    await purgeSources(db, [c])
    expect(await members(db)).toEqual([[a, b].toSorted()])
    expect(await db.decisions.count()).toBe(0)
    expect((await db.history.toArray()).map(({ label }) => label)).not.toContain('make one lineage')
    await purgeSources(db, [b])
    expect(await db.lineages.count()).toBe(0)
    expect(await problem(db)).toBeNull()
  })

  test('does not make an older import undoable that a lineage has come to rest on', async () => {
    const { db, ids } = await withSources(3)
    await makeLineage(db, ids)
    await purgeSources(db, [ids[2]])
    expect(await undo(db)).toMatchObject({ kind: 'conflict', label: 'import' })
    expect(await db.sources.count()).toBe(2)
    expect(await problem(db)).toBeNull()
  })
})

test('whatever is done in whatever order, a project can be exported and every step be taken back', async () => {
  const four = fc.nat({ max: 3 })
  const action = fc.oneof(
    fc.record({ do: fc.constant('make' as const), sources: fc.array(four, { minLength: 2, maxLength: 4 }) }),
    fc.record({ do: fc.constantFrom('leave', 'dissolve', 'purge', 'bin'), sources: fc.tuple(four) }),
    fc.record({ do: fc.constantFrom('apart', 'withdraw'), sources: fc.tuple(four, four) }),
    fc.record({ do: fc.constantFrom('undo', 'redo'), sources: fc.constant([0]) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
      const { db, ids } = await withSources(4)
      for (const { do: what, sources } of actions) {
        const [a, b = a] = sources.map((at) => ids[at] as SourceId) as [SourceId, SourceId?]
        const lineage = await db.lineages.where('members').equals(a).first()
        if (what === 'make') await makeLineages(db, [sources.map((at) => ids[at] as SourceId)])
        if (what === 'leave') await leaveLineage(db, a)
        if (what === 'dissolve' && lineage !== undefined) await dissolveLineage(db, lineage.id)
        if (what === 'purge') await purgeSources(db, [a])
        if (what === 'bin' && (await db.sources.get(a)) !== undefined) await binSources(db, [a])
        if (what === 'apart') await decideApart(db, a, b)
        if (what === 'withdraw') await withdrawDecision(db, a, b)
        if (what === 'undo') await undo(db)
        if (what === 'redo') await redo(db)
        expect(await problem(db)).toBeNull()
      }
      const before = await loggedState(db)
      let steps = 0
      while ((await undo(db)).kind === 'done') steps += 1
      expect(await problem(db)).toBeNull()
      for (let step = 0; step < steps; step++) await redo(db)
      expect(await loggedState(db)).toEqual(before)
    }),
    { numRuns: 40 },
  )
}, 60_000)
