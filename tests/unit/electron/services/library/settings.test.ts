import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, writeSettings } from '../../../../../electron/services/library/settings.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

test('a port is remembered, in a folder made for it', async () => {
  const folder = path.join(await temporaryFolder(), 'new', 'folder')
  expect(await readSettings(folder)).toEqual({ port: null })
  await writeSettings(folder, { port: 43_117 })
  expect(await readSettings(folder)).toEqual({ port: 43_117 })
})

test.each(['', '{', '[]', 'null', '{"port":"43117"}', '{"port":80}', '{"port":70000}', '{"port":1.5}'])(
  'a settings file that says %s remembers nothing',
  async (text) => {
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, 'settings.json'), text)
    expect(await readSettings(folder)).toEqual({ port: null })
  },
)

test('keys of a newer version survive a change', async () => {
  const folder = await temporaryFolder()
  await writeFile(path.join(folder, 'settings.json'), '{"port":5000,"later":{"a":1}}')
  await writeSettings(folder, { port: 6000 })
  expect(JSON.parse(await readFile(path.join(folder, 'settings.json'), 'utf8'))).toEqual({
    port: 6000,
    later: { a: 1 },
  })
})
