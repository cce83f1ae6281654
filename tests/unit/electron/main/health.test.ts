import { expect, test } from 'vitest'
import { watchHealth, type FallibleContents } from '../../../../electron/main/health.ts'

function window() {
  const listeners = new Map<string, (...values: unknown[]) => void>()
  const notes: string[] = []
  let clock = 1_000_000
  const contents: FallibleContents = {
    on: (event: string, listener: (...values: never[]) => void) =>
      listeners.set(event, listener as (...values: unknown[]) => void),
    reload: () => notes.push('reload'),
  }
  watchHealth(
    contents,
    (event) => void notes.push(event),
    () => new Date(clock),
  )
  return {
    notes,
    wait: (ms: number) => void (clock += ms),
    gone: (reason: string) => listeners.get('render-process-gone')?.({}, { reason }),
  }
}

test('a crashed page is noted and loaded again, but not in a loop', () => {
  const { notes, gone, wait } = window()
  gone('crashed')
  wait(500)
  gone('crashed')
  wait(20_000)
  gone('oom')
  expect(notes).toEqual(['window.gone', 'reload', 'window.gone', 'window.gone', 'reload'])
})

test('a page that ended properly stays gone', () => {
  const { notes, gone } = window()
  gone('clean-exit')
  expect(notes).toEqual(['window.gone'])
})
