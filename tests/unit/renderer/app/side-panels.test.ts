import { expect, test } from 'vitest'
import { shownPanels, type Room } from '../../../../renderer/src/app/side-panels.ts'
import { createWorkspace } from '../../../../renderer/src/state/workspace.ts'

const both = { sources: true, claims: true }

/** What windows of different widths show after some calls on a fresh workspace. */
function after(...steps: readonly (readonly ['setSidebarOpen' | 'setClaimsOpen', boolean])[]) {
  const store = createWorkspace()
  for (const [action, open] of steps) store.getState()[action](open)
  const { sidebarOpen, claimsOpen, lastPanel } = store.getState()
  const asked = { sources: sidebarOpen, claims: claimsOpen }
  const shown = (room: Room, recalled = false) => shownPanels(asked, lastPanel, room, recalled)
  return { wide: shown('both'), narrow: shown('one'), tight: shown('none'), recalled: shown('none', true) }
}

test('at first a wide window shows both panels, a narrow one the sources', () => {
  expect(after()).toMatchObject({ wide: both, narrow: { sources: true, claims: false } })
})

test('a narrow window shows the panel asked for last, and a wide one still both', () => {
  expect(after(['setClaimsOpen', true])).toMatchObject({
    wide: both,
    narrow: { sources: false, claims: true },
  })
})

test('closing the only panel of a narrow window leaves the whole width to the text', () => {
  expect(after(['setClaimsOpen', true], ['setClaimsOpen', false]).narrow).toEqual({
    sources: false,
    claims: false,
  })
})

test('the sources give way to panes that need the whole width, until they are called back; claims stay', () => {
  const none = { sources: false, claims: false }
  expect(after()).toMatchObject({ tight: none, recalled: { sources: true, claims: false } })
  expect(after(['setClaimsOpen', true])).toMatchObject({ tight: { sources: false, claims: true } })
  expect(after(['setSidebarOpen', false])).toMatchObject({ tight: none, recalled: none })
})
