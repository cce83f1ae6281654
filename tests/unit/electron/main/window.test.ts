import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { groundColour, windowOptions } from '../../../../electron/main/window.ts'

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
  const { webPreferences = {} } = windowOptions(platform, '/app/preload.cjs', false)
  expect(Object.keys(webPreferences).filter((key) => WEAKENING.includes(key))).toEqual([])
  expect(webPreferences).toMatchObject({ preload: '/app/preload.cjs', navigateOnDragDrop: false })
})

test('spelling is checked only where that needs no download', () => {
  expect(windowOptions('darwin', '', false).webPreferences?.spellcheck).toBe(true)
  expect(windowOptions('linux', '', false).webPreferences?.spellcheck).toBe(false)
  expect(windowOptions('win32', '', false).webPreferences?.spellcheck).toBe(false)
})

test('the window is shown when its page is ready, where it was last time', () => {
  expect(windowOptions('linux', '', false)).toMatchObject({
    show: false,
    name: 'main',
    windowStatePersistence: true,
  })
})

test('before its page is drawn the window has the page’s own ground, light or dark', () => {
  const tokens = readFileSync('renderer/src/styles/tokens.css', 'utf8')
  const ground = `--bg: light-dark(${groundColour(false)}, ${groundColour(true)});`
  expect(tokens).toContain(ground)
  expect(windowOptions('linux', '', true).backgroundColor).toBe(groundColour(true))
})
