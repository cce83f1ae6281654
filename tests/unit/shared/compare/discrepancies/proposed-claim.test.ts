import { describe, expect, test } from 'vitest'
import { proposedClaim } from '../../../../../shared/compare/discrepancies/proposed-claim.ts'
import { claimsOfRows } from '../../../../../shared/compare/discrepancies/row-claims.ts'
import { newId, type ClaimId } from '../../../../../shared/ids.ts'
import { aRow, onDay, type Said } from '../../../../support/readings.ts'

const FRIDAY: Said = {
  text: 'The berth was opened on Friday. It opened on Friday, they say.',
  quote: 'The berth was opened on Friday.',
  words: 'on Friday',
  day: '2019-03-29',
  group: 0,
}
const THURSDAY: Said = { ...FRIDAY, day: '2019-03-28', group: 1 }

const stances = (row: Parameters<typeof proposedClaim>[0]) =>
  proposedClaim(row).evidence.map(({ stance }) => stance)

describe('a claim is proposed of a row', () => {
  test('with the passages that differ against it, and disputed for them', () => {
    const row = aRow([
      { state: 'same', said: [FRIDAY] },
      { state: 'different', said: [THURSDAY] },
      { state: 'same', said: [FRIDAY] },
      { state: 'silent', said: [] },
    ])
    expect(proposedClaim(row)).toMatchObject({
      statement: 'The berth opened on 29 March 2019',
      verdict: 'disputed',
      time: onDay('2019-03-29'),
    })
    expect(stances(row)).toEqual(['supports', 'contradicts', 'supports'])
  })

  test('not as disputed by a plan that a later report overtook', () => {
    const row = aRow([
      { state: 'different', said: [{ ...THURSDAY, superseded: true }] },
      { state: 'same', said: [FRIDAY] },
      { state: 'same', said: [FRIDAY] },
    ])
    expect(proposedClaim(row).verdict).toBe('reported')
    expect(stances(row)).toEqual(['qualifies', 'supports', 'supports'])
  })

  test('as reported where nobody says otherwise', () => {
    const row = aRow([
      { state: 'same', said: [FRIDAY] },
      { state: 'same', said: [FRIDAY] },
    ])
    expect(proposedClaim(row).verdict).toBe('reported')
  })

  test('without a time where as many say one as say another', () => {
    const row = aRow([
      { state: 'different', said: [FRIDAY] },
      { state: 'different', said: [THURSDAY] },
    ])
    expect(proposedClaim(row)).toMatchObject({ time: null, verdict: 'disputed' })
  })

  test('in which what hedges qualifies, whatever it says', () => {
    const row = aRow([
      { state: 'same', said: [{ ...FRIDAY, hedged: true }] },
      { state: 'different', said: [{ ...THURSDAY, hedged: true }] },
    ])
    expect(stances(row)).toEqual(['qualifies', 'qualifies'])
    expect(proposedClaim(row).verdict).toBe('unverified')
  })

  test('in which a more precise day bears out the month, and a variant of a name does not', () => {
    const cells = [
      { state: 'same', said: [FRIDAY] },
      { state: 'more-precise', said: [{ ...FRIDAY, group: 1 }] },
    ] as const
    expect(stances(aRow(cells))).toEqual(['supports', 'supports'])
    expect(stances(aRow(cells, { kind: 'name' }))).toEqual(['supports', 'qualifies'])
  })

  test('with one passage of each answer a source gives', () => {
    const again = { ...FRIDAY, quote: 'It opened on Friday, they say.' }
    const row = aRow([{ state: 'different', said: [{ ...THURSDAY, quote: again.quote }, FRIDAY, again] }])
    expect(stances(row)).toEqual(['contradicts', 'supports'])
  })
})

describe('a row knows the claim that was made of it', () => {
  const row = aRow([
    { state: 'same', said: [FRIDAY] },
    { state: 'different', said: [THURSDAY] },
  ])
  const claimId = newId<ClaimId>()
  const made = row.cells.flatMap(({ readings }) =>
    readings.map(({ quote, value }) => ({ claimId, place: quote, value })),
  )

  test('by the passages of its evidence', () => {
    expect(claimsOfRows([row], made).get(row.key)).toBe(claimId)
  })

  test('but not by one alone, nor by another value in the same sentences', () => {
    expect(claimsOfRows([row], made.slice(1)).size).toBe(0)
    const other = made.map((item) => ({ ...item, value: { kind: 'name' as const, name: 'Saltmarsh' } }))
    expect(claimsOfRows([row], other).size).toBe(0)
  })

  test('also where somebody marked the very words by hand and gave no value', () => {
    const byHand = row.cells.flatMap(({ readings }) =>
      readings.map(({ at }) => ({ claimId, place: at, value: null })),
    )
    expect(claimsOfRows([row], byHand).get(row.key)).toBe(claimId)
  })
})
