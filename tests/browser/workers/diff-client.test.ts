import { expect, test } from 'vitest'
import { compareTexts } from '../../../renderer/src/workers/diff-client.ts'
import { textChanges } from '../../../shared/text/text-changes.ts'

const before = Array.from({ length: 600 }, (_, index) => `On day ${index} the ferry left the quay at noon.`)
const after = before.map((text, index) => (index % 7 === 0 ? text.replace('noon', 'dusk') : text))

test('a comparison beside the window says how far it is and finds what one within it finds', async () => {
  const told: number[] = []
  const found = await compareTexts(before.join('\n\n'), after.join('\n\n'), {
    onProgress: (share) => told.push(share),
    signal: new AbortController().signal,
  })
  expect(found).toEqual(textChanges(before.join('\n\n'), after.join('\n\n')))
  expect(told.length).toBeGreaterThan(1)
})

test('a comparison that is given up answers nothing, and the next one is not held up by it', async () => {
  const stop = new AbortController()
  const settled: string[] = []
  const givenUp = compareTexts(before.join('\n\n'), after.join('\n\n'), { signal: stop.signal })
  void givenUp.finally(() => settled.push('given up'))
  stop.abort()
  await compareTexts('One.', 'One.\n\nTwo.', { signal: new AbortController().signal })
  expect(settled).toEqual([])
})
