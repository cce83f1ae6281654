import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { saveStatus } from '../../../../renderer/src/data/save-status.ts'
import { useDraft } from '../../../../renderer/src/data/use-draft.ts'

afterEach(cleanup)

/** A field whose store answers when the test says so. */
function slowField(stored: string) {
  const writes: { readonly text: string; readonly done: () => void; readonly fail: () => void }[] = []
  const write = (text: string): Promise<void> | null =>
    text.trim() === ''
      ? null
      : new Promise((resolve, reject) => {
          writes.push({ text, done: resolve, fail: () => reject(new Error('disk full')) })
        })
  const hook = renderHook(({ value }) => useDraft(value, write), { initialProps: { value: stored } })
  return {
    writes,
    text: () => hook.result.current.text,
    type: (text: string) => act(() => hook.result.current.change(text)),
    discard: () => act(() => hook.result.current.discard()),
    store: (value: string) => act(() => hook.rerender({ value })),
    finish: (index: number) => act(async () => writes[index]?.done()),
    fail: (index: number) => act(async () => writes[index]?.fail()),
  }
}

describe('a draft', () => {
  test('shows what is typed at once and says "saving" until all of it is written', async () => {
    const field = slowField('a')
    field.type('ab')
    expect(field.text()).toBe('ab')
    expect(saveStatus.getSnapshot().kind).toBe('saving')
    await field.finish(0)
    field.store('ab')
    expect(saveStatus.getSnapshot().kind).toBe('saved')
  })

  test('writes one text at a time, and of those typed meanwhile only the latest', async () => {
    const field = slowField('')
    for (const text of ['T', 'Th', 'The']) field.type(text)
    expect(field.writes.map(({ text }) => text)).toEqual(['T'])
    await field.finish(0)
    expect(field.writes.map(({ text }) => text)).toEqual(['T', 'The'])
    await field.finish(1)
  })

  test('is not overwritten by an answer from before the last write', async () => {
    const field = slowField('')
    field.type('T')
    field.type('The')
    await field.finish(0)
    await field.finish(1)
    field.store('T')
    expect(field.text()).toBe('The')
    field.store('The')
    expect(field.text()).toBe('The')
  })

  test('gives way to undo once it is written', async () => {
    const field = slowField('old')
    field.type('new')
    await field.finish(0)
    field.store('new')
    field.store('old')
    expect(field.text()).toBe('old')
  })

  test('that must not be stored is shown, and given up on demand', () => {
    const field = slowField('A title')
    field.type('')
    expect([field.text(), field.writes.length]).toEqual(['', 0])
    field.discard()
    expect(field.text()).toBe('A title')
  })

  test('survives a failed write, and the next key tries again', async () => {
    const field = slowField('a')
    field.type('ab')
    await field.fail(0)
    expect(field.text()).toBe('ab')
    field.type('abc')
    expect(field.writes.at(-1)?.text).toBe('abc')
    await field.finish(1)
    field.store('abc')
    expect(field.text()).toBe('abc')
  })
})
