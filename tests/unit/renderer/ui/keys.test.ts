import { expect, test } from 'vitest'
import { ariaKeys, isApple, keyLabel } from '../../../../renderer/src/ui/keys.ts'

test('shortcuts are written as the system writes them', () => {
  expect(keyLabel('Mod+Shift+Z', false)).toBe('Ctrl Shift Z')
  expect(keyLabel('Mod+Shift+Z', true)).toBe('⇧⌘Z')
  expect(keyLabel('Alt+ArrowLeft', false)).toBe('Alt ←')
})

test('assistive technology gets the modifiers by name', () => {
  expect(ariaKeys('Mod+K', false)).toBe('Control+K')
  expect(ariaKeys('Mod+K', true)).toBe('Meta+K')
})

test('Macs, iPhones and iPads have the ⌘ key', () => {
  expect(['MacIntel', 'iPad', 'Linux x86_64', 'Win32'].map((platform) => isApple(platform))).toEqual([
    true,
    true,
    false,
    false,
  ])
})
