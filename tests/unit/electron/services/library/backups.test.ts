import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createBackups } from '../../../../../electron/services/library/backups.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const KEY = '0f8fad5b-d9cb-469f-a165-70867728950e'
const OTHER = '11111111-2222-4333-8444-555555555555'
const bytes = (text: string) => new TextEncoder().encode(text)
const backup = (content: Uint8Array, title = 'Helicopter centres') => ({
  databaseKey: KEY,
  title,
  bytes: content,
})

/** A clock that shows the given times one after another, and the last one from then on. */
function clock(...times: string[]): () => Date {
  const left = [...times]
  return () => new Date((left.length > 1 ? left.shift() : left[0]) ?? 0)
}

test('what was written is listed newest first and can be read back', async () => {
  const folder = await temporaryFolder()
  const backups = createBackups(folder, clock('2026-11-22T09:00:24.123Z', '2026-11-22T10:00:00.000Z'))
  const first = await backups.write(backup(bytes('one')))
  const second = await backups.write(backup(bytes('second')))
  expect(first).toEqual({ name: '2026-11-22T09-00-24.123Z.zip', at: '2026-11-22T09:00:24.123Z', bytes: 3 })
  expect(await backups.list(KEY)).toEqual([second, first])
  expect(new TextDecoder().decode(await backups.read(KEY, first.name))).toBe('one')
})

test('two backups in the same millisecond are both kept, also when written at once', async () => {
  const backups = createBackups(await temporaryFolder(), clock('2026-11-22T09:00:00.000Z'))
  const written = await Promise.all([backups.write(backup(bytes('a'))), backups.write(backup(bytes('b')))])
  expect(written.map((backup) => backup.at)).toEqual(['2026-11-22T09:00:00.000Z', '2026-11-22T09:00:00.001Z'])
  expect(await backups.list(KEY)).toHaveLength(2)
})

test('databases have folders of their own, and one without backups has none', async () => {
  const backups = createBackups(await temporaryFolder(), clock('2026-11-22T09:00:00.000Z'))
  await backups.write(backup(bytes('a')))
  expect(await backups.list(OTHER)).toEqual([])
})

describe('all backups', () => {
  const times = ['2026-11-22T09:00:00.000Z', '2026-11-22T10:00:00.000Z', '2026-11-22T11:00:00.000Z'] as const

  test('are listed by database with the title of the last, the last backed up first', async () => {
    const backups = createBackups(await temporaryFolder(), clock(...times))
    await backups.write({ databaseKey: OTHER, title: 'Flood reports', bytes: bytes('a') })
    await backups.write(backup(bytes('b'), 'Untitled project'))
    await backups.write(backup(bytes('c')))
    const all = await backups.listAll()
    expect(all.map(({ databaseKey, title }) => [databaseKey, title])).toEqual([
      [KEY, 'Helicopter centres'],
      [OTHER, 'Flood reports'],
    ])
    expect(all[0]?.backups.map(({ at }) => at)).toEqual([times[2], times[1]])
  })

  test('are none before the first, and what is not a backup is left out', async () => {
    const folder = await temporaryFolder()
    const backups = createBackups(path.join(folder, 'backups'), clock(...times))
    expect(await backups.listAll()).toEqual([])
    await mkdir(path.join(folder, 'backups', 'holiday pictures'), { recursive: true })
    await mkdir(path.join(folder, 'backups', OTHER))
    await writeFile(path.join(folder, 'backups', KEY), 'not a folder')
    expect(await backups.listAll()).toEqual([])
  })

  test('are listed without a title when it is missing or no text', async () => {
    const folder = await temporaryFolder()
    const backups = createBackups(folder, clock(...times))
    await backups.write(backup(bytes('a')))
    await writeFile(path.join(folder, KEY, 'title.txt'), Uint8Array.of(0xff, 0xfe, 0))
    expect(await backups.listAll()).toMatchObject([{ databaseKey: KEY, title: null }])
    await rm(path.join(folder, KEY, 'title.txt'))
    expect(await backups.listAll()).toMatchObject([{ title: null, backups: [{ at: times[0] }] }])
  })

  test('have titles on one line and not without end, whoever wrote the file', async () => {
    const folder = await temporaryFolder()
    const backups = createBackups(folder, clock(...times))
    await backups.write(backup(bytes('a')))
    await writeFile(path.join(folder, KEY, 'title.txt'), `${'long '.repeat(1000)}\nmore\n`)
    const [project] = await backups.listAll()
    expect(project?.title).toHaveLength(500)
  })
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
  for (const time of times) await backups.write(backup(bytes(time)))
  expect((await backups.list(KEY)).map((backup) => backup.at)).toEqual(times.slice(2).reverse())
  expect(await readdir(path.join(folder, KEY))).toContain('notes.txt')
})

test('a backup that does not exist, or a name that leads elsewhere, is not found', async () => {
  const backups = createBackups(await temporaryFolder(), clock('2026-11-22T09:00:00.000Z'))
  for (const name of ['2026-11-22T09-00-24.123Z.zip', '..', 'x.zip', '../2026-11-22T09-00-24.123Z.zip']) {
    await expect(backups.read(KEY, name)).rejects.toMatchObject({ code: 'not-found' })
  }
  await expect(backups.list('../elsewhere')).rejects.toThrow('outside the backup folder')
  await expect(backups.write({ ...backup(bytes('x')), databaseKey: '..' })).rejects.toThrow(
    'outside the backup folder',
  )
})
