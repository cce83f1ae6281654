import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapBeside, gapOneStep } from '../../../../../renderer/src/features/claims/neighbours.ts'
import { initialOrders, orderBetween } from '../../../../../shared/claims/order.ts'
import type { OrderKey } from '../../../../../shared/project/claim.ts'

const named = (ids: readonly string[]) =>
  ids.map((id, index) => ({ id, order: initialOrders(ids.length)[index] as OrderKey }))

/** The list as it reads once `moved` has the key of its gap. */
function after(list: ReturnType<typeof named>, moved: string, gap: ReturnType<typeof gapBeside>): string {
  if (gap === null) return list.map(({ id }) => id).join('')
  const order = orderBetween(gap.above, gap.below)
  return list
    .map((entry) => (entry.id === moved ? { ...entry, order } : entry))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ id }) => id)
    .join('')
}

test('a claim moves one place up, one down, or to the top', () => {
  const list = named(['a', 'b', 'c', 'd'])
  const shown = ['a', 'b', 'c', 'd']
  expect(after(list, 'c', gapOneStep(list, shown, 'c', 'up'))).toBe('acbd')
  expect(after(list, 'c', gapOneStep(list, shown, 'c', 'down'))).toBe('abdc')
  expect(after(list, 'c', gapOneStep(list, shown, 'c', 'top'))).toBe('cabd')
})

test('there is no way beyond the ends, and none for what is not in the list', () => {
  const list = named(['a', 'b'])
  expect(gapOneStep(list, ['a', 'b'], 'a', 'up')).toBeNull()
  expect(gapOneStep(list, ['a', 'b'], 'a', 'top')).toBeNull()
  expect(gapOneStep(list, ['a', 'b'], 'b', 'down')).toBeNull()
  expect(gapOneStep(list, ['a', 'b'], 'x', 'up')).toBeNull()
  expect(gapBeside(list, 'a', 'x', 'before')).toBeNull()
})

test('under a filter one step is one place among what is seen', () => {
  const list = named(['a', 'b', 'c', 'd'])
  expect(after(list, 'd', gapOneStep(list, ['a', 'd'], 'd', 'up'))).toBe('dabc')
  expect(after(list, 'a', gapOneStep(list, ['a', 'd'], 'a', 'down'))).toBe('bcda')
})

test('dropping a claim where it stands already moves nothing', () => {
  const list = named(['a', 'b', 'c'])
  expect(gapBeside(list, 'b', 'a', 'after')).toBeNull()
  expect(gapBeside(list, 'b', 'c', 'before')).toBeNull()
})

test('equal keys from elsewhere leave no room rather than an error', () => {
  const same = 'V' as OrderKey
  const list = [
    { id: 'a', order: same },
    { id: 'b', order: same },
    { id: 'c', order: 'W' as OrderKey },
  ]
  expect(gapBeside(list, 'c', 'b', 'before')).toBeNull()
})

test('wherever something is dropped, it stands right there and the others keep their order', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.boolean(), (moved, target, before) => {
      fc.pre(moved !== target)
      const list = named(ids)
      const read = after(list, moved, gapBeside(list, moved, target, before ? 'before' : 'after'))
      const others = ids.filter((id) => id !== moved)
      const at = others.indexOf(target) + (before ? 0 : 1)
      expect(read).toBe(others.toSpliced(at, 0, moved).join(''))
    }),
  )
})
