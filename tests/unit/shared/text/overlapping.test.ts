import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps, span } from '../../../../shared/text/offsets.ts'
import { overlappingAmong } from '../../../../shared/text/overlapping.ts'

const spans = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => span(start, start + length))

test('those are found that overlap, in the order they begin', () => {
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 20 }), spans, (all, other) => {
      expect(overlappingAmong(all)(other)).toEqual(
        all.filter((one) => overlaps(one, other)).toSorted((a, b) => a.start - b.start),
      )
    }),
  )
})
