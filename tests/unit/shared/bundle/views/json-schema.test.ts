import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { createTextMaps, encodeProject } from '../../../../../shared/bundle/encode-project.ts'
import { toJsonSchema, writeSchema } from '../../../../../shared/bundle/views/json-schema.ts'
import { finishProject, projectDraft } from '../../../../support/random-project.ts'
import { harbourProject } from '../harbour-project.ts'
import { schemaProblems } from '../json-shape.ts'

const schema: unknown = JSON.parse(writeSchema())

test('every project.json fits the schema that lies beside it', async () => {
  await fc.assert(
    fc.asyncProperty(projectDraft, async (draft) => {
      const project = await finishProject(draft)
      const sorted = JSON.parse(encodeProject(project, createTextMaps(project.texts)))
      expect(schemaProblems(schema, sorted)).toEqual([])
    }),
    { numRuns: 30, endOnFailure: true },
  )
}, 120_000)

const WRONG: Record<string, (file: { [key: string]: never }) => unknown> = {
  'a missing list': (file) => delete file['claims'],
  'a position that is no integer': ({ annotations }: Loose) => (annotations[0].anchor.start = 0.5),
  'a negative position': ({ annotations }: Loose) => (annotations[0].anchor.end = -1),
  'an id that is no UUID': ({ sources }: Loose) => (sources[0].id = 'one'),
  'a colour with no name': ({ codes }: Loose) => (codes[0].colour = '#ff0000'),
  'an anchor state with the wrong parts': ({ annotations }: Loose) =>
    (annotations[0].anchor.state = { kind: 'exact', score: 5 }),
  'a key nobody planned inside an anchor': ({ annotations }: Loose) => (annotations[0].anchor.page = 3),
  'a title that is too long': ({ project }: Loose) => (project.title = 'x'.repeat(501)),
  'a source without versions': ({ sources }: Loose) => (sources[0].versions = []),
}
type Loose = ReturnType<typeof JSON.parse>

test.each(Object.entries(WRONG))('the schema finds %s', async (_what, change) => {
  const project = await harbourProject()
  const file = JSON.parse(encodeProject(project, createTextMaps(project.texts)))
  change(file)
  expect(schemaProblems(schema, file)).not.toEqual([])
})

test('a later minor version may add keys to the file, the project and listed items', async () => {
  const project = await harbourProject()
  const file = JSON.parse(encodeProject(project, createTextMaps(project.texts)))
  for (const place of [file, file.project, file.sources[0], file.claims[0], file.evidence[0]]) place.added = 1
  expect(schemaProblems(schema, file)).toEqual([])
})

test('a kind of schema without a translation is an error, not a gap', () => {
  expect(() => toJsonSchema(v.date())).toThrow('date')
  expect(() => toJsonSchema(v.pipe(v.string(), v.email()))).toThrow('email')
})
