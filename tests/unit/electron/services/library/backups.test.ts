import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createBackups } from '../../../../../electron/services/library/backups.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const KEY = '0f8fad5b-d9cb-469f-a165-70867728950e'
const bytes = (text: string) => new TextEncoder().encode(text)

/** A clock that shows the given times one after another, and the last one from then on. */
function clock(...times: string[]): () => Date {
  const left = [...times]
  return () => new Date((left.length > 1 ? left.shift() : left[0]) ?? 0)
}

test('what was written is listed newest first and can be read back', async () => {
  const folder = await temporaryFolder()
  const backups = createBackups(folder, clock('2026-11-22T09:00:24.123Z', '2026-11-22T10:00:00.000Z'))
  const first = await backups.write(KEY, bytes('one'))
  const second = await backups.write(KEY, bytes('second'))
  expect(first).toEqual({ name: '2026-11-22T09-00-24.123Z.zip', at: '2026-11-22T09:00:24.123Z', bytes: 3 })
  expect(await backups.list(KEY)).toEqual([second, first])
  expect(new TextDecoder().decode(await backups.read(KEY, first.name))).toBe('one')
})

test('two backups in the same millisecond are both kept, also when written at once', async () => {
  const backups = createBackups(await temporaryFolder(), clock('2026-11-22T09:00:00.000Z'))
  const written = await Promise.all([backups.write(KEY, bytes('a')), backups.write(KEY, bytes('b'))])
  expect(written.map((backup) => backup.at)).toEqual(['2026-11-22T09:00:00.000Z', '2026-11-22T09:00:00.001Z'])
  expect(await backups.list(KEY)).toHaveLength(2)
})

test('databases have folders of their own, and one without backups has none', async () => {
  const backups = createBackups(await temporaryFolder(), clock('2026-11-22T09:00:00.000Z'))
  await backups.write(KEY, bytes('a'))
  expect(await backups.list('11111111-2222-3333-4444-555555555555')).toEqual([])
})

test('older ones go when the number kept is reached, other files stay untouched and unlisted', async () => {
  const folder = await temporaryFolder()
  await mkdir(path.join(folder, KEY))
  await writeFile(path.join(folder, KEY, 'notes.txt'), 'mine')
  const times = Array.from(
    { length: 12 },
    (_, hour) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`,
  )
  const backups = createBackups(folder, clock(...times))
  for (const time of times) await backups.write(KEY, bytes(time))
  expect((await backups.list(KEY)).map((backup) => backup.at)).toEqual(times.slice(2).reverse())
  expect(await readdir(path.join(folder, KEY))).toContain('notes.txt')
})

test('a backup that does not exist, or a name that leads elsewhere, is not found', async () => {
  const backups = createBackups(await temporaryFolder(), clock('2026-11-22T09:00:00.000Z'))
  for (const name of ['2026-11-22T09-00-24.123Z.zip', '..', 'x.zip', '../2026-11-22T09-00-24.123Z.zip']) {
    await expect(backups.read(KEY, name)).rejects.toMatchObject({ code: 'not-found' })
  }
  await expect(backups.list('../elsewhere')).rejects.toThrow('outside the backup folder')
  await expect(backups.write('..', bytes('x'))).rejects.toThrow('outside the backup folder')
})
