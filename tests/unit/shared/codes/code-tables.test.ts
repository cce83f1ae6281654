import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codesByCode, codesBySource, MEETINGS } from '../../../../shared/codes/code-tables.ts'
import { indexRows } from '../../../../shared/codes/query/index-rows.ts'
import { measureText } from '../../../../shared/codes/query/measure.ts'
import { codeTerm, type Query } from '../../../../shared/codes/query/query.ts'
import { runQuery } from '../../../../shared/codes/query/run.ts'
import { newId, type VersionId } from '../../../../shared/ids.ts'
import { offset } from '../../../../shared/text/offsets.ts'
import { aCode, anAnnotation, aSource } from '../../../support/builders.ts'

const event = aCode('Event')
const date = { ...aCode('Date'), partOf: event.id }
const place = aCode('Place')
const codes = [event, date, place]
const version = newId<VersionId>()
const [one, other] = [aSource('One'), aSource('Other')]
const block = (start: number, end: number) => ({
  kind: 'paragraph' as const,
  start: offset(start),
  end: offset(end),
  level: 0,
  ordered: null,
  marks: [],
})
const measures = new Map([
  [version, measureText('word '.repeat(20), [block(0, 30), block(32, 64), block(66, 100)])],
])

const passage = fc
  .record({
    start: fc.nat({ max: 90 }),
    length: fc.integer({ min: 1, max: 9 }),
    codeIds: fc.subarray(codes.map(({ id }) => id)),
    source: fc.constantFrom(one, other),
  })
  .map(({ start, length, codeIds, source }) => {
    const { anchor } = anAnnotation()
    const placed = { ...anchor, versionId: version, start: offset(start), end: offset(start + length) }
    return anAnnotation({ codeIds, sourceId: source.id, anchor: placed })
  })

/** What a table counts is what the query behind the cell finds. */
test('every cell counts the passages that its query finds, with and without the codes in a code', () => {
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 12 }), fc.boolean(), (annotations, withBelow) => {
      const material = { codes, annotations, withBelow }
      const index = indexRows({ ...material, sources: [one, other], claims: [], evidence: [] }, measures)
      const counted = (query: Query) => runQuery(query, index).annotations.length
      const is = (name: string) => codeTerm(name, withBelow)
      const bySource = codesBySource(material)
      for (const code of codes) {
        expect(bySource.rows.get(code.id) ?? 0).toBe(counted(is(code.name)))
        const inOne: Query = { kind: 'term', field: 'source', value: 'One', exact: true }
        const both: Query = { kind: 'and', left: is(code.name), right: inOne }
        expect(bySource.cells.get(code.id)?.get(one.id) ?? 0).toBe(counted(both))
      }
      for (const meeting of MEETINGS) {
        const table = codesByCode(material, meeting, measures)
        for (const row of codes)
          for (const column of codes) {
            const sides = { left: is(row.name), right: is(column.name) }
            const query: Query =
              meeting === 'same'
                ? { kind: 'and', ...sides }
                : { kind: 'beside', nearness: { how: meeting }, ...sides }
            expect(table.cells.get(row.id)?.get(column.id) ?? 0).toBe(counted(query))
          }
      }
    }),
  )
})
