import { expect, test } from 'vitest'
import { ensureCode } from '../../../../renderer/src/data/codes.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { importCodes } from '../../../../renderer/src/data/import-codes.ts'
import { codeTrees, type CodeBranch } from '../../../../shared/codes/codebook.ts'
import { readCodebook } from '../../../../shared/codes/exchange/read-codebook.ts'
import { freshDatabase, loggedState } from '../../../support/database.ts'

const names = ({ item, level, parts }: CodeBranch): readonly string[] => [
  `${'-'.repeat(level - 1)}${item.name}`,
  ...parts.flatMap(names),
]
const file = (text: string) => {
  const codes = readCodebook(new TextEncoder().encode(text))
  return codes.ok ? codes.value : []
}

test('a codebook is imported in one step, below what is there, in the order of the file', async () => {
  const db = await freshDatabase()
  const event = await ensureCode(db, 'Event')
  const before = await loggedState(db)
  const codes = file('path;colour\nevent;red\nevent > Place;\nTime > Week;\nTime > Day;blue\n')
  expect(await importCodes(db, codes, false)).toEqual({ made: 4, changed: 0 })
  expect(codeTrees(await db.codes.toArray()).flatMap(names)).toEqual([
    'Event',
    '-Place',
    'Time',
    '-Week',
    '-Day',
  ])
  expect((await db.codes.get(event.id))?.colour).toBe('gray')
  await undo(db)
  expect(await loggedState(db)).toEqual(before)
  expect(await importCodes(db, codes, true)).toEqual({ made: 4, changed: 1 })
  expect((await db.codes.get(event.id))?.colour).toBe('red')
})

test('files are told by what they hold, in the usual encodings', () => {
  const [one] = file('<CodeBook><Codes><Code name="Zoë"/></Codes></CodeBook>')
  expect(one?.path).toEqual(['Zoë'])
  const latin = Uint8Array.from('name\nZoë', (sign) => sign.charCodeAt(0))
  const wide = new Uint8Array(Uint16Array.from('\ufeffname\nZoë', (sign) => sign.charCodeAt(0)).buffer)
  for (const bytes of [latin, wide])
    expect(readCodebook(bytes)).toMatchObject({ ok: true, value: [{ path: ['Zoë'] }] })
})
