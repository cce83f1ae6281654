import { expect, test } from 'vitest'
import { windowOptions } from '../../../../electron/main/window.ts'

const WEAKENING = [
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'contextIsolation',
  'sandbox',
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'webviewTag',
]

test.each(['linux', 'darwin', 'win32'] as const)('on %s no safe default is touched', (platform) => {
  const { webPreferences = {} } = windowOptions(platform, '/app/preload.cjs')
  expect(Object.keys(webPreferences).filter((key) => WEAKENING.includes(key))).toEqual([])
  expect(webPreferences).toMatchObject({ preload: '/app/preload.cjs', navigateOnDragDrop: false })
})

test('spelling is checked only where that needs no download', () => {
  expect(windowOptions('darwin', '').webPreferences?.spellcheck).toBe(true)
  expect(windowOptions('linux', '').webPreferences?.spellcheck).toBe(false)
  expect(windowOptions('win32', '').webPreferences?.spellcheck).toBe(false)
})

test('the window is shown when its page is ready, where it was last time', () => {
  expect(windowOptions('linux', '')).toMatchObject({
    show: false,
    name: 'main',
    windowStatePersistence: true,
  })
})
