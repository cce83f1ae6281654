import { mkdir, open, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readNamedFile, writeFileAtomically } from '../../../../electron/services/files.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

async function fullDisk(temporary: string): Promise<void> {
  expect(await readFile(temporary, 'utf8')).toBe('new')
  throw new Error('disk says no')
}

test('a write that fails before the end leaves the old file and nothing else', async () => {
  const folder = await temporaryFolder()
  const target = path.join(folder, 'kept')
  await writeFile(target, 'old')
  await expect(writeFileAtomically(target, 'new', { verify: fullDisk })).rejects.toThrow('disk says no')
  expect(await readFile(target, 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['kept'])
})

test.runIf(process.platform !== 'win32')('a private file is readable by its owner only', async () => {
  const target = path.join(await temporaryFolder(), 'secret')
  await writeFileAtomically(target, 'x', { mode: 0o600 })
  expect((await stat(target)).mode & 0o777).toBe(0o600)
})

test('a file the user named comes with its base name; what is missing, too large or no file is refused', async () => {
  const folder = await temporaryFolder()
  const file = path.join(folder, 'article.txt')
  await writeFile(file, 'Twelve bytes')
  expect(await readNamedFile(file, 12)).toEqual({
    fileName: 'article.txt',
    bytes: new TextEncoder().encode('Twelve bytes'),
  })
  await expect(readNamedFile(file, 11)).rejects.toMatchObject({ code: 'too-large' })
  await expect(readNamedFile(path.join(folder, 'none'), 11)).rejects.toMatchObject({ code: 'not-found' })
  await mkdir(path.join(folder, 'folder'))
  await expect(readNamedFile(path.join(folder, 'folder'), 11)).rejects.toMatchObject({ code: 'unreadable' })
})

test.skipIf(process.platform === 'win32')('a link is followed only where that is wanted', async () => {
  const folder = await temporaryFolder()
  await writeFile(path.join(folder, 'article.txt'), 'Words')
  const link = path.join(folder, 'link.txt')
  await symlink(path.join(folder, 'article.txt'), link)
  expect((await readNamedFile(link, 100)).bytes.length).toBe(5)
  await expect(readNamedFile(link, 100, false)).rejects.toMatchObject({ code: 'unreadable' })
})

test('a file of 500 MB is refused by its size, without being read', async () => {
  const file = path.join(await temporaryFolder(), 'huge.txt')
  const handle = await open(file, 'w')
  await handle.truncate(500_000_000)
  await handle.close()
  const before = process.memoryUsage().arrayBuffers
  await expect(readNamedFile(file, 64_000_000)).rejects.toMatchObject({ code: 'too-large' })
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000)
})
