import { expect, test } from 'vitest'
import {
  NO_QUOTATION_FILTER,
  shownQuotations,
} from '../../../../../renderer/src/features/compare/quotations/shown-quotations.ts'
import type { QuotationGroup } from '../../../../../shared/compare/quotations/quotation-group.ts'
import { placeOf } from '../../../../../shared/compare/compared-source.ts'
import { newId, type SourceId, type VersionId } from '../../../../../shared/ids.ts'
import { span } from '../../../../../shared/text/offsets.ts'

const [one, other] = [newId<SourceId>(), newId<SourceId>()]
const group = (speaker: string | null, text: string, ...sources: readonly SourceId[]): QuotationGroup => ({
  speaker,
  quotations: sources.map((sourceId) => ({
    at: placeOf({ id: sourceId, versionId: newId<VersionId>() }, span(0, text.length)),
    text,
    speaker,
    relation: 'same',
  })),
})
const GROUPS = [
  group('Anna Lindqvist', 'The quay is closed', one, other),
  group('Anna Lindqvist', 'Bread is dear', one),
  group(null, 'A bitter winter', other),
]

test('each speaker is headed once, with what is shown of them', () => {
  expect(shownQuotations(GROUPS, NO_QUOTATION_FILTER).map(({ heading }) => heading)).toEqual([
    { quotations: 3, sources: 2 },
    null,
    { quotations: 1, sources: 1 },
  ])
})

test.each([
  [{ speaker: null }, ['A bitter winter']],
  [{ several: true }, ['The quay is closed']],
  [{ text: ' BREAD  is ' }, ['Bread is dear']],
  [{ text: 'lindqvist' }, ['The quay is closed', 'Bread is dear']],
])('%o', (filter, texts) => {
  const items = shownQuotations(GROUPS, { ...NO_QUOTATION_FILTER, ...filter })
  expect(items.map((item) => item.group.quotations[0]?.text)).toEqual(texts)
})
