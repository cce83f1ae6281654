import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { keptToken } from '../../../../electron/host/token.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

test('the token is made once with 256 bits and kept', async () => {
  const folder = path.join(await temporaryFolder(), 'data')
  const token = await keptToken(folder)
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(await keptToken(folder)).toBe(token)
  expect(await keptToken(await temporaryFolder())).not.toBe(token)
})

test.each(['', 'short', 'k'.repeat(500)])('a damaged token (%#) is replaced', async (damaged) => {
  const folder = await temporaryFolder()
  await writeFile(path.join(folder, 'token'), damaged)
  const token = await keptToken(folder)
  expect(token).toMatch(/^[\w-]{43}$/)
  expect((await readFile(path.join(folder, 'token'), 'utf8')).trim()).toBe(token)
})

test.runIf(process.platform !== 'win32')(
  'only the user can read it, even if the file was open to all',
  async () => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'token')
    const modes = [await keptToken(folder).then(() => stat(file))]
    await writeFile(file, 'k'.repeat(43), { mode: 0o644 })
    await keptToken(folder)
    modes.push(await stat(file))
    expect(modes.map(({ mode }) => mode & 0o777)).toEqual([0o600, 0o600])
  },
)
