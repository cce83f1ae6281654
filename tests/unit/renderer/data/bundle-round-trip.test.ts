import { freshDatabase } from '../../../support/database.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../../renderer/src/data/db.ts'
import { fillNewDatabase, loadProject } from '../../../../renderer/src/data/projects.ts'
import { readBundle } from '../../../../shared/bundle/read-bundle.ts'
import { writeBundle } from '../../../../shared/bundle/write-bundle.ts'
import type { Project } from '../../../../shared/project/project.ts'
import { instant } from '../../../../shared/time.ts'
import { finishProject, projectDraft } from '../../../support/random-project.ts'

const OPTIONS = { exportedAt: instant(new Date('2026-11-22T10:00:00Z')), softwareVersion: '0.1.0' }

/** As it is after a stay in a database that nothing else is in. */
async function throughDatabase(project: Project): Promise<Project> {
  const db = await openDatabase(await fillNewDatabase(project))
  const loaded = await loadProject(db)
  db.close()
  return loaded
}

test('any project, exported, opened in an empty database and exported again, is byte-equal', async () => {
  await (await freshDatabase()).delete()
  await fc.assert(
    fc.asyncProperty(projectDraft, async (draft) => {
      const bundle = await writeBundle(await throughDatabase(await finishProject(draft)), OPTIONS)
      const opened = await readBundle(bundle)
      if (!opened.ok) throw new Error(`${opened.error.code}: ${opened.error.detail}`)
      const again = await writeBundle(await throughDatabase(opened.value.project), OPTIONS)
      expect(Buffer.from(again).equals(Buffer.from(bundle))).toBe(true)
    }),
    { numRuns: 25, endOnFailure: true },
  )
})
