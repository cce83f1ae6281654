import { expect, test } from 'vitest'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { nearDuplicates } from '../../../../renderer/src/data/near-duplicates.ts'
import { addSource, binSources, unbinSource } from '../../../../renderer/src/data/sources.ts'
import { freshDatabase } from '../../../support/database.ts'
import { generatedProse } from '../../../support/generated-prose.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

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
