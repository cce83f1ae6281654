import { expect, test } from 'vitest'
import { harmlessLink } from '../../../../electron/services/links.ts'

test.each([
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['HTTP://Example.ORG', 'http://example.org/'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
])('%s may be opened, as %s', (url, href) => {
  expect(harmlessLink(url)).toBe(href)
})

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://server/share',
  'ms-msdt:/id',
  'data:text/html,x',
  'vscode://file/x',
  'https://bank.example@evil.example/',
  'not a link',
])('%s is refused', (url) => {
  expect(() => harmlessLink(url)).toThrow(expect.objectContaining({ code: 'invalid-input' }) as Error)
})
