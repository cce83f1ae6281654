import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggestedReading } from '../../../../shared/claims/reading.ts'
import { stanceBar } from '../../../../shared/claims/stance-bar.ts'
import { disagreement, tallyClaim } from '../../../../shared/claims/tally.ts'
import { newId } from '../../../../shared/ids.ts'
import type { AnnotationId, ClaimId, EvidenceId, SourceId } from '../../../../shared/ids.ts'
import { orderBetween } from '../../../../shared/claims/order.ts'
import { STANCES } from '../../../../shared/project/claim.ts'
import type { Evidence, Stance } from '../../../../shared/project/claim.ts'
import { Instant } from '../../../../shared/time.ts'
import * as v from 'valibot'

const wire = newId<SourceId>()
const paper = newId<SourceId>()
const blog = newId<SourceId>()
const claimId = newId<ClaimId>()
const now = v.parse(Instant, '2026-03-01T09:00:00.000Z')

function evidence(sourceId: SourceId, ...stances: readonly Stance[]): readonly Evidence[] {
  return stances.map((stance) => ({
    id: newId<EvidenceId>(),
    claimId,
    annotationId: newId<AnnotationId>(),
    sourceId,
    stance,
    note: '',
    order: orderBetween(null, null),
    createdAt: now,
    modifiedAt: now,
  }))
}

const anyEvidence = fc
  .array(fc.tuple(fc.constantFrom(wire, paper, blog), fc.constantFrom(...STANCES)), { maxLength: 12 })
  .map((pairs) => pairs.flatMap(([source, stance]) => evidence(source, stance)))

test('passages are counted one by one, sources once under what they say on the whole', () => {
  const tally = tallyClaim([
    ...evidence(wire, 'supports', 'supports', 'mentions'),
    ...evidence(paper, 'contradicts'),
    ...evidence(blog, 'mentions', 'mentions', 'qualifies'),
  ])
  expect(tally.evidence).toEqual({ supports: 2, contradicts: 1, qualifies: 1, mentions: 3 })
  expect(tally.sources).toEqual({ supports: 1, contradicts: 1, qualifies: 1, mentions: 0 })
  expect(tally.bySource.map(({ sourceId, dominant }) => [sourceId, dominant])).toEqual([
    [wire, 'supports'],
    [paper, 'contradicts'],
    [blog, 'qualifies'],
  ])
})

test('of a source that says both equally often the more critical counts', () => {
  const dominant = (...stances: readonly Stance[]) =>
    tallyClaim(evidence(wire, ...stances)).bySource[0]?.dominant
  expect(dominant('supports', 'contradicts')).toBe('contradicts')
  expect(dominant('supports', 'qualifies')).toBe('qualifies')
  expect(dominant('supports', 'supports', 'contradicts')).toBe('supports')
})

test('sources disagree when one supports what another contradicts, however often the first supports it', () => {
  const both = [...evidence(wire, 'supports', 'supports', 'supports'), ...evidence(paper, 'contradicts')]
  expect(disagreement(tallyClaim(both))).toBe('between-sources')
  expect(disagreement(tallyClaim(evidence(wire, 'supports', 'contradicts')))).toBe('within-source')
  expect(disagreement(tallyClaim(evidence(wire, 'supports', 'qualifies', 'mentions')))).toBe('none')
  const withinAndBetween = [...evidence(wire, 'supports', 'contradicts'), ...evidence(paper, 'supports')]
  expect(disagreement(tallyClaim(withinAndBetween))).toBe('between-sources')
})

test('tallies add up whatever the evidence, and its order decides nothing but the order of sources', () => {
  fc.assert(
    fc.property(anyEvidence, (items) => {
      const tally = tallyClaim(items)
      const sum = (counts: Readonly<Record<Stance, number>>) =>
        STANCES.reduce((total, stance) => total + counts[stance], 0)
      expect(sum(tally.evidence)).toBe(items.length)
      expect(sum(tally.sources)).toBe(new Set(items.map(({ sourceId }) => sourceId)).size)
      expect(disagreement(tallyClaim([...items].reverse()))).toBe(disagreement(tally))
    }),
  )
})

test('the reading says how many sources stand on which side', () => {
  const reading = (...parts: readonly (readonly Evidence[])[]) => suggestedReading(tallyClaim(parts.flat()))
  expect(reading()).toEqual({ kind: 'no-evidence' })
  expect(reading(evidence(wire, 'mentions'), evidence(blog, 'mentions'))).toEqual({
    kind: 'only-mentioned',
    sources: 2,
  })
  expect(reading(evidence(wire, 'qualifies'))).toEqual({ kind: 'only-qualified', sources: 1 })
  expect(reading(evidence(wire, 'supports'), evidence(blog, 'supports', 'qualifies'))).toEqual({
    kind: 'one-sided',
    side: 'supports',
    sources: 2,
    qualifying: 1,
  })
  expect(reading(evidence(wire, 'contradicts'))).toMatchObject({
    kind: 'one-sided',
    side: 'contradicts',
    sources: 1,
  })
  expect(reading(evidence(wire, 'supports', 'contradicts'))).toEqual({ kind: 'self-contradictory' })
  expect(
    reading(evidence(wire, 'supports'), evidence(paper, 'contradicts'), evidence(blog, 'contradicts')),
  ).toEqual({
    kind: 'contested',
    supporting: 1,
    contradicting: 2,
    qualifying: 0,
  })
})

test('the bar divides the sources from support to contradiction, without gaps', () => {
  const tally = tallyClaim([
    ...evidence(paper, 'contradicts'),
    ...evidence(wire, 'supports', 'supports'),
    ...evidence(blog, 'supports'),
    ...evidence(newId<SourceId>(), 'mentions'),
  ])
  expect(stanceBar(tally)).toEqual([
    { stance: 'supports', sources: 2, from: 0, to: 0.5 },
    { stance: 'mentions', sources: 1, from: 0.5, to: 0.75 },
    { stance: 'contradicts', sources: 1, from: 0.75, to: 1 },
  ])
  expect(stanceBar(tallyClaim([]))).toEqual([])
})
