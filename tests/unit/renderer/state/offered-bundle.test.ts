import { beforeEach, expect, test, vi } from 'vitest'
import { memoryStorage } from '../../../support/memory-storage.ts'

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage())
})

test('bundles offered one after another all wait, and are taken in the order they came', async () => {
  const { offerBundle, offerBundles, offeredBundles, takeOfferedBundle } =
    await import('../../../../renderer/src/state/offered-bundle.ts')
  const { workspace } = await import('../../../../renderer/src/state/workspace.ts')
  offerBundles([])
  expect(workspace.getState().dialog).toBeNull()
  const [a, b, c] = ['a.zip', 'b.zip', 'c.zip'].map((name) => new File(['PK'], name)) as [File, File, File]
  offerBundles([a, b])
  offerBundle(c)
  expect(workspace.getState().dialog).toEqual({ kind: 'open-bundle' })
  expect(offeredBundles()).toBe(3)
  expect([takeOfferedBundle(), takeOfferedBundle(), takeOfferedBundle()]).toEqual([a, b, c])
  expect(takeOfferedBundle()).toBeNull()
})
