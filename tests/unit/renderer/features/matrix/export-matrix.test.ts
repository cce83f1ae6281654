import { expect, test } from 'vitest'
import { matrixCsv, matrixPage } from '../../../../../renderer/src/features/matrix/export-matrix.ts'
import { matrixSheets } from '../../../../../renderer/src/features/matrix/export-sheets.ts'
import { matrixColumns, matrixRows } from '../../../../../shared/claims/matrix.ts'
import { newId, type PartyId, type SilenceId } from '../../../../../shared/ids.ts'
import type { OrderKey } from '../../../../../shared/project/claim.ts'
import { now } from '../../../../../shared/time.ts'
import { aClaim, anAnnotation, anEvidence, aSource } from '../../../../support/builders.ts'

const claim = aClaim({ statement: '=1+1 <b>is</b> two', verdict: 'disputed', confidence: 'low' })
const [wire, agency, paper] = [aSource('Wire & Co'), aSource('Agency'), aSource('Paper')]
const annotation = anAnnotation({ sourceId: wire.id })
const [spokesman, agent] = [newId<PartyId>(), newId<PartyId>()]
const evidence = [
  anEvidence({
    order: 'a1' as OrderKey,
    strong: true,
    credibility: 2,
    attribution: { party: spokesman, role: 'spokesman', basis: 'statement', via: agent },
    note: 'By telephone',
    claimId: claim.id,
    sourceId: wire.id,
    annotationId: annotation.id,
    value: { kind: 'name', name: 'Mi-35M' },
  }),
  anEvidence({ claimId: claim.id, sourceId: wire.id, stance: 'mentions', order: 'a2' as OrderKey }),
]
const sources = [wire, agency, paper]
const silences = [{ id: newId<SilenceId>(), claimId: claim.id, sourceId: agency.id, at: now() }]
const rows = matrixRows({ claims: [claim], evidence, silences, sources, lineages: [], derivations: [] })
const columns = matrixColumns(sources, [], 'sources')
const cited = new Map([[annotation.id, annotation]])

test('the table holds what is shown, in words, and nothing a spreadsheet would run', () => {
  const [head, line] = matrixCsv(rows, columns, cited).split('\r\n')
  expect(head).toBe(
    '\ufeffNo.,Claim,Verdict,Confidence,Supports,Contradicts,Qualifies,Mentions,Sources,Origins,' +
      'Wire & Co (undated),Agency (undated),Paper (undated)',
  )
  expect(line).toBe(
    "1,'=1+1 <b>is</b> two,Disputed,low,1,0,0,0,1,1," +
      '"Supports (1), Mentions (1) · Mi-35M · “centre”",Silent,Not reviewed',
  )
})

test('the page says the same without scripts, and escapes what it quotes', async () => {
  const html = await matrixPage(rows, columns, cited)
  expect(html).toContain('<th scope="row">1 =1+1 &lt;b&gt;is&lt;/b&gt; two</th>')
  expect(html).toContain('<td class="silent">Silent</td><td class="unreviewed">Not reviewed</td>')
  expect(html).toContain('Wire &amp; Co')
  expect(html).not.toContain('<script')
})

test('the spreadsheet holds the matrix, and on a second sheet all evidence with who said so', () => {
  const names = new Map([
    [spokesman, 'P. Ivanov'],
    [agent, 'TASS'],
  ])
  const [matrix, passages] = matrixSheets({ rows, columns, cited }, names)
  expect(matrix?.rows[0]?.slice(10)).toEqual(['Wire & Co\nundated', 'Agency\nundated', 'Paper\nundated'])
  expect(matrix?.rows[1]?.slice(0, 10)).toEqual([
    '1',
    '=1+1 <b>is</b> two',
    'Disputed',
    'low',
    1,
    0,
    0,
    0,
    1,
    1,
  ])
  expect(matrix?.rows[1]?.slice(10)).toEqual([
    { text: 'Supports (1), Mentions (1)\nMi-35M\n“centre”', look: 'supports' },
    { text: 'Silent', look: 'quiet' },
    { text: 'Not reviewed', look: 'quiet' },
  ])
  expect(passages?.rows).toHaveLength(3)
  const [head = [], first = []] = passages?.rows ?? []
  const told = Object.fromEntries(
    head.map((name, index) => [typeof name === 'string' ? name : '', first[index]]),
  )
  expect(told).toMatchObject({
    Source: 'Wire & Co',
    Stance: { text: 'Supports', look: 'supports' },
    Strength: 'strong',
    Credibility: '2, probably true',
    Value: 'Mi-35M',
    'Said by': 'P. Ivanov',
    Role: 'spokesman',
    Basis: 'official statement',
    Through: 'TASS',
    Quotation: 'centre',
    Note: 'By telephone',
  })
})
