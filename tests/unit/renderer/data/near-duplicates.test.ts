import { expect, test, vi } from 'vitest'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { nearDuplicates, nearDuplicatesOfAll } from '../../../../renderer/src/data/near-duplicates.ts'
import { purgeSources } from '../../../../renderer/src/data/purge.ts'
import { addSource, binSources, changeMeta, unbinSource } from '../../../../renderer/src/data/sources.ts'
import { freshDatabase } from '../../../support/database.ts'
import { generatedProse } from '../../../support/generated-prose.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'
import { aSource } from '../../../support/sources.ts'

async function add(db: WorkbenchDb, title: string, paragraphs: readonly string[]) {
  const bytes = new TextEncoder().encode(title)
  const outcome = await addSource(db, await parsedFrom(title, textOf(...paragraphs), bytes), 'a.txt', bytes)
  return outcome.source
}

const prose = generatedProse(11)
const report = Array.from({ length: 8 }, () => prose.paragraph(3))
const other = Array.from({ length: 8 }, () => prose.paragraph(3))

test('a copy under another headline is found from both sides, an independent report from neither', async () => {
  const db = await freshDatabase()
  const agency = await add(db, 'Agency report', report)
  const copy = await add(db, 'The same in a newspaper', ['From our agencies.', ...report])
  const apart = await add(db, 'Another report', other)
  const [found, ...rest] = await nearDuplicates(db, agency.id)
  expect(rest).toEqual([])
  expect(found).toMatchObject({ source: { id: copy.id }, shared: 1 })
  expect(found?.back).toBeGreaterThan(0.9)
  expect((await nearDuplicates(db, copy.id)).map(({ source }) => source.id)).toEqual([agency.id])
  expect(await nearDuplicates(db, apart.id)).toEqual([])
})

test('a short item that a long article contains is found, the most alike first', async () => {
  const db = await freshDatabase()
  const long = await add(db, 'Long read', [...other, ...report])
  const item = await add(db, 'News item', report.slice(0, 3))
  const half = await add(db, 'Half of it', [...report.slice(0, 2), prose.paragraph(3), prose.paragraph(2)])
  const found = await nearDuplicates(db, item.id)
  expect(found.map(({ source }) => source.id)).toEqual([long.id, half.id])
  expect(found[0]?.back).toBeLessThan(0.3)
})

test('sources that come, go and come back are seen as they are now', async () => {
  const db = await freshDatabase()
  const first = await add(db, 'First', report)
  expect(await nearDuplicates(db, first.id)).toEqual([])
  const second = await add(db, 'Second', [...report, prose.paragraph(2)])
  expect(await nearDuplicates(db, first.id)).toHaveLength(1)
  await binSources(db, [second.id])
  expect(await nearDuplicates(db, first.id)).toEqual([])
  await unbinSource(db, second.id)
  expect(await nearDuplicates(db, first.id)).toHaveLength(1)
})

test('asking for many at once reads the texts once and answers each', async () => {
  const db = await freshDatabase()
  const sources = []
  for (let copy = 0; copy < 6; copy++)
    sources.push(await add(db, `Copy ${copy}`, [...report, prose.paragraph(1)]))
  const answers = await Promise.all(sources.map(({ id }) => nearDuplicates(db, id)))
  expect(answers.map((answer) => answer.length)).toEqual([5, 5, 5, 5, 5, 5])
})

test('a copy is found whenever it was printed, and whichever came in first', async () => {
  for (const order of [
    ['1998-03-29', '2024-11-02'],
    ['2024-11-02', '1998-03-29'],
  ] as const) {
    const db = await freshDatabase()
    const sources = []
    for (const [at, iso] of order.entries()) {
      const source = await add(db, `Printed ${iso}`, at === 0 ? report : [...report, prose.paragraph(2)])
      await changeMeta(db, source.id, 'published', { iso, precision: 'day' })
      sources.push(source)
    }
    const ids = sources.map(({ id }) => id)
    const found = await nearDuplicatesOfAll(db, ids)
    expect(ids.map((id) => found.get(id)?.map(({ source }) => source.id))).toEqual(
      ids.toReversed().map((id) => [id]),
    )
  }
})

test('what was deleted for ever is forgotten, and its copies are known by each other', async () => {
  const db = await freshDatabase()
  const first = await add(db, 'First', report)
  const second = await add(db, 'Second', [...report, prose.paragraph(1)])
  expect(await nearDuplicates(db, second.id)).toHaveLength(1)
  await purgeSources(db, [first.id])
  expect(await nearDuplicates(db, second.id)).toEqual([])
  const third = await add(db, 'Third', [prose.paragraph(1), ...report])
  expect((await nearDuplicates(db, third.id)).map(({ source }) => source.id)).toEqual([second.id])
})

test('500 printings of one report are not each compared with all others', async () => {
  const db = await freshDatabase()
  const sources = Array.from({ length: 500 }, () => aSource())
  const ids = sources.map(({ id }) => id)
  await db.sources.bulkPut(sources)
  await db.texts.bulkPut(
    sources.map(({ currentVersionId: versionId }, copy) => ({
      versionId,
      ...textOf(...report.slice(0, 2), `Printed by paper ${copy}.`),
    })),
  )
  const reads = vi.spyOn(db.texts, 'get')
  const found = await nearDuplicatesOfAll(db, ids)
  expect(found.size).toBe(500)
  expect(reads.mock.calls.length).toBeLessThanOrEqual(500 * 11)
  const reached = new Set(ids.slice(0, 1))
  for (const id of reached) for (const { source } of found.get(id) ?? []) reached.add(source.id)
  const linked = ids.filter(
    (id) => reached.has(id) || found.get(id)?.some(({ source }) => reached.has(source.id)),
  )
  expect(linked).toHaveLength(500)
})
