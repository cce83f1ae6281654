import { expect, test } from 'vitest'
import { NO_HITS, searchEverything } from '../../../../../renderer/src/features/search/full-text.ts'
import type { Anchor } from '../../../../../shared/project/annotation.ts'
import { newId, type VersionId } from '../../../../../shared/ids.ts'
import { aClaim, anAnnotation, aParty, aSource } from '../../../../support/builders.ts'
import { freshDatabase } from '../../../../support/database.ts'

const FERRY = 'The ferry left at six. The company’s ferry had been announced for Wednesday.'
const never = new AbortController().signal

async function project() {
  const db = await freshDatabase()
  const source = aSource('Ferry service resumes')
  const binned = aSource('An older ferry report', { deletedAt: source.addedAt })
  await db.sources.bulkPut([source, binned])
  await db.texts.bulkPut(
    [source, binned].map(({ currentVersionId: versionId }) => ({
      versionId,
      content: FERRY,
      blocks: [],
      suppressed: [],
    })),
  )
  return { db, source, binned }
}

test('words are found in the text, with their place and how often they occur', async () => {
  const { db, source } = await project()
  const { texts } = await searchEverything(db, 'FERRY', never)
  expect(texts).toMatchObject([
    {
      where: 'Ferry service resumes · 2 places',
      target: { kind: 'passage', sourceId: source.id, span: { start: 4, end: 9 } },
    },
  ])
})

test('the kind of apostrophe does not matter, and the place is that of the original', async () => {
  const { db } = await project()
  const { texts } = await searchEverything(db, "company's ferry", never)
  const target = texts[0]?.target
  expect(target?.kind === 'passage' && FERRY.slice(target.span.start, target.span.end)).toBe(
    'company’s ferry',
  )
})

test('notes and claims are searched too', async () => {
  const { db, source } = await project()
  const anchor: Anchor = { ...anAnnotation().anchor, versionId: newId<VersionId>() }
  const annotation = anAnnotation({ sourceId: source.id, anchor, note: 'Check against the timetable.' })
  const claim = aClaim({ statement: 'The timetable said Wednesday' })
  await db.annotations.put(annotation)
  await db.claims.put(claim)
  const { notes, claims } = await searchEverything(db, 'timetable', never)
  expect(notes).toMatchObject([{ target: { kind: 'annotation', annotationId: annotation.id } }])
  expect(claims).toMatchObject([{ target: { kind: 'claim', claimId: claim.id } }])
})

test('what lies in the bin is not found, nor the notes on it', async () => {
  const { db, binned } = await project()
  await db.annotations.put(anAnnotation({ sourceId: binned.id, note: 'A remark' }))
  expect((await searchEverything(db, 'remark', never)).notes).toEqual([])
  expect((await searchEverything(db, 'ferry', never)).texts).toHaveLength(1)
})

test('a single letter is too little to search for', async () => {
  const { db } = await project()
  expect(await searchEverything(db, 'f', never)).toEqual(NO_HITS)
})

test('parties are found by their names, aliases and notes', async () => {
  const { db } = await project()
  const port = aParty('Port Authority', { aliases: ['the quay office'], note: 'Runs the ferry berths.' })
  await db.parties.bulkPut([port, aParty('Interfax')])
  for (const query of ['port auth', 'quay office', 'berths'])
    expect((await searchEverything(db, query, never)).parties).toMatchObject([
      { words: 'Port Authority', target: { kind: 'party', partyId: port.id } },
    ])
})
