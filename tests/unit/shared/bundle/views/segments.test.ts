import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutBlock } from '../../../../../shared/bundle/views/report/segments.ts'
import { finishProject, projectDraft } from '../../../../support/random-project.ts'

test('segments tile their block, and know exactly what covers them', async () => {
  await fc.assert(
    fc.asyncProperty(projectDraft, async (draft) => {
      const { versions, texts, annotations } = await finishProject(draft)
      for (const { id } of versions) {
        const own = annotations.filter(({ anchor }) => anchor.versionId === id)
        for (const block of texts.get(id)?.blocks ?? []) {
          const segments = cutBlock(block, own)
          expect(segments.map(({ start }) => start)).toEqual(
            [block.start, ...segments.map(({ end }) => end)].slice(0, segments.length),
          )
          expect(segments.at(-1)?.end ?? block.end).toBe(block.end)
          for (const { start, end, annotations: covering } of segments) {
            const expected = own.filter(({ anchor }) => anchor.start <= start && end <= anchor.end)
            expect(new Set(covering)).toEqual(new Set(expected))
          }
        }
      }
    }),
    { numRuns: 60 },
  )
}, 120_000)
