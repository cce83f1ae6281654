import { expect, test } from 'vitest'
import { aboutPanel } from '../../../../electron/main/about.ts'

test('the About panel names the program, its version and its engine', () => {
  const versions = { ...process.versions, electron: '45.4.1', chrome: '154.0' }
  expect(aboutPanel({ name: 'Variorum', version: '0.1.0' }, versions)).toMatchObject({
    applicationName: 'Variorum',
    applicationVersion: '0.1.0',
    version: 'Electron 45.4.1, Chromium 154.0',
  })
})
