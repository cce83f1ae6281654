import { freshDatabase, loggedState } from '../../../support/database.ts'
import { describe, expect, test } from 'vitest'
import { addEvidence, createClaim, deleteClaim } from '../../../../renderer/src/data/claims.ts'
import { checkForAllClaims, setSilent } from '../../../../renderer/src/data/coverage.ts'
import {
  addDraft,
  linkStatement,
  linkToNewClaim,
  makeDraft,
  makeSource,
  unlinkStatement,
  type Stated,
} from '../../../../renderer/src/data/drafts.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { annotationAt, exhibitAt, passageAt } from '../../../../renderer/src/data/passages.ts'
import { fillNewDatabase, loadProject } from '../../../../renderer/src/data/projects.ts'
import { openDatabase, type WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { addVersion } from '../../../../renderer/src/data/versions.ts'
import { livingSources } from '../../../../shared/claims/matrix.ts'
import { findInconsistency } from '../../../../shared/bundle/integrity.ts'
import { present } from '../../../../shared/assert.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

const article = async (text: string, name = 'Draft') => {
  const bytes = new TextEncoder().encode(text)
  return { document: await parsedFrom(name, textOf(text), bytes), fileName: `${name}.txt`, bytes }
}

async function aDraft(text = 'The centre opened on Friday. It cost ten million.') {
  const db = await freshDatabase()
  const { source } = await addDraft(db, await article(text))
  const stated: Stated = {
    sourceId: source.id,
    versionId: source.currentVersionId,
    span: span(0, 28),
    annotationId: null,
  }
  return { db, source, stated }
}

const marksOf = async (db: WorkbenchDb) =>
  [await db.assertions.toArray(), await db.annotations.toArray()] as const

describe('a draft', () => {
  test('is no source that counts, covers nothing and is no evidence', async () => {
    const { db, source, stated } = await aDraft()
    const claim = await createClaim(db, 'It opened')
    expect(livingSources(await db.sources.toArray())).toEqual([])
    const exhibit = present(await exhibitAt(db, stated, 'red'), 'exhibit')
    expect(await addEvidence(db, claim.id, exhibit)).toBeNull()
    await setSilent(db, claim.id, source.id, true)
    expect(await checkForAllClaims(db, source.id)).toBe(0)
    expect([await db.silences.count(), await db.annotations.count()]).toEqual([0, 0])
    expect(
      await addDraft(db, await article('The centre opened on Friday. It cost ten million.')),
    ).toMatchObject({
      kind: 'known',
    })
  })

  test('states claims by sentence, several or none, and each step is undone', async () => {
    const { db, stated } = await aDraft()
    const claim = await createClaim(db, 'It opened')
    const empty = await loggedState(db)
    expect(await linkStatement(db, stated, claim.id)).toBe(true)
    const [[assertion], [mark]] = await marksOf(db)
    const again = { ...stated, annotationId: present(mark, 'mark').id }
    expect(await linkStatement(db, again, claim.id)).toBe(false)
    expect(await linkToNewClaim(db, again, 'On Friday')).not.toBeNull()
    expect((await marksOf(db)).map((rows) => rows.length)).toEqual([2, 1])
    await linkStatement(db, again, null)
    expect((await marksOf(db))[0]).toMatchObject([{ claimId: null }])
    await undo(db)
    await undo(db)
    await unlinkStatement(db, present(assertion, 'assertion').id)
    expect((await marksOf(db)).map((rows) => rows.length)).toEqual([0, 0])
    await undo(db)
    await undo(db)
    expect(await loggedState(db)).toEqual(empty)
  })

  test('keeps its links apart from marks, loses those of a claim that is deleted, and survives a bundle', async () => {
    const { db, stated } = await aDraft()
    const claim = await createClaim(db, 'It opened')
    await linkStatement(db, stated, claim.id)
    const passage = present(await passageAt(db, stated), 'passage')
    expect(await annotationAt(db, passage)).toBeNull()
    const project = await loadProject(db)
    expect(await findInconsistency(project)).toBeNull()
    expect(await loadProject(await openDatabase(await fillNewDatabase(project)))).toEqual(project)
    const linked = await loggedState(db)
    await deleteClaim(db, claim.id)
    expect((await marksOf(db)).map((rows) => rows.length)).toEqual([0, 0])
    await undo(db)
    expect(await loggedState(db)).toEqual(linked)
  })

  test('takes its links along to a new version', async () => {
    const { db, source, stated } = await aDraft()
    const claim = await createClaim(db, 'It opened')
    await linkStatement(db, stated, claim.id)
    const next = await article('Good news first. The centre opened on Friday. It cost ten million.')
    await addVersion(db, source.id, next.document, next.fileName, next.bytes)
    const [[assertion], [mark]] = await marksOf(db)
    expect(assertion?.claimId).toBe(claim.id)
    expect(mark?.anchor).toMatchObject({ start: 17, exact: 'The centre opened on Friday.' })
  })
})

describe('a source', () => {
  test('becomes a draft and a source again, unless passages of it are evidence', async () => {
    const db = await freshDatabase()
    const { document, fileName, bytes } = await article('The centre opened on Friday. It cost ten million.')
    const { source } = await addSource(db, document, fileName, bytes)
    const claim = await createClaim(db, 'It opened')
    await setSilent(db, claim.id, source.id, true)
    const before = await loggedState(db)
    expect(await makeDraft(db, source.id)).toBe(true)
    expect(await db.silences.count()).toBe(0)
    const stated = {
      sourceId: source.id,
      versionId: source.currentVersionId,
      span: span(0, 28),
      annotationId: null,
    }
    await linkStatement(db, stated, null)
    await makeSource(db, source.id)
    expect((await marksOf(db)).map((rows) => rows.length)).toEqual([0, 0])
    expect((await db.sources.get(source.id))?.kind).toBeUndefined()
    for (let steps = 3; steps > 0; steps -= 1) await undo(db)
    expect(await loggedState(db)).toEqual(before)
    await addEvidence(db, claim.id, present(await exhibitAt(db, stated, 'red'), 'exhibit'))
    expect(await makeDraft(db, source.id)).toBe(false)
  })
})
