import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryKey, groupRows } from '../../../../../renderer/src/features/annotate/grouped.ts'
import {
  citedClaims,
  filterRows,
  joinRows,
  NO_FILTER,
  NONE,
  type AnnotationFilter,
  type AnnotationRow,
  withClaims,
} from '../../../../../renderer/src/features/annotate/table.ts'
import {
  byPosition,
  SORT_KEYS,
  sortTable,
  type SortKey,
} from '../../../../../renderer/src/features/annotate/table-sort.ts'
import { COLOURS, type Annotation } from '../../../../../shared/project/annotation.ts'
import { offset } from '../../../../../shared/text/offsets.ts'
import { instant, now } from '../../../../../shared/time.ts'
import { aClaim, aCode, anAnnotation, anEvidence, aSource } from '../../../../support/builders.ts'

const wire = aSource('Training centre opens days after troops land')
const agency = aSource('A base opened, Moscow says')
const binned = aSource('Press release', { deletedAt: now() })
const date = aCode('Event date')
const helicopters = aCode('Hélicoptères')

function marked(source: typeof wire, start: number, exact: string, more: Partial<Annotation> = {}) {
  const annotation = anAnnotation({ sourceId: source.id, ...more })
  const anchor = { ...annotation.anchor, start: offset(start), end: offset(start + exact.length), exact }
  return { ...annotation, anchor: { ...anchor, ...more.anchor } }
}

const friday = marked(wire, 40, 'opened on Friday', { codeIds: [date.id], colour: 'blue' })
const crews = marked(wire, 4, 'crews for the Mi-35M', { note: 'A gunship', codeIds: [helicopters.id] })
const thursday = marked(agency, 90, 'inaugurated on Thursday', {
  createdAt: instant(new Date(2026, 4, 1, 9)),
})
/** Noon, in whatever zone the test runs. */
const MAY_2 = new Date(2026, 4, 2, 12).getTime()
const claim = aClaim({ statement: 'It opened' })
const rows = withClaims(
  joinRows([friday, crews, thursday, marked(binned, 0, 'aid')], [wire, agency, binned], [date, helicopters]),
  citedClaims([anEvidence({ annotationId: friday.id, claimId: claim.id })], [claim]),
)
const ids = (list: readonly AnnotationRow[]) => list.map(({ annotation }) => annotation.id)

describe('the table of annotations', () => {
  test('leaves out what lies in the bin', () => {
    expect(ids(rows)).toEqual([friday.id, crews.id, thursday.id])
  })

  test('finds words in quotation, note, codes and title, without regard to case and accents', () => {
    const found = (text: string) => ids(filterRows(rows, { ...NO_FILTER, text }))
    expect(found('FRIDAY')).toEqual([friday.id])
    expect(found('gunship')).toEqual([crews.id])
    expect(found('helicopteres')).toEqual([crews.id])
    expect(found('moscow thursday')).toEqual([thursday.id])
    expect(found('friday thursday')).toEqual([])
  })

  test('narrows by colour, code, source, note and state of the anchor together', () => {
    expect(ids(filterRows(rows, { ...NO_FILTER, colour: 'blue', codeId: date.id }))).toEqual([friday.id])
    expect(ids(filterRows(rows, { ...NO_FILTER, sourceId: wire.id, withNote: true }))).toEqual([crews.id])
    expect(filterRows(rows, { ...NO_FILTER, state: 'orphan' })).toEqual([])
  })

  test('narrows by claim, by what has none, and by the day it was made', () => {
    const found = (filter: Partial<AnnotationFilter>) =>
      ids(filterRows(rows, { ...NO_FILTER, ...filter }, MAY_2))
    expect(found({ claimId: claim.id })).toEqual([friday.id])
    expect(found({ claimId: NONE, codeId: NONE })).toEqual([thursday.id])
    expect(found({ made: { kind: 'last', days: 2 } })).toEqual([thursday.id])
    expect(found({ made: { kind: 'last', days: 1 } })).toEqual([])
    expect(found({ made: { kind: 'between', from: null, to: '2026-03-31' } })).toEqual([friday.id, crews.id])
    expect(found({ made: { kind: 'between', from: '2026-05-01', to: '2026-05-01' } })).toEqual([thursday.id])
    expect(found({ made: { kind: 'between', from: 'soon', to: null } })).toHaveLength(3)
  })

  test.each<[SortKey, readonly string[]]>([
    ['position', [thursday.id, crews.id, friday.id]],
    ['newest', [thursday.id, crews.id, friday.id]],
    ['quotation', [crews.id, thursday.id, friday.id]],
    ['note', [crews.id, thursday.id, friday.id]],
    ['codes', [friday.id, crews.id, thursday.id]],
    ['colour', [thursday.id, crews.id, friday.id]],
    ['claims', [friday.id, thursday.id, crews.id]],
  ])('sorts by %s, and the other way round', (key, expected) => {
    expect(ids(sortTable(rows, { key, reversed: false }))).toEqual(expected)
    expect(ids(sortTable(rows, { key, reversed: true }))).toEqual(expected.toReversed())
  })

  test('puts what lost its place at the end of its source', () => {
    const lost = marked(wire, 0, 'gone', {
      anchor: {
        ...friday.anchor,
        start: offset(0),
        end: offset(4),
        exact: 'gone',
        state: { kind: 'orphan' },
      },
    })
    const sorted = byPosition(joinRows([lost, friday, crews], [wire], []))
    expect(ids(sorted)).toEqual([crews.id, friday.id, lost.id])
  })

  test('shows the same rows whatever they are sorted by', () => {
    const some = fc.array(fc.tuple(fc.nat(50), fc.constantFrom(...COLOURS), fc.constantFrom(wire, agency)))
    fc.assert(
      fc.property(some, (spots) => {
        const made = spots.map(([at, colour, source]) => marked(source, at, 'words', { colour }))
        const joined = withClaims(joinRows(made, [wire, agency], []), new Map())
        const expected = made.map(({ id }) => id).toSorted()
        for (const key of SORT_KEYS)
          expect(ids(sortTable(joined, { key, reversed: false })).toSorted()).toEqual(expected)
      }),
    )
  })
})

describe('grouped by source', () => {
  test('the open sources come first as they are open, the others by title', () => {
    expect(groupRows(rows).map(entryKey)).toEqual([agency.id, thursday.id, wire.id, crews.id, friday.id])
    expect(groupRows(rows, [wire.id]).map(entryKey)[0]).toBe(wire.id)
  })

  test('a source without annotations has no heading', () => {
    expect(groupRows([], [wire.id])).toEqual([])
  })

  test('a heading tells how many follow', () => {
    expect(groupRows(rows)[2]).toMatchObject({ kind: 'source', count: 2 })
  })
})
