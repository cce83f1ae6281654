import { freshDatabase } from '../../../support/database.ts'
import { describe, expect, test } from 'vitest'
import { createAnnotation, deleteAnnotations, setCodes } from '../../../../renderer/src/data/annotations.ts'
import { addEvidence, createClaim, deleteClaim } from '../../../../renderer/src/data/claims.ts'
import { deleteCode, ensureCode } from '../../../../renderer/src/data/codes.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { mutate } from '../../../../renderer/src/data/mutate.ts'
import { loadProject } from '../../../../renderer/src/data/projects.ts'
import { decideAbout, tellApart } from '../../../../renderer/src/data/passage-decisions.ts'
import { purgeSources } from '../../../../renderer/src/data/purge.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { findInconsistency } from '../../../../shared/bundle/integrity.ts'
import { newId, type AssertionId, type DerivationId, type SourceId } from '../../../../shared/ids.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { LONGEST_PROSE } from '../../../../shared/project/prose.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { now } from '../../../../shared/time.ts'
import { present } from '../../../../shared/assert.ts'
import { currentPlace } from '../../../support/current-place.ts'
import { aClaim } from '../../../support/builders.ts'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

const REPORT = textOf('The centre opened on Friday.')
const BYTES = new TextEncoder().encode('original')

async function withAnnotation(db: WorkbenchDb) {
  const { source } = await addSource(db, await parsedFrom('Centre opens', REPORT, BYTES), 'report.txt', BYTES)
  const anchor = createAnchor(REPORT.content, source.currentVersionId, span(4, 10))
  return createAnnotation(db, { sourceId: source.id, anchor }, 'yellow')
}

/** Another tab may have deleted what this one is still showing. */
describe('what is gone is not referred to', () => {
  test('evidence is not added to a claim that is gone', async () => {
    const db = await freshDatabase()
    const annotation = await withAnnotation(db)
    const claim = await createClaim(db, 'It opened on Friday')
    await deleteClaim(db, claim.id)
    expect(await addEvidence(db, claim.id, { kind: 'annotation', annotation })).toBeNull()
    expect(await findInconsistency(await loadProject(db))).toBeNull()
  })

  test('nor is an annotation that is gone', async () => {
    const db = await freshDatabase()
    const annotation = await withAnnotation(db)
    const claim = await createClaim(db, 'It opened on Friday')
    await deleteAnnotations(db, [annotation.id])
    expect(await addEvidence(db, claim.id, { kind: 'annotation', annotation })).toBeNull()
    expect(await findInconsistency(await loadProject(db))).toBeNull()
  })

  test('a claim made of an annotation that is gone has no evidence', async () => {
    const db = await freshDatabase()
    const annotation = await withAnnotation(db)
    await deleteAnnotations(db, [annotation.id])
    await createClaim(db, 'It opened on Friday', { kind: 'annotation', annotation })
    expect(await db.evidence.count()).toBe(0)
  })

  test('a code that is gone is not put on an annotation', async () => {
    const db = await freshDatabase()
    const annotation = await withAnnotation(db)
    const code = await ensureCode(db, 'Dates')
    await deleteCode(db, code.id)
    await setCodes(db, annotation.id, [code.id])
    expect((await db.annotations.get(annotation.id))?.codeIds).toEqual([])
  })
})

describe('no step leaves rows that could not be exported', () => {
  test('a row that breaks its own rules is refused with all of its step', async () => {
    const db = await freshDatabase()
    const tooLong = aClaim({ rationale: 'x'.repeat(LONGEST_PROSE + 1) })
    await expect(mutate(db, { label: 'paste' }, (writer) => writer.put('claims', tooLong))).rejects.toThrow(
      'claims',
    )
    expect(await db.claims.count()).toBe(0)
  })
})

describe('what two tabs do at once', () => {
  test('the same file imported twice at the same time is one source', async () => {
    const db = await freshDatabase()
    const document = await parsedFrom('Centre opens', REPORT, BYTES)
    const outcomes = await Promise.all([1, 2].map(() => addSource(db, document, 'report.txt', BYTES)))
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['duplicate', 'imported'])
  })

  test('the same new code is made once', async () => {
    const db = await freshDatabase()
    const [one, other] = await Promise.all([ensureCode(db, 'Dates'), ensureCode(db, 'dates')])
    expect(one.id).toBe(other.id)
  })

  test('two new claims have different places in the order', async () => {
    const db = await freshDatabase()
    const claims = await Promise.all([createClaim(db, 'One'), createClaim(db, 'Two')])
    expect(new Set(claims.map((claim) => claim.order)).size).toBe(2)
  })
})

describe('what rests on a row goes with it', () => {
  test('a code that is deleted is taken off claims, and back on when that is undone', async () => {
    const db = await freshDatabase()
    const code = await ensureCode(db, 'Dates')
    const claim = { ...aClaim(), codeIds: [code.id] }
    await mutate(db, { label: 'seed' }, (writer) => writer.put('claims', claim))
    await deleteCode(db, code.id)
    expect(await db.claims.get(claim.id)).not.toHaveProperty('codeIds')
    await undo(db)
    expect(await db.claims.get(claim.id)).toEqual(claim)
  })

  test.each([
    [
      'its passage',
      (_claim: Claim, annotation: Annotation) => (db: WorkbenchDb) => deleteAnnotations(db, [annotation.id]),
    ],
    ['its claim', (claim: Claim) => (db: WorkbenchDb) => deleteClaim(db, claim.id)],
    [
      'its source',
      (_claim: Claim, annotation: Annotation) => (db: WorkbenchDb) => purgeSources(db, [annotation.sourceId]),
    ],
  ])('what a draft states goes with %s', async (_what, deletion) => {
    const db = await freshDatabase()
    const annotation = await withAnnotation(db)
    const claim = await createClaim(db, 'It opened on Friday')
    const stated = {
      id: newId<AssertionId>(),
      claimId: claim.id,
      annotationId: annotation.id,
      sourceId: annotation.sourceId,
      at: now(),
    }
    await mutate(db, { label: 'seed' }, (writer) => writer.put('assertions', stated))
    await deletion(claim, annotation)(db)
    expect(await db.assertions.count()).toBe(0)
    expect(await findInconsistency(await loadProject(db))).toBeNull()
  })

  test('a derivation goes with either of its sources', async () => {
    const db = await freshDatabase()
    const annotation = await withAnnotation(db)
    const other = await addSource(db, await parsedFrom('Copy', textOf('Copied.'), BYTES), 'copy.txt', BYTES)
    const row = {
      id: newId<DerivationId>(),
      derived: other.source.id,
      origin: annotation.sourceId,
      note: '',
      createdAt: now(),
      modifiedAt: now(),
    }
    await mutate(db, { label: 'seed' }, (writer) => writer.put('derivations', row))
    await purgeSources(db, [annotation.sourceId])
    expect(await db.derivations.count()).toBe(0)
    expect(await findInconsistency(await loadProject(db))).toBeNull()
  })

  test('a decision that a passage has nothing to do with a claim goes with the claim, and comes back with it', async () => {
    const db = await freshDatabase()
    const { sourceId } = await withAnnotation(db)
    const claim = await createClaim(db, 'It opened on Friday')
    const place = await currentPlace(db, sourceId, 4, 10)
    const refused = await decideAbout(db, 'refuse suggestion', { kind: 'not-suggested', claimId: claim.id }, [
      place,
    ])
    await deleteClaim(db, claim.id)
    expect(await db.passageDecisions.count()).toBe(0)
    expect(await findInconsistency(await loadProject(db))).toBeNull()
    await undo(db)
    expect(await db.passageDecisions.toArray()).toEqual([refused])
  })

  test('what was dismissed in two sources stays so in the one that is left, and a pair goes with either', async () => {
    const db = await freshDatabase()
    const { sourceId } = await withAnnotation(db)
    const text = textOf('The berth opened on Thursday.')
    const bytes = new TextEncoder().encode('another')
    const other = await addSource(db, await parsedFrom('Berth', text, bytes), 'berth.txt', bytes)
    const places = await Promise.all([sourceId, other.source.id].map((id) => currentPlace(db, id, 4, 10)))
    const [one, two] = places
    if (one === undefined || two === undefined) throw new Error('no places')
    await decideAbout(db, 'dismiss difference', { kind: 'dismissed', about: 'date' }, places)
    await tellApart(db, 'date', [one], [two])
    expect(await db.passageDecisions.count()).toBe(2)
    await purgeSources(db, [other.source.id])
    expect(await db.passageDecisions.toArray()).toMatchObject([
      { decided: { kind: 'dismissed' }, passages: [{ sourceId }] },
    ])
    expect(await findInconsistency(await loadProject(db))).toBeNull()
  })

  test('passages are told apart in one step, all of them or none', async () => {
    const db = await freshDatabase()
    const { sourceId } = await withAnnotation(db)
    const [one, two, three] = await Promise.all(
      [0, 4, 11].map((start) => currentPlace(db, sourceId, start, start + 3)),
    )
    const here = [present(one, 'one'), present(two, 'two')]
    const gone = { ...present(one, 'one'), sourceId: newId<SourceId>() }
    expect(await tellApart(db, 'date', here, [gone])).toBeNull()
    expect(await db.passageDecisions.count()).toBe(0)
    expect(await tellApart(db, 'date', here, [present(three, 'three')])).toHaveLength(2)
    expect(await undo(db)).toMatchObject({ kind: 'done', label: 'tell passages apart' })
    expect(await db.passageDecisions.count()).toBe(0)
  })
})
