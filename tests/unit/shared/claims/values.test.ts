import { expect, test } from 'vitest'
import { gatherValues } from '../../../../shared/claims/values.ts'
import { evidenceValueText, parseEvidenceValue } from '../../../../shared/project/evidence-value.ts'
import { anEvidence, aSource } from '../../../support/builders.ts'

const [wire, agency, paper] = ['wire', 'agency', 'paper'].map((title) => aSource(title).id)

const given = (sourceId = wire, typed?: string) => {
  const value = typed === undefined ? null : parseEvidenceValue(typed)
  return anEvidence({ ...(sourceId === undefined ? {} : { sourceId }), ...(value === null ? {} : { value }) })
}

test('the values of a claim are gathered by how many sources give them, each source once', () => {
  const values = gatherValues([
    given(wire, '28 March 2019'),
    given(wire, '28 March 2019'),
    given(agency, '29 March 2019'),
    given(paper, '29.03.2019'),
    given(paper, 'The Mayor'),
    given(agency, 'the mayor'),
    given(agency),
  ])
  expect(values.map(({ value, sources }) => `${evidenceValueText(value)}: ${sources.size}`)).toEqual([
    '2019-03-29: 2',
    'The Mayor: 2',
    '2019-03-28: 1',
  ])
})

test('what is only about a value, or less precise, is another', () => {
  expect(
    gatherValues([given(wire, '1200'), given(agency, 'about 1,200'), given(paper, '1200 men')]),
  ).toHaveLength(3)
})
