import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SourceId } from '../../../../shared/ids.ts'
import { hasRing, originsOf } from '../../../../shared/project/derivations.ts'

const id = (name: string) => name as SourceId
const from = (...pairs: readonly string[]) =>
  pairs.map((pair) => ({ derived: id(pair.slice(0, 1)), origin: id(pair.slice(1)) }))

test('origins are found through others', () => {
  expect([...originsOf(id('a'), from('ab', 'bc', 'bd', 'xa'))].sort()).toEqual(['b', 'c', 'd'])
  expect([...originsOf(id('c'), from('ab', 'bc'))]).toEqual([])
})

test('two ways to one origin are no ring, and a way back is one', () => {
  expect(hasRing(from('ab', 'ac', 'bd', 'cd'))).toBe(false)
  expect(hasRing(from('ab', 'bc', 'ca'))).toBe(true)
  expect(hasRing(from('aa'))).toBe(true)
})

test('there is a ring where, and only where, a source is among its own origins', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { maxLength: 10 }), (pairs) => {
      const edges = from(...pairs.map(([derived, origin]) => derived + origin))
      const isOwnOrigin = edges.some(({ derived }) => originsOf(derived, edges).has(derived))
      expect(hasRing(edges)).toBe(isOwnOrigin)
    }),
  )
})
