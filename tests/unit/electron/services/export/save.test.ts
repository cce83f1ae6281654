import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { saveExport } from '../../../../../electron/services/export/save.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const bytes = new TextEncoder().encode('the whole bundle')

test('an export is written where the user says, under a name made safe for the dialog', async () => {
  const folder = await temporaryFolder()
  const offered: string[] = []
  const target = path.join(folder, 'chosen.zip')
  const written = await saveExport(
    async (name) => {
      offered.push(name)
      return target
    },
    { fileName: '../../Étude: A/B.zip', bytes },
  )
  expect(written).toBe(target)
  expect(offered).toEqual(['Étude A B.zip'])
  expect(await readFile(target, 'utf8')).toBe('the whole bundle')
  expect(await readdir(folder)).toEqual(['chosen.zip'])
})

test('cancelling the dialog writes nothing', async () => {
  expect(await saveExport(async () => null, { fileName: 'a.zip', bytes })).toBeNull()
})

test('a place that cannot be written is a failure with a reason, and leaves what was there', async () => {
  const folder = await temporaryFolder()
  await writeFile(path.join(folder, 'file'), 'old')
  const target = path.join(folder, 'file', 'below.zip')
  await expect(saveExport(async () => target, { fileName: 'a.zip', bytes })).rejects.toMatchObject({
    code: 'unreadable',
  })
  expect(await readFile(path.join(folder, 'file'), 'utf8')).toBe('old')
})

test('a host without a dialog says so', async () => {
  await expect(saveExport(null, { fileName: 'a.zip', bytes })).rejects.toMatchObject({
    code: 'unknown-method',
  })
})
