import { expect, test, vi } from 'vitest'
import { inOneTab } from '../../../renderer/src/data/tab-lock.ts'

test('a work of a project is done in one tab at a time, and taken over when that one ends', async () => {
  const key = crypto.randomUUID()
  const never = new AbortController().signal
  const done: string[] = []
  let end = () => {}
  const first = inOneTab(key, 'watch', never, async () => {
    done.push('first')
    await new Promise<void>((resolve) => (end = resolve))
  })
  await vi.waitFor(() => expect(done).toEqual(['first']))
  const second = inOneTab(key, 'watch', never, async () => void done.push('second'))
  const other = inOneTab(crypto.randomUUID(), 'watch', never, async () => void done.push('other project'))
  await other
  expect(done).toEqual(['first', 'other project'])
  end()
  await Promise.all([first, second])
  expect(done).toEqual(['first', 'other project', 'second'])
})

test('waiting for the other tab can be given up', async () => {
  const key = crypto.randomUUID()
  const held = vi.fn()
  let end = () => {}
  const first = inOneTab(key, 'watch', new AbortController().signal, () => {
    held()
    return new Promise((resolve) => (end = resolve))
  })
  await vi.waitFor(() => expect(held).toHaveBeenCalled())
  const stop = new AbortController()
  const act = vi.fn()
  const second = inOneTab(key, 'watch', stop.signal, act)
  stop.abort()
  await second
  end()
  await first
  expect(act).not.toHaveBeenCalled()
})
