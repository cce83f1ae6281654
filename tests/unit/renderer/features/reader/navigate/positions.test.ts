import { beforeEach, expect, test } from 'vitest'
import { createPositions } from '../../../../../../renderer/src/features/reader/navigate/positions.ts'
import { newId, type SourceId } from '../../../../../../shared/ids.ts'

let kept: Map<string, string>
beforeEach(() => {
  kept = new Map()
})
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
}

test('a source is found where it was left, in this project only', () => {
  const source = newId<SourceId>()
  createPositions(storage, 'one').set(source, { block: 7, share: 0.25 })
  expect(createPositions(storage, 'one').get(source)).toEqual({ block: 7, share: 0.25 })
  expect(createPositions(storage, 'two').get(source)).toBeNull()
})

test('a source that is open twice is found in each pane where it was left there', () => {
  const source = newId<SourceId>()
  const positions = createPositions(storage, 'one')
  positions.set(source, { block: 7, share: 0 }, 'left')
  positions.set(source, { block: 90, share: 0 }, 'right')
  const again = createPositions(storage, 'one')
  expect(again.get(source, 'left')?.block).toBe(7)
  expect(again.get(source, 'right')?.block).toBe(90)
  expect(again.get(source, 'new')?.block).toBe(90)
  expect(again.get(source)?.block).toBe(90)
})

test('only the sources read last are remembered', () => {
  const sources = Array.from({ length: 502 }, () => newId<SourceId>())
  const positions = createPositions(storage, 'one')
  for (const source of sources) positions.set(source, { block: 1, share: 0 })
  const again = createPositions(storage, 'one')
  expect(sources.map((source) => again.get(source) !== null).indexOf(true)).toBe(2)
})

test('what cannot be read is forgotten', () => {
  kept.set('variorum.positions.one', '[["nobody",{"block":-1}]]')
  expect(createPositions(storage, 'one').get(newId<SourceId>())).toBeNull()
})
