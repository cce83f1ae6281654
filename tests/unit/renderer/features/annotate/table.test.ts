import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryKey, groupRows } from '../../../../../renderer/src/features/annotate/grouped.ts'
import {
  filterRows,
  joinRows,
  NO_FILTER,
  sortRows,
} from '../../../../../renderer/src/features/annotate/table.ts'
import { COLOURS, type Annotation } from '../../../../../shared/project/annotation.ts'
import { offset } from '../../../../../shared/text/offsets.ts'
import { instant, now } from '../../../../../shared/time.ts'
import { aCode, anAnnotation, aSource } from '../../../../support/builders.ts'

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
const thursday = marked(agency, 90, 'inaugurated on Thursday', { createdAt: instant(new Date('2026-05-01')) })
const rows = joinRows(
  [friday, crews, thursday, marked(binned, 0, 'aid')],
  [wire, agency, binned],
  [date, helicopters],
)
const ids = (list: typeof rows) => list.map(({ annotation }) => annotation.id)

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

  test('sorts by source title and place, or by age', () => {
    expect(ids(sortRows(rows, 'position'))).toEqual([thursday.id, crews.id, friday.id])
    expect(ids(sortRows(rows, 'newest'))[0]).toBe(thursday.id)
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
    const sorted = sortRows(joinRows([lost, friday, crews], [wire], []), 'position')
    expect(ids(sorted)).toEqual([crews.id, friday.id, lost.id])
  })

  test('shows the same rows whatever they are sorted by', () => {
    const some = fc.array(fc.tuple(fc.nat(50), fc.constantFrom(...COLOURS), fc.constantFrom(wire, agency)))
    fc.assert(
      fc.property(some, (spots) => {
        const made = spots.map(([at, colour, source]) => marked(source, at, 'words', { colour }))
        const joined = joinRows(made, [wire, agency], [])
        const expected = made.map(({ id }) => id).toSorted()
        for (const key of ['position', 'newest', 'changed'] as const)
          expect(ids(sortRows(joined, key)).toSorted()).toEqual(expected)
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
