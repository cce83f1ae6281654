import { freshDatabase } from '../../../../support/database.ts'
import { expect, test } from 'vitest'
import { createClaim } from '../../../../../renderer/src/data/claims.ts'
import { loadComparedClaims, loadCorpus } from '../../../../../renderer/src/data/compared.ts'
import type { WorkbenchDb } from '../../../../../renderer/src/data/db.ts'
import { undo } from '../../../../../renderer/src/data/history.ts'
import { addSource } from '../../../../../renderer/src/data/sources.ts'
import { addVersion } from '../../../../../renderer/src/data/versions.ts'
import { addToClaim, decideUnrelated } from '../../../../../renderer/src/features/suggest/actions.ts'
import { chosenBy } from '../../../../../renderer/src/features/suggest/subject.ts'
import { present } from '../../../../../shared/assert.ts'
import { COMPARE_DEFAULTS } from '../../../../../shared/compare/compare-settings.ts'
import { createKnown } from '../../../../../shared/compare/known.ts'
import { suggestionsFor } from '../../../../../shared/compare/suggest/suggestions.ts'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { parsedFrom, textOf } from '../../../../support/parsed.ts'
import { chosen } from '../../../../support/two-reports.ts'

const FERRY = 'The first ferry left the new harbour at noon with four hundred passengers on board.'
const RAIN = 'Rain fell on the hills all night and the river rose by a metre before the morning.'
const NOTICE = 'This report was corrected by the editors on the next morning, after a reader had written.'
const CLAIM = 'The first ferry left the harbour with four hundred passengers'

async function parsed(...paragraphs: readonly string[]) {
  const bytes = new TextEncoder().encode(paragraphs.join('\n'))
  return { parsed: await parsedFrom('Ferry', textOf(...paragraphs), bytes), bytes }
}

async function harbour() {
  const db = await freshDatabase()
  const made = await parsed(FERRY, RAIN)
  const { source } = await addSource(db, made.parsed, 'Ferry.txt', made.bytes)
  const claim = await createClaim(db, CLAIM)
  return { db, source, claim }
}

async function subjectAt(db: WorkbenchDb, source: Source, words: string) {
  const row = present(await db.sources.get(source.id), 'source')
  const wish = JSON.stringify({ kind: 'selection', ...(await chosen(db, row, words)) })
  const subject = await chosenBy(db, wish)
  if (subject === null || subject === 'draft') throw new Error('no subject')
  return subject
}

/** As a window that has just been opened would be told. */
async function suggested(db: WorkbenchDb, source: Source, words: string): Promise<readonly string[]> {
  const corpus = await loadCorpus(db, COMPARE_DEFAULTS, createKnown(), null)
  const claims = await loadComparedClaims(db)
  const { place } = await subjectAt(db, source, words)
  const found = await suggestionsFor({ ...corpus, claims }, place, WITHOUT_REST)
  return found.map(({ claimId }) => claimId)
}

test('what was called not related stays away, after a reload and in a new version, until that is undone', async () => {
  const { db, source, claim } = await harbour()
  expect(await suggested(db, source, FERRY)).toEqual([claim.id])
  expect(await suggested(db, source, RAIN)).toEqual([])
  await decideUnrelated(db, claim, await subjectAt(db, source, FERRY))
  expect(await suggested(db, source, FERRY)).toEqual([])
  expect(await suggested(db, source, 'left the new harbour')).toEqual([])
  const next = await parsed(NOTICE, FERRY, RAIN)
  await addVersion(db, source.id, next.parsed, 'Ferry.txt', next.bytes)
  expect(await suggested(db, source, FERRY)).toEqual([])
  await undo(db)
  await undo(db)
  expect(await suggested(db, source, FERRY)).toEqual([claim.id])
})

test('words that were added are evidence with the stance chosen, are not suggested again, and go with one undo', async () => {
  const { db, source, claim } = await harbour()
  await addToClaim(db, claim, await subjectAt(db, source, FERRY), 'qualifies')
  const [evidence] = await db.evidence.toArray()
  expect(evidence).toMatchObject({ claimId: claim.id, stance: 'qualifies', sourceId: source.id })
  expect((await db.annotations.toArray()).map(({ anchor }) => anchor.exact)).toEqual([FERRY])
  expect(await suggested(db, source, FERRY)).toEqual([])
  await undo(db)
  expect(await db.evidence.count()).toBe(0)
  expect(await db.annotations.count()).toBe(0)
})
