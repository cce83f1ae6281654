import { expect, test } from 'vitest'
import { shownPanels } from '../../../../renderer/src/app/side-panels.ts'

const both = { sources: true, claims: true }

test('a wide window shows what was asked for', () => {
  expect(shownPanels(both, 'sources', false)).toEqual(both)
})

test('a narrow window shows the panel asked for last, and both again when it gets wide', () => {
  expect(shownPanels(both, 'sources', true)).toEqual({ sources: true, claims: false })
  expect(shownPanels(both, 'claims', true)).toEqual({ sources: false, claims: true })
})

test('a panel that was closed stays closed in either', () => {
  const one = { sources: false, claims: true }
  expect(shownPanels(one, 'sources', true)).toEqual(one)
})
