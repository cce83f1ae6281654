import { describe, expect, test } from 'vitest'
import {
  filterClaims,
  isNarrowed,
  NO_FILTER,
  sortClaims,
  type ClaimFilter,
} from '../../../../../renderer/src/features/claims/claim-filter.ts'
import { viewClaims } from '../../../../../renderer/src/features/claims/claim-view.ts'
import { coverageTable } from '../../../../../shared/claims/coverage.ts'
import type { ClaimId } from '../../../../../shared/ids.ts'
import type { OrderKey } from '../../../../../shared/project/claim.ts'
import { instant, now } from '../../../../../shared/time.ts'
import { aClaim, aCode, anEvidence, aSource } from '../../../../support/builders.ts'

const wire = aSource('Training centre opens days after troops land')
const agency = aSource('Training base opened, Moscow says')
const binned = aSource('Press release', { deletedAt: now() })
const draft = aSource('What we know', { kind: 'draft' })
const sources = new Map([wire, agency, binned, draft].map((source) => [source.id, source]))
const location = aCode('Location')

const opened = aClaim({
  order: 'a1' as OrderKey,
  verdict: 'disputed',
  memo: 'Ask in Caracas',
  createdAt: instant(new Date(Date.UTC(2026, 0, 2))),
})
const personnel = aClaim({
  order: 'a2' as OrderKey,
  statement: 'About 100 personnel arrived at Maiquetía',
  codeIds: [location.id],
})
const bare = aClaim({ order: 'a3' as OrderKey, statement: 'It stands near the coast', verdict: 'refuted' })
const evidence = [
  anEvidence({ claimId: opened.id, sourceId: agency.id, stance: 'contradicts' }),
  anEvidence({ claimId: opened.id, sourceId: wire.id, note: 'Only the wire has a day' }),
  anEvidence({ claimId: personnel.id, sourceId: agency.id }),
  anEvidence({ claimId: bare.id, sourceId: binned.id }),
]
const views = viewClaims([opened, personnel, bare], evidence, sources)
const known = { sources, codes: new Map([[location.id, location]]), coverage: coverageTable(evidence, []) }
const found = (filter: Partial<ClaimFilter>, keep: ClaimId | null = null) =>
  filterClaims(views, { ...NO_FILTER, ...filter }, known, keep).map(({ claim }) => claim.id)

describe('the filter of claims', () => {
  test('narrows by verdict and by source together', () => {
    expect(found({})).toHaveLength(3)
    expect(found({ verdict: 'disputed', sourceId: wire.id })).toEqual([opened.id])
    expect(found({ verdict: 'unverified', sourceId: wire.id })).toEqual([])
  })

  test('does not find a claim through evidence that rests in the bin', () => {
    expect(found({ sourceId: binned.id })).toEqual([])
    expect(found({ concern: 'no-evidence' })).toEqual([bare.id])
  })

  test('finds each word anywhere in what is written on a claim, whatever its case and accents', () => {
    expect(found({ text: 'maiquetia 100' })).toEqual([personnel.id])
    expect(found({ text: 'caracas' })).toEqual([opened.id])
    expect(found({ text: 'wire day' })).toEqual([opened.id])
    expect(found({ text: 'locat' })).toEqual([personnel.id])
    expect(found({ text: 'caracas locat' })).toEqual([])
  })

  test('narrows by code, disagreement, and sources nobody looked through, those in the bin aside', () => {
    expect(found({ codeId: location.id })).toEqual([personnel.id])
    expect(found({ concern: 'disputed' })).toEqual([opened.id])
    expect(found({ concern: 'unreviewed' })).toEqual([personnel.id, bare.id])
  })

  test('never hides the claim that is being edited', () => {
    expect(found({ verdict: 'refuted', text: 'nothing' }, opened.id)).toEqual([opened.id])
  })

  test('is none when nothing but space is looked for', () => {
    expect(isNarrowed({ ...NO_FILTER, text: ' ' })).toBe(false)
    expect(isNarrowed({ ...NO_FILTER, concern: 'disputed' })).toBe(true)
  })
})

test('claims are sorted by verdict, by age, and by how much evidence they have; of equals the own order counts', () => {
  const sorted = (order: Parameters<typeof sortClaims>[1]) =>
    sortClaims(views, order).map(({ claim }) => claim.id)
  expect(sorted('own')).toEqual([opened.id, personnel.id, bare.id])
  expect(sorted('verdict')).toEqual([personnel.id, opened.id, bare.id])
  expect(sorted('newest')).toEqual([opened.id, personnel.id, bare.id])
  expect(sorted('evidence')).toEqual([opened.id, personnel.id, bare.id])
})
