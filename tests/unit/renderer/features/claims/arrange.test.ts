import { expect, test } from 'vitest'
import { arrange, type Arrangement } from '../../../../../renderer/src/features/claims/arrange.ts'
import { newId, type LineageId } from '../../../../../shared/ids.ts'
import { now } from '../../../../../shared/time.ts'
import { anEvidence, aSource } from '../../../../support/builders.ts'

const dated = (title: string, iso: string | null) => {
  const source = aSource(title)
  const published =
    iso === null ? null : { value: { iso, precision: 'day' as const }, from: 'user', raw: null, others: [] }
  return { ...source, meta: { ...source.meta, published } }
}
const wire = dated('Wire', '2019-04-02')
const paper = dated('Paper', '2019-03-30')
const twin = dated('Paper', null)
const sources = new Map([wire, paper, twin].map((source) => [source.id, source]))
const lineage = {
  id: newId<LineageId>(),
  name: 'AFP',
  members: [wire.id, twin.id],
  note: '',
  createdAt: now(),
  modifiedAt: now(),
}
const evidence = [
  anEvidence({ sourceId: twin.id, stance: 'contradicts', note: 'a' }),
  anEvidence({ sourceId: wire.id, note: 'b' }),
  anEvidence({ sourceId: paper.id, note: 'c' }),
  anEvidence({ sourceId: twin.id, note: 'd' }),
]

test.each<[Arrangement, string[]]>([
  ['mine', ['null: a b c d']],
  ['stance', ['Supports: b c d', 'Contradicts: a']],
  ['source', ['Paper: a d', 'Wire: b', 'Paper: c']],
  ['lineage', ['Lineage: AFP: a b d', 'Paper: c']],
  ['date', ['null: c b a d']],
])('evidence is arranged: %s', (arrangement, expected) => {
  const groups = arrange(evidence, arrangement, { sources, lineages: [lineage] })
  expect(
    groups.map(({ name, evidence: items }) => `${name}: ${items.map(({ note }) => note).join(' ')}`),
  ).toEqual(expected)
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
})
