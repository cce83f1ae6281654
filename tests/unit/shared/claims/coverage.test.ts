import { describe, expect, test } from 'vitest'
import { coverageTable, nextUnreviewed } from '../../../../shared/claims/coverage.ts'
import { newId, type ClaimId, type SilenceId, type SourceId } from '../../../../shared/ids.ts'
import { now } from '../../../../shared/time.ts'
import { anEvidence } from '../../../support/builders.ts'

const [opened, cost, crews] = [newId<ClaimId>(), newId<ClaimId>(), newId<ClaimId>()]
const [wire, agency, paper] = [newId<SourceId>(), newId<SourceId>(), newId<SourceId>()]
const silence = (claimId: ClaimId, sourceId: SourceId) => ({
  id: newId<SilenceId>(),
  claimId,
  sourceId,
  at: now(),
})
const evidence = [
  anEvidence({ claimId: opened, sourceId: wire }),
  anEvidence({ claimId: cost, sourceId: agency }),
]
const silences = [silence(opened, agency), silence(cost, agency), silence(crews, wire)]
const table = coverageTable(evidence, silences)
const CLAIMS = [opened, cost, crews]
const SOURCES = [wire, agency, paper]

test('a source covers a claim, is silent on it, or was not reviewed for it; evidence outranks silence', () => {
  expect(CLAIMS.map((claim) => SOURCES.map((source) => table(claim, source)))).toEqual([
    ['covered', 'silent', 'unreviewed'],
    ['unreviewed', 'covered', 'unreviewed'],
    ['silent', 'unreviewed', 'unreviewed'],
  ])
})

describe('what is to be reviewed next', () => {
  const next = (claimId: ClaimId | null, sourceId: SourceId | null) =>
    nextUnreviewed(CLAIMS, SOURCES, table, { claimId, sourceId })

  test('begins with the first claim and its first source left', () => {
    expect(next(null, null)).toEqual({ claimId: opened, sourceId: paper })
    expect(next(null, paper)).toEqual({ claimId: opened, sourceId: paper })
  })

  test('stays with the claim, behind the source one reads, then goes on to the next claim', () => {
    expect(next(crews, wire)).toEqual({ claimId: crews, sourceId: agency })
    expect(next(opened, paper)).toEqual({ claimId: cost, sourceId: wire })
  })

  test('comes round to what was passed over', () => {
    expect(next(crews, paper)).toEqual({ claimId: opened, sourceId: paper })
    const passed = coverageTable(evidence, [...silences, silence(opened, paper), silence(cost, paper)])
    const left = [silence(crews, agency), silence(crews, paper)]
    const onlyOne = coverageTable(evidence, [
      ...silences,
      silence(opened, paper),
      silence(cost, paper),
      ...left,
    ])
    expect(nextUnreviewed(CLAIMS, SOURCES, passed, { claimId: cost, sourceId: paper })).toEqual({
      claimId: crews,
      sourceId: agency,
    })
    expect(nextUnreviewed(CLAIMS, SOURCES, onlyOne, { claimId: cost, sourceId: agency })).toEqual({
      claimId: cost,
      sourceId: wire,
    })
  })

  test('is nothing when all is reviewed, or there is nothing', () => {
    const all = coverageTable(
      [],
      CLAIMS.flatMap((claim) => SOURCES.map((source) => silence(claim, source))),
    )
    expect(nextUnreviewed(CLAIMS, SOURCES, all, { claimId: cost, sourceId: wire })).toBeNull()
    expect(nextUnreviewed([], SOURCES, table, { claimId: null, sourceId: null })).toBeNull()
    expect(nextUnreviewed(CLAIMS, [], table, { claimId: null, sourceId: null })).toBeNull()
  })
})
