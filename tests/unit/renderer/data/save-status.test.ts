import { expect, test } from 'vitest'
import { createSaveTracker } from '../../../../renderer/src/data/save-status.ts'

test('says saving while anything is unwritten, saved when all is', async () => {
  const tracker = createSaveTracker()
  const seen: string[] = []
  tracker.subscribe(() => seen.push(tracker.getSnapshot().kind))
  const { release } = tracker.hold()
  await tracker.track(async () => 'written')
  expect(tracker.getSnapshot().kind).toBe('saving')
  release()
  release()
  expect(tracker.getSnapshot().kind).toBe('saved')
  expect(seen).toEqual(['saving', 'saved'])
})

test('a failure stays until a later write succeeds', async () => {
  const tracker = createSaveTracker()
  await expect(tracker.track(() => Promise.reject(new Error('quota exceeded')))).rejects.toThrow(
    'quota exceeded',
  )
  tracker.hold().release()
  expect(tracker.getSnapshot()).toEqual({ kind: 'failed', message: 'quota exceeded' })
  await tracker.track(async () => undefined)
  expect(tracker.getSnapshot()).toEqual({ kind: 'saved' })
})

test('a text that could not be written keeps everything from being called saved', async () => {
  const tracker = createSaveTracker()
  const held = tracker.hold()
  await expect(tracker.track(() => Promise.reject(new Error('quota exceeded')))).rejects.toThrow(
    'quota exceeded',
  )
  held.stick()
  await tracker.track(async () => undefined)
  expect(tracker.getSnapshot().kind).toBe('failed')
  held.release()
  expect(tracker.getSnapshot()).toEqual({ kind: 'saved' })
})
