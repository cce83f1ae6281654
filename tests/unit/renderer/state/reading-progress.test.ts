import { expect, test } from 'vitest'
import { createProgress, progressWords } from '../../../../renderer/src/state/reading-progress.ts'
import { newId, type SourceId } from '../../../../shared/ids.ts'
import { memoryStorage } from '../../../support/memory-storage.ts'

const source = newId<SourceId>()

test('the furthest place read counts, and is found again after a restart, in its own project', () => {
  const storage = memoryStorage()
  const progress = createProgress(storage, 'one')
  progress.reach(source, 0.4)
  progress.reach(source, 0.1)
  expect(createProgress(storage, 'one').read().get(source)).toBe(0.4)
  expect(createProgress(storage, 'two').read().size).toBe(0)
})

test('what has been read to the end stays so until somebody says otherwise', () => {
  const progress = createProgress(memoryStorage(), 'one')
  progress.reach(source, 0.9999)
  expect(progress.read().get(source)).toBe(0.999)
  progress.reach(source, 1)
  progress.reach(source, 0.5)
  expect(progress.read().get(source)).toBe(1)
  progress.set(source, 0)
  expect(progress.read().has(source)).toBe(false)
})

test('listeners hear of a change, and of nothing else', () => {
  const progress = createProgress(memoryStorage(), 'one')
  let heard = 0
  const stop = progress.subscribe(() => heard++)
  progress.reach(source, 0.4)
  progress.reach(source, 0.3)
  stop()
  progress.reach(source, 0.8)
  expect(heard).toBe(1)
})

test('what cannot be read is forgotten', () => {
  const storage = memoryStorage()
  storage.setItem('variorum.progress.one', '[["nobody",2]]')
  expect(createProgress(storage, 'one').read().size).toBe(0)
})

test.each([
  [0, null],
  [0.001, '1 %'],
  [0.424, '42 %'],
  [0.999, '99 %'],
  [1, 'Read'],
])('a share of %d is said as %s', (share, words) => {
  expect(progressWords(share)?.short ?? null).toBe(words)
})
