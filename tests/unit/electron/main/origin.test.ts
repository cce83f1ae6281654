import { expect, test } from 'vitest'
import { isOurs } from '../../../../electron/main/origin.ts'

test.each(['app://workbench', 'app://workbench/', 'app://workbench/index.html?x#y'])('%s is ours', (url) => {
  expect(isOurs(url)).toBe(true)
})

test.each([
  'app://workbench.evil/',
  'app://evil/workbench',
  'app://workbench:80/',
  'app://user@workbench/',
  'apps://workbench/',
  'https://workbench/',
  'file:///app/workbench',
  'about:blank',
  'data:text/html,app://workbench',
  '',
])('%s is not', (url) => {
  expect(isOurs(url)).toBe(false)
})
