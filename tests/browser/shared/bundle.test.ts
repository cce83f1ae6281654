import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBundle } from '../../../shared/bundle/read-bundle.ts'
import { writeBundle } from '../../../shared/bundle/write-bundle.ts'
import { instant } from '../../../shared/time.ts'
import { finishProject, projectDraft } from '../../support/random-project.ts'

const options = { exportedAt: instant(new Date('2026-11-22T10:00:00Z')), softwareVersion: '0.1.0' }

test('bundles are written and read by the page itself, under its own streams and crypto', async () => {
  await fc.assert(
    fc.asyncProperty(projectDraft, async (draft) => {
      const project = await finishProject(draft)
      const opened = await readBundle(await writeBundle(project, options))
      if (!opened.ok) throw new Error(JSON.stringify(opened.error))
      expect(opened.value.project).toEqual(project)
    }),
    { numRuns: 15 },
  )
})
