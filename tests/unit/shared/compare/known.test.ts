import { expect, test, vi } from 'vitest'
import { createKnown } from '../../../../shared/compare/known.ts'
import { newId, type VersionId } from '../../../../shared/ids.ts'

test('what was worked out is made once for its topic and versions, and again after it was forgotten', () => {
  const known = createKnown()
  const [a, b] = [newId<VersionId>(), newId<VersionId>()]
  const make = vi.fn(() => ({}))
  const pair = known.of('pair', [a, b], make)
  expect(known.of('pair', [a, b], make)).toBe(pair)
  expect(known.of('pair', [b, a], make)).not.toBe(pair)
  expect(known.of('facts', [a], make)).not.toBe(pair)
  expect(make).toHaveBeenCalledTimes(3)
  known.keepOnly(new Set([a]))
  expect(known.of('pair', [a, b], make)).not.toBe(pair)
  known.of('facts', [a], make)
  expect(make).toHaveBeenCalledTimes(4)
  known.forget('facts')
  known.of('facts', [a], make)
  expect(make).toHaveBeenCalledTimes(5)
})
