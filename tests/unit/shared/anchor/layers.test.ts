import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flattenLayers } from '../../../../shared/anchor/layers.ts'
import { span } from '../../../../shared/text/offsets.ts'

const names = ['yellow', 'green', 'blue'] as const
const item = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }), fc.constantFrom(...names))
  .map(([start, length, colour]) => ({ ...span(start, start + length), colour }))

test('a short highlight inside a long one stays on top, and the overlap is known', () => {
  const { colours, overlap } = flattenLayers([
    { ...span(10, 14), colour: 'green' },
    { ...span(0, 30), colour: 'yellow' },
  ])
  expect(colours.get('yellow')).toEqual([span(0, 10), span(14, 30)])
  expect(colours.get('green')).toEqual([span(10, 14)])
  expect(overlap).toEqual([span(10, 14)])
})

test('of equally long ones the later lies on top', () => {
  const { colours } = flattenLayers([
    { ...span(0, 10), colour: 'green' },
    { ...span(5, 15), colour: 'blue' },
  ])
  expect(colours.get('green')).toEqual([span(0, 5)])
  expect(colours.get('blue')).toEqual([span(5, 15)])
})

test('neighbours of one colour become one span', () => {
  const { colours } = flattenLayers([
    { ...span(0, 5), colour: 'green' },
    { ...span(5, 9), colour: 'green' },
  ])
  expect(colours.get('green')).toEqual([span(0, 9)])
})

test('every character gets the colour of the shortest, latest highlight over it and no other', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 14 }), (items) => {
      const { colours, overlap } = flattenLayers(items)
      for (let at = 0; at < 95; at++) {
        const holds = ({ start, end }: { readonly start: number; readonly end: number }) =>
          start <= at && at < end
        const over = items.filter(holds)
        const shortest = Math.min(...over.map(({ start, end }) => end - start))
        const top = over.findLast(({ start, end }) => end - start === shortest)?.colour
        expect(names.filter((name) => colours.get(name)?.some(holds))).toEqual(top === undefined ? [] : [top])
        expect(overlap.some(holds)).toBe(over.length > 1)
      }
    }),
  )
})
