import { expect, test } from 'vitest'
import { shownPanels } from '../../../../renderer/src/app/side-panels.ts'
import { createWorkspace } from '../../../../renderer/src/state/workspace.ts'

const both = { sources: true, claims: true }

/** What a narrow and a wide window show after some calls on a fresh workspace. */
function after(...steps: readonly (readonly ['setSidebarOpen' | 'setClaimsOpen', boolean])[]) {
  const store = createWorkspace()
  for (const [action, open] of steps) store.getState()[action](open)
  const { sidebarOpen, claimsOpen, lastPanel } = store.getState()
  const asked = { sources: sidebarOpen, claims: claimsOpen }
  return { narrow: shownPanels(asked, lastPanel, true), wide: shownPanels(asked, lastPanel, false) }
}

test('at first a wide window shows both panels, a narrow one the sources', () => {
  expect(after()).toEqual({ wide: both, narrow: { sources: true, claims: false } })
})

test('a narrow window shows the panel asked for last, and a wide one still both', () => {
  expect(after(['setClaimsOpen', true])).toEqual({ wide: both, narrow: { sources: false, claims: true } })
})

test('closing the only panel of a narrow window leaves the whole width to the text', () => {
  expect(after(['setClaimsOpen', true], ['setClaimsOpen', false]).narrow).toEqual({
    sources: false,
    claims: false,
  })
})
