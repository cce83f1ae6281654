import path from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolveInside } from '../../../../../electron/services/web/resolve-inside.ts'

const ROOT = path.resolve('dist/renderer')

test('a path names the file below the root; the root itself is the page', () => {
  expect(resolveInside(ROOT, '/')).toBe(path.join(ROOT, 'index.html'))
  expect(resolveInside(ROOT, '/assets/a%20b.js')).toBe(path.join(ROOT, 'assets', 'a b.js'))
  expect(resolveInside(ROOT, '/a/../b.js')).toBe(path.join(ROOT, 'b.js'))
})

test.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2f..%2fpackage.json',
  '/a/../../renderer-old/x',
  '/..',
  '/.',
  '/..%5cpackage.json',
  '/c:/windows/system.ini',
  '/index.html::$DATA',
  '/a%00.html',
  '/%',
  '/%ff',
  '',
  'index.html',
])('%s leads nowhere', (urlPath) => {
  expect(resolveInside(ROOT, urlPath)).toBeNull()
})

test('whatever is asked for, the answer lies below the root', () => {
  const step = fc.oneof(
    fc.constantFrom('..', '.', '', '%2e%2e', '%2f', '%5c', '\\', 'renderer', '~'),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const file = resolveInside(ROOT, `/${steps.join('/')}`)
      expect(file === null || file.startsWith(ROOT + path.sep)).toBe(true)
    }),
  )
})
