import { describe, expect, test } from 'vitest'
import { importOne } from '../../../../../renderer/src/features/import/import-one.ts'
import { pendingBytes, type PendingFile } from '../../../../../renderer/src/features/import/pending-file.ts'
import { REASONS } from '../../../../../renderer/src/features/import/reasons.ts'
import { addSource } from '../../../../../renderer/src/data/sources.ts'
import { AppError, ERROR_CODES } from '../../../../../shared/contract/define.ts'
import { RefusalCode } from '../../../../../shared/contract/parsed.ts'
import { MAX_FILE_BYTES } from '../../../../../shared/contract/workbench.ts'
import { parseFile } from '../../../../../electron/parser/parse-file.ts'
import { freshDatabase } from '../../../../support/database.ts'

const REPORT = `Training centre opens near the capital

A centre for helicopter crews opened on Friday, the ministry said. It was built under an older contract.

Its instructors will teach the first forty pilots from May. The exporter declined to say what it cost.`

const text = (name: string, content: string): PendingFile =>
  pendingBytes(name, new TextEncoder().encode(content))
const never = new AbortController().signal

async function realSteps() {
  const db = await freshDatabase()
  return {
    db,
    steps: {
      parse: (name: string, bytes: Uint8Array) => parseFile(name, bytes),
      add: (...args: [Parameters<typeof addSource>[1], string, Uint8Array]) => addSource(db, ...args),
    },
  }
}

describe('importing one file', () => {
  test('makes a source of an article and says that it has no date', async () => {
    const { db, steps } = await realSteps()
    const outcome = await importOne(steps, text('centre.txt', REPORT), never)
    expect(outcome).toMatchObject({ kind: 'imported', dated: false })
    expect(await db.sources.count()).toBe(1)
  })

  test('recognises the same bytes, and the same text in another file', async () => {
    const { steps } = await realSteps()
    await importOne(steps, text('centre.txt', REPORT), never)
    const again = await importOne(steps, text('copy.txt', REPORT), never)
    const spaced = await importOne(steps, text('crlf.txt', REPORT.replaceAll('\n', '\r\n')), never)
    expect(again).toMatchObject({ kind: 'duplicate', same: 'bytes' })
    expect(spaced).toMatchObject({ kind: 'duplicate', same: 'text' })
  })

  test('passes on why the parser refused a file', async () => {
    const { steps } = await realSteps()
    const outcome = await importOne(steps, text('paper.pdf', '%PDF-1.7 …'), never)
    expect(outcome).toEqual({ kind: 'refused', reason: 'unsupported', detail: 'PDF document' })
  })

  test('does not even read a file that is too large, empty or a bundle', async () => {
    const { steps } = await realSteps()
    const unread = (name: string, size: number): PendingFile => ({
      name,
      path: name,
      size,
      read: () => Promise.reject(new Error('was read')),
    })
    const outcomes = await Promise.all([
      importOne(steps, unread('huge.txt', MAX_FILE_BYTES + 1), never),
      importOne(steps, unread('empty.txt', 0), never),
      importOne(steps, unread('project.zip', 10), never),
    ])
    expect(outcomes).toMatchObject([{ reason: 'too-large' }, { reason: 'empty' }, { reason: 'bundle' }])
  })

  test.each(ERROR_CODES)('an answer of “%s” from the host costs this file only', async (code) => {
    const { steps } = await realSteps()
    const parse = () => Promise.reject(new AppError(code, 'No.'))
    const outcome = await importOne({ ...steps, parse }, text('a.txt', REPORT), never)
    expect(outcome.kind).toBe(code === 'cancelled' ? 'not-read' : 'refused')
  })

  test('says so when a file cannot be read or saved', async () => {
    const { steps } = await realSteps()
    const gone = { ...text('gone.txt', REPORT), read: () => Promise.reject(new Error('moved')) }
    const full = { ...steps, add: () => Promise.reject(new Error('QuotaExceeded')) }
    expect(await importOne(steps, gone, never)).toMatchObject({ reason: 'unreadable' })
    expect(await importOne(full, text('a.txt', REPORT), never)).toMatchObject({ reason: 'not-saved' })
  })
})

test('every reason of the parser has words and advice', () => {
  expect(
    RefusalCode.options.filter((code) => !REASONS[code].what.endsWith('.') || REASONS[code].advice === ''),
  ).toEqual([])
})
