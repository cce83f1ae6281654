import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, writeSettings } from '../../../../../electron/services/library/settings.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const NONE = { port: null, theme: 'system', recent: [] }

test('settings are remembered, in a folder made for it', async () => {
  const folder = path.join(await temporaryFolder(), 'new', 'folder')
  expect(await readSettings(folder)).toEqual(NONE)
  await writeSettings(folder, { port: 43_117 })
  await writeSettings(folder, { theme: 'dark', recent: ['/a.zip'] })
  expect(await readSettings(folder)).toEqual({ port: 43_117, theme: 'dark', recent: ['/a.zip'] })
})

test('a setting that makes no sense takes no other with it', async () => {
  const folder = await temporaryFolder()
  await writeFile(path.join(folder, 'settings.json'), '{"port":5000,"theme":"pink","recent":[7,"/a.zip"]}')
  expect(await readSettings(folder)).toEqual({ port: 5000, theme: 'system', recent: ['/a.zip'] })
})

test.each(['', '{', '[]', 'null', '{"port":"43117"}', '{"port":80}', '{"port":70000}', '{"port":1.5}'])(
  'a settings file that says %s remembers nothing',
  async (text) => {
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, 'settings.json'), text)
    expect(await readSettings(folder)).toEqual(NONE)
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
