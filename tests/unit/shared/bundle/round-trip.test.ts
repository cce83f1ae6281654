import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBundle } from '../../../../shared/bundle/read-bundle.ts'
import { writeBundle } from '../../../../shared/bundle/write-bundle.ts'
import { instant } from '../../../../shared/time.ts'
import { finishProject, projectDraft } from '../../../support/random-project.ts'

const options = { exportedAt: instant(new Date('2026-11-22T10:00:00Z')), softwareVersion: '0.1.0' }

test('a project read from its bundle is the project that was written, and writes the same bytes again', async () => {
  await fc.assert(
    fc.asyncProperty(projectDraft, async (draft) => {
      const project = await finishProject(draft)
      const bytes = await writeBundle(project, options)
      const opened = await readBundle(bytes)
      if (!opened.ok) throw new Error(JSON.stringify(opened.error))
      expect(opened.value.project).toEqual(project)
      expect(Buffer.compare(await writeBundle(opened.value.project, options), bytes)).toBe(0)
    }),
    { numRuns: 50, endOnFailure: true },
  )
}, 120_000)
