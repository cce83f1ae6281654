import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from '../../../../../electron/services/export/file-name.ts'

test.each([
  ['Plant opens in May.zip', 'Plant opens in May.zip'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\temp\\x.zip', 'C temp x.zip'],
  ['CON.zip', '_CON.zip'],
  ['lpt1', '_lpt1'],
  ['  ...  ', 'export'],
  ['.zip', 'zip'],
  ['notes .zip', 'notes.zip'],
  ['evil\u202Egpj.exe', 'evil gpj.exe'],
  ['Überblick – 2019?.md', 'Überblick – 2019.md'],
])('%s becomes %s', (wanted, safe) => {
  expect(safeFileName(wanted)).toBe(safe)
})

test('a long name is cut between characters and keeps its extension', () => {
  const name = safeFileName(`${'🗞'.repeat(300)}.variorum`)
  expect(name).toMatch(/^(?:🗞)+\.variorum$/u)
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
})

test('no wish gives a name that leaves its folder, hides, is too long or is not stable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (wanted) => {
      const name = safeFileName(wanted)
      expect(name).not.toMatch(/[\p{Cc}/\\:*?"<>|]|^[. ]|[. ]$/u)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201)
      expect(safeFileName(name)).toBe(name)
    }),
  )
})
