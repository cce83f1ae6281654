import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createBulkWork } from '../../../../renderer/src/data/bulk-work.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('lists follow rows at once while little is written, and once a second while much is', () => {
  const work = createBulkWork()
  const beats: number[] = []
  work.subscribe(() => beats.push(work.getSnapshot()))
  expect(work.getSnapshot()).toBe(0)
  const end = work.begin()
  vi.advanceTimersByTime(2500)
  expect(beats).toEqual([1, 2, 3])
  end()
  expect(work.getSnapshot()).toBe(0)
  vi.advanceTimersByTime(5000)
  expect(beats).toEqual([1, 2, 3, 0])
})

test('the beat goes on until the last of several pieces of work has ended, each counted once', () => {
  const work = createBulkWork()
  const [first, second] = [work.begin(), work.begin()]
  first()
  first()
  expect(work.getSnapshot()).toBeGreaterThan(0)
  second()
  expect(work.getSnapshot()).toBe(0)
})
