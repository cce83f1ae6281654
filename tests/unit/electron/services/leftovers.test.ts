import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { removeLeftovers } from '../../../../electron/services/leftovers.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const NOW = new Date('2031-03-10T12:00:00Z')
const YESTERDAY = new Date('2031-03-09T11:00:00Z')
const THIS_MORNING = new Date('2031-03-10T08:00:00Z')

async function filled(): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(path.join(folder, 'backups', 'project'), { recursive: true })
  await mkdir(path.join(folder, 'Cache'))
  const write = async (name: string, at: Date) => {
    await writeFile(path.join(folder, name), 'half')
    await utimes(path.join(folder, name), at, at)
  }
  await write('.1.writing', YESTERDAY)
  await write('.2.writing', THIS_MORNING)
  await write('settings.json', YESTERDAY)
  await write('my.writing', YESTERDAY)
  await write(path.join('Cache', '.3.writing'), YESTERDAY)
  await write(path.join('backups', 'project', '.4.writing'), YESTERDAY)
  await write(path.join('backups', 'project', '2031-03-09.zip'), YESTERDAY)
  return folder
}

test('half-written files of an earlier day are removed, and nothing else', async () => {
  const folder = await filled()
  await removeLeftovers(folder, NOW)
  const left = (await readdir(folder, { recursive: true })).sort()
  expect(left.filter((name) => path.extname(name) !== '')).toEqual(
    [
      '.2.writing',
      path.join('Cache', '.3.writing'),
      path.join('backups', 'project', '2031-03-09.zip'),
      'my.writing',
      'settings.json',
    ].sort(),
  )
})

test('a data folder that is not there yet needs no tidying', async () => {
  const folder = path.join(await temporaryFolder(), 'new')
  await removeLeftovers(folder, NOW)
  await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' })
})
