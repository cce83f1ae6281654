import '../../../../renderer/src/styles/index.css'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { present } from '../../../../shared/assert.ts'
import { openDatabase, type WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { newProjectInfo } from '../../../../renderer/src/data/projects.ts'
import { largeProject, type Material } from './material.ts'
import { measureOverhead, type Pairs } from './overhead.ts'
import { measureClaims } from './claims.tsx'
import { measureMatrix, measureTable, type Times } from './views.tsx'

const root = present(document.getElementById('root'), '#root')

async function filled(): Promise<{ readonly db: WorkbenchDb; readonly material: Material }> {
  const material = largeProject()
  const db = await openDatabase(crypto.randomUUID())
  await db.project.put({ key: 'project', ...newProjectInfo('Bench') })
  await db.sources.bulkAdd([...material.sources])
  await db.codes.bulkAdd([...material.codes])
  await db.annotations.bulkAdd([...material.annotations])
  await db.claims.bulkAdd([...material.claims])
  await db.evidence.bulkAdd([...material.evidence])
  await document.fonts.ready
  return { db, material }
}

/** What the runner calls in the page. */
const bench = {
  async overhead(turns: number): Promise<Pairs> {
    const { db, material } = await filled()
    return measureOverhead(db, material, turns)
  },
  async matrix(turns: number): Promise<Times> {
    const { db, material } = await filled()
    return measureMatrix(root, db, material, turns)
  },
  async claims(turns: number): Promise<Times> {
    const { db, material } = await filled()
    return measureClaims(root, db, material, turns)
  },
  async table(turns: number): Promise<Times> {
    const { db, material } = await filled()
    return measureTable(root, db, material, turns)
  },
}
export type Bench = typeof bench

Object.assign(globalThis, { bench })
