import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createFileLog } from '../../../../electron/services/log.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const now = (): Date => new Date('2026-11-22T09:00:00.000Z')

test('events are appended as lines of JSON, errors with their stack', async () => {
  const folder = path.join(await temporaryFolder(), 'data')
  const log = createFileLog(folder, now)
  log('parser.died', 'exit 3')
  log('service.backup.write', new Error('disk full'))
  const lines = (await readFile(path.join(folder, 'variorum.log'), 'utf8')).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { at: '2026-11-22T09:00:00.000Z', event: 'parser.died', detail: 'exit 3' },
    {
      at: '2026-11-22T09:00:00.000Z',
      event: 'service.backup.write',
      detail: expect.stringContaining('disk full') as string,
    },
  ])
})

test('a full log starts anew and keeps its predecessor', async () => {
  const folder = await temporaryFolder()
  const file = path.join(folder, 'variorum.log')
  await writeFile(file, 'x'.repeat(1_000_001))
  createFileLog(folder, now)('start', null)
  expect((await readFile(`${file}.1`, 'utf8')).length).toBe(1_000_001)
  expect(await readFile(file, 'utf8')).toContain('"start"')
})

test('a log that cannot be written disturbs nobody', async () => {
  const file = path.join(await temporaryFolder(), 'file')
  await writeFile(file, '')
  expect(() => createFileLog(path.join(file, 'below'), now)('start', null)).not.toThrow()
})
