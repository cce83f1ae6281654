import { describe, expect, test } from 'vitest'
import { viewClaims } from '../../../../../renderer/src/features/claims/claim-view.ts'
import { newId, type LineageId } from '../../../../../shared/ids.ts'
import type { OrderKey } from '../../../../../shared/project/claim.ts'
import { now } from '../../../../../shared/time.ts'
import { aClaim, anEvidence, aSource } from '../../../../support/builders.ts'

const wire = aSource('Training centre opens days after troops land')
const agency = aSource('Training base opened, Moscow says')
const binned = aSource('Press release', { deletedAt: now() })
const sources = new Map([wire, agency, binned].map((source) => [source.id, source]))

const opened = aClaim({ order: 'm' as OrderKey, verdict: 'disputed' })
const personnel = aClaim({ order: 'c' as OrderKey, statement: 'About 100 personnel arrived' })
const evidence = [
  anEvidence({ claimId: opened.id, sourceId: agency.id, stance: 'contradicts', order: 'k' as OrderKey }),
  anEvidence({ claimId: opened.id, sourceId: wire.id, order: 'B' as OrderKey }),
  anEvidence({ claimId: opened.id, sourceId: binned.id, stance: 'contradicts', order: 'z' as OrderKey }),
  anEvidence({ claimId: personnel.id, sourceId: binned.id }),
]
const views = viewClaims([opened, personnel], evidence, sources)

describe('claims with their evidence', () => {
  test('stand in the manual order, upper case keys first as the keys are made', () => {
    expect(views.map(({ claim }) => claim.id)).toEqual([personnel.id, opened.id])
    expect(views[1]?.evidence.map(({ sourceId }) => sourceId)).toEqual([wire.id, agency.id])
  })

  test('do not weigh what sources in the bin say, but count what rests there', () => {
    expect(views[1]).toMatchObject({ resting: 1, disagreement: 'between-sources' })
    expect(views[0]).toMatchObject({ resting: 1, disagreement: 'none', evidence: [] })
    expect(views[1]?.tally.sources).toMatchObject({ supports: 1, contradicts: 1 })
  })

  test('count the sources of one lineage once, and no binned member of it', () => {
    const members = [wire.id, agency.id, binned.id]
    const lineage = {
      id: newId<LineageId>(),
      name: 'AFP',
      members,
      note: '',
      createdAt: now(),
      modifiedAt: now(),
    }
    const [, joined] = viewClaims([opened, personnel], evidence, sources, {
      lineages: [lineage],
      derivations: [],
    })
    expect(views[1]?.independent).toBe(2)
    expect(joined).toMatchObject({ independent: 1, tally: { sources: { supports: 1, contradicts: 1 } } })
  })

  test('with equal keys stand in the same order however the rows come', () => {
    const twins = [aClaim(), aClaim(), aClaim()]
    const ids = viewClaims(twins, [], sources).map(({ claim }) => claim.id)
    expect(viewClaims(twins.toReversed(), [], sources).map(({ claim }) => claim.id)).toEqual(ids)
  })
})

test('the view of a claim is the very same one until something of it changes', () => {
  const before = new Map(views.map((view) => [view.claim.id, view]))
  const again = (rows: typeof evidence, claims = [opened, personnel]) =>
    viewClaims(claims, rows, sources, undefined, [], before).map((view) => view === before.get(view.claim.id))
  expect(again([...evidence])).toEqual([true, true])
  expect(again([...evidence, anEvidence({ claimId: opened.id, sourceId: wire.id })])).toEqual([true, false])
  expect(again([...evidence, anEvidence({ claimId: personnel.id, sourceId: binned.id })])).toEqual([
    false,
    true,
  ])
  expect(again(evidence, [opened, { ...personnel, verdict: 'disputed' }])).toEqual([false, true])
})
