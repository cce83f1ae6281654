import { expect, test } from 'vitest'
import { createToasts, TOAST_MS } from '../../../../renderer/src/ui/toast-store.ts'

/** A clock that is moved by hand. */
function manualClock() {
  let now = 0
  let due: { readonly at: number; readonly run: () => void }[] = []
  return {
    schedule: (run: () => void, ms: number) => {
      const timer = { at: now + ms, run }
      due.push(timer)
      return () => void (due = due.filter((other) => other !== timer))
    },
    advance(ms: number) {
      now += ms
      const ready = due.filter((timer) => timer.at <= now)
      due = due.filter((timer) => timer.at > now)
      for (const timer of ready) timer.run()
    },
  }
}

const titles = (toasts: ReturnType<typeof createToasts>) => toasts.getSnapshot().map((entry) => entry.title)

test('a message stays for eight seconds at least, then goes by itself', () => {
  const clock = manualClock()
  const toasts = createToasts(clock.schedule)
  toasts.show({ title: 'Claim deleted' })
  clock.advance(TOAST_MS - 1)
  expect(titles(toasts)).toEqual(['Claim deleted'])
  clock.advance(1)
  expect(titles(toasts)).toEqual([])
  expect(TOAST_MS).toBeGreaterThanOrEqual(8000)
})

test('an error stays until it is closed', () => {
  const clock = manualClock()
  const toasts = createToasts(clock.schedule)
  const id = toasts.show({ title: 'Not exported', tone: 'error' })
  clock.advance(10 * TOAST_MS)
  expect(titles(toasts)).toEqual(['Not exported'])
  toasts.dismiss(id)
  expect(titles(toasts)).toEqual([])
})

test('nothing disappears while the pointer is on it; afterwards it has its full time again', () => {
  const clock = manualClock()
  const toasts = createToasts(clock.schedule)
  toasts.show({ title: 'Claim deleted' })
  clock.advance(TOAST_MS - 1)
  toasts.hold(true)
  clock.advance(TOAST_MS)
  toasts.hold(false)
  clock.advance(TOAST_MS - 1)
  expect(titles(toasts)).toEqual(['Claim deleted'])
  clock.advance(1)
  expect(titles(toasts)).toEqual([])
})

test('the oldest makes room when there are more than four', () => {
  const toasts = createToasts(manualClock().schedule)
  for (const title of ['one', 'two', 'three', 'four', 'five']) toasts.show({ title, tone: 'warning' })
  expect(titles(toasts)).toEqual(['two', 'three', 'four', 'five'])
})

test('news takes the place of older news, and leaves what went wrong or asks for something', () => {
  const toasts = createToasts(manualClock().schedule)
  toasts.show({ title: 'Two files were not read', tone: 'warning' })
  toasts.show({ title: 'Imported 3 articles', tone: 'success', stays: true })
  toasts.show({ title: 'Added to “The school opened”' })
  toasts.show({ title: 'Bundle exported', tone: 'success' })
  expect(titles(toasts)).toEqual(['Two files were not read', 'Imported 3 articles', 'Bundle exported'])
  toasts.show({ title: 'Not exported', tone: 'error' })
  expect(titles(toasts)).toContain('Bundle exported')
})
