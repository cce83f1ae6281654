import { expect, test, vi } from 'vitest'
import type { BulkWork } from '../../../../renderer/src/data/bulk-work.ts'
import { ensureCode } from '../../../../renderer/src/data/codes.ts'
import { followList } from '../../../../renderer/src/data/live-list.ts'
import { freshDatabase } from '../../../support/database.ts'

/** Work that beats when the test says so. */
function heldWork() {
  const listeners = new Set<() => void>()
  let beat = 0
  const work: Pick<BulkWork, 'getSnapshot' | 'subscribe'> = {
    getSnapshot: () => beat,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  const beatWith = (next: number) => {
    beat = next
    for (const listener of listeners) listener()
  }
  return { work, beatWith, followed: () => listeners.size }
}

test('a list follows every write, but while much is written it follows the beat', async () => {
  const db = await freshDatabase()
  const { work, beatWith, followed } = heldWork()
  const seen: number[] = []
  const stop = followList(() => db.codes.count(), work).subscribe((count) => seen.push(count))
  await vi.waitFor(() => expect(seen).toEqual([0]))
  await ensureCode(db, 'one')
  await vi.waitFor(() => expect(seen).toEqual([0, 1]))

  beatWith(1)
  await vi.waitFor(() => expect(seen).toEqual([0, 1, 1]))
  await ensureCode(db, 'two')
  await ensureCode(db, 'three')
  expect(seen).toEqual([0, 1, 1])
  beatWith(2)
  await vi.waitFor(() => expect(seen).toEqual([0, 1, 1, 3]))

  beatWith(0)
  await ensureCode(db, 'four')
  await vi.waitFor(() => expect(seen.at(-1)).toBe(4))
  if (typeof stop === 'function') stop()
  expect(followed()).toBe(0)
})
