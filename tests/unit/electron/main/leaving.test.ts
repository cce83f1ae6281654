import { expect, test } from 'vitest'
import { createLeaving } from '../../../../electron/main/leaving.ts'
import { guardUnload, type UnloadingContents } from '../../../../electron/main/unload.ts'

const NEVER_MS = 1e8

/** A program whose page is asked to finish; `attempt` tells whether it may go on at once. */
function program(longest = NEVER_MS) {
  const steps: string[] = []
  const leaving = createLeaving(() => steps.push('asked'), longest)
  const attempt = (what: string): boolean => {
    let held = false
    leaving.attempt({ preventDefault: () => (held = true) }, () => steps.push(what))
    return !held
  }
  return { steps, leaving, attempt }
}

test('a window waits for its page to finish, and then closes', () => {
  const { steps, leaving, attempt } = program()
  expect(attempt('close')).toBe(false)
  expect(steps).toEqual(['asked'])
  leaving.ready()
  expect(steps).toEqual(['asked', 'close'])
  expect(attempt('close')).toBe(true)
})

test('quitting while the window is about to close quits', () => {
  const { steps, leaving, attempt } = program()
  attempt('close')
  expect(attempt('quit')).toBe(false)
  leaving.ready()
  leaving.ready()
  expect(steps).toEqual(['asked', 'quit'])
})

test('a page that does not answer is not waited for', async () => {
  const { promise, resolve } = deferred()
  const leaving = createLeaving(() => {}, 1)
  leaving.attempt({ preventDefault: () => {} }, resolve)
  await promise
  let held = false
  leaving.attempt({ preventDefault: () => (held = true) }, () => {})
  expect(held).toBe(false)
})

test('after staying, the page is asked again', () => {
  const { steps, leaving, attempt } = program()
  attempt('close')
  leaving.ready()
  leaving.stay()
  expect(attempt('close')).toBe(false)
  expect(steps).toEqual(['asked', 'close', 'asked'])
})

test('an answer nobody asked for closes nothing', () => {
  const { steps, leaving, attempt } = program()
  leaving.ready()
  expect(attempt('close')).toBe(false)
  expect(steps).toEqual(['asked'])
})

test.each([
  ['Keep working', []],
  ['Leave anyway', ['left']],
])('a page that objects to being closed is left only if the user says so: %s', (choice, outcome) => {
  const steps: string[] = []
  let object = (_event: { preventDefault(): void }): void => {}
  const contents: UnloadingContents = { on: (_event, listener) => (object = listener) }
  guardUnload(
    contents,
    ({ buttons }) => buttons.indexOf(choice),
    () => steps.push('stayed'),
  )
  // For this event preventing the default means to override the page and leave.
  object({ preventDefault: () => steps.push('left') })
  expect(steps).toEqual(outcome.length === 0 ? ['stayed'] : outcome)
})

function deferred() {
  let resolve = (): void => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve: () => resolve() }
}
