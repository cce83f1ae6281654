import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { openDatabase, SCHEMA, type WorkbenchDb } from '../../../renderer/src/data/db.ts'
import { historyState, redo, undo } from '../../../renderer/src/data/history.ts'
import { loadProject } from '../../../renderer/src/data/projects.ts'
import { findInconsistency } from '../../../shared/bundle/integrity.ts'
import { Annotation, Code } from '../../../shared/project/annotation.ts'
import { Claim, Evidence } from '../../../shared/project/claim.ts'
import { ProjectInfo } from '../../../shared/project/project.ts'
import { Source, SourceVersion } from '../../../shared/project/source.ts'
import { SourceText } from '../../../shared/text/document.ts'
import frozen from '../../fixtures/databases/schema-1.json'
import { thaw } from '../../support/frozen-database.ts'

/** The database of the first release, frozen: every later program has to open it without loss. */
let db: WorkbenchDb

beforeAll(async () => {
  const databaseKey = crypto.randomUUID()
  await thaw(frozen, `variorum/${databaseKey}`)
  db = await openDatabase(databaseKey)
})

test('opens, and carries the schema of this program afterwards', async () => {
  expect((await db.meta.get('schema'))?.value).toBe(SCHEMA)
})

test('every row is what the program of today takes for valid', async () => {
  const project = await loadProject(db)
  v.parse(ProjectInfo, project.info)
  v.parse(v.pipe(v.array(Source), v.length(1)), project.sources)
  v.parse(v.pipe(v.array(SourceVersion), v.length(1)), project.versions)
  v.parse(v.pipe(v.array(SourceText), v.length(1)), [...project.texts.values()])
  v.parse(v.pipe(v.array(Annotation), v.length(2)), project.annotations)
  v.parse(v.pipe(v.array(Code), v.length(1)), project.codes)
  v.parse(v.pipe(v.array(Claim), v.length(1)), project.claims)
  v.parse(v.pipe(v.array(Evidence), v.length(2)), project.evidence)
  expect(await findInconsistency(project)).toBeNull()
})

test('its history goes on: what was undone can be redone, and all of it undone', async () => {
  expect(await historyState(db)).toEqual({ undo: 'change verdict', redo: 'change verdict' })
  await redo(db)
  expect((await db.claims.toArray())[0]?.verdict).toBe('confirmed')
  while ((await undo(db)).kind === 'done');
  expect(await Promise.all([db.sources.count(), db.versions.count()])).toEqual([0, 0])
})
