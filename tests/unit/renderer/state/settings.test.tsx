import { expect, test } from 'vitest'
import { applySettings, createSettings, DEFAULTS } from '../../../../renderer/src/state/settings.ts'
import { memoryStorage } from '../../../support/memory-storage.ts'

const KEY = 'variorum.settings'

test('a changed setting is kept and the others stay as they are', () => {
  const storage = memoryStorage()
  createSettings(storage).getState().update({ textSize: 21 })
  expect(createSettings(storage).getState()).toMatchObject({ ...DEFAULTS, textSize: 21 })
})

test('a stored value that makes no sense falls back by itself', () => {
  const storage = memoryStorage()
  storage.setItem(KEY, JSON.stringify({ theme: 'dark', textSize: 400, colour: 'mauve' }))
  expect(createSettings(storage).getState()).toMatchObject({ ...DEFAULTS, theme: 'dark' })
})

test('unreadable settings are the default settings', () => {
  const storage = memoryStorage()
  storage.setItem(KEY, 'not JSON')
  expect(createSettings(storage).getState()).toMatchObject(DEFAULTS)
})

test('settings reach the style sheets as custom properties and theme', () => {
  const root = document.createElement('html')
  applySettings(root, { ...DEFAULTS, theme: 'dark', textSize: 20, measure: 70, face: 'sans', patterns: true })
  expect(root.dataset['patterns']).toBe('on')
  expect(root.dataset['theme']).toBe('dark')
  expect(root.style.getPropertyValue('--reading-size')).toBe('20px')
  expect(root.style.getPropertyValue('--reading-measure')).toBe('70ch')
  expect(root.style.getPropertyValue('--reading-face')).toBe('var(--sans)')
  applySettings(root, DEFAULTS)
  expect(root.dataset['theme']).toBeUndefined()
  expect(root.dataset['patterns']).toBe('off')
})
