import { describe, expect, test } from 'vitest'
import { beginPlacing, type Place } from '../../../../../renderer/src/features/import/place.ts'
import { readFile, type Parse } from '../../../../../renderer/src/features/import/read-file.ts'
import { isClosed } from '../../../../../renderer/src/data/db.ts'
import { redo, undo } from '../../../../../renderer/src/data/history.ts'
import { linesOf, type Line } from '../../../../../renderer/src/features/import/outcome.ts'
import { pendingBytes, type PendingFile } from '../../../../../renderer/src/features/import/pending-file.ts'
import { REASONS } from '../../../../../renderer/src/features/import/reasons.ts'
import { AppError, ERROR_CODES } from '../../../../../shared/contract/define.ts'
import { newId } from '../../../../../shared/ids.ts'
import { RefusalCode } from '../../../../../shared/contract/parsed.ts'
import { MAX_FILE_BYTES } from '../../../../../shared/contract/workbench.ts'
import { parseFile } from '../../../../../electron/parser/parse-file.ts'
import { freshDatabase } from '../../../../support/database.ts'
import { zipOf } from '../../../../support/zip.ts'
import { mailboxOf, NEWSLETTER, PLAIN, WITH_ATTACHMENTS } from '../../../electron/parser/mail/letters.ts'

const REPORT = `Training centre opens near the capital

A centre for helicopter crews opened on Friday, the ministry said. It was built under an older contract.

Its instructors will teach the first forty pilots from May. The exporter declined to say what it cost.`

const text = (name: string, content: string): PendingFile =>
  pendingBytes(name, new TextEncoder().encode(content))
const never = new AbortController().signal

type Steps = { readonly parse: Parse; readonly place: Place }

/** Imports one file, without those inside it. */
async function importOne({ parse, place }: Steps, file: PendingFile) {
  const { lines, article, inner } = await readFile(parse, file, never)
  const placed = article === null ? [] : await place([article])
  return { lines: [...lines, ...placed.map((outcome) => ({ path: file.path, outcome }))], inner }
}

/** The outcome of a file that is one article and nothing else. */
async function outcomeOf(steps: Steps, file: PendingFile) {
  const { lines, inner } = await importOne(steps, file)
  expect([lines.length, inner.length]).toEqual([1, 0])
  return lines[0]?.outcome
}

async function realSteps() {
  const db = await freshDatabase()
  const parse: Parse = (name, bytes) => parseFile(name, bytes)
  return { db, steps: { parse, place: await beginPlacing(db) } }
}

describe('importing one file', () => {
  test('makes a source of an article and says that it has no date', async () => {
    const { db, steps } = await realSteps()
    const outcome = await outcomeOf(steps, text('centre.txt', REPORT))
    expect(outcome).toMatchObject({ kind: 'imported', dated: false })
    expect(await db.sources.count()).toBe(1)
  })

  test('recognises the same bytes, and the same text in another file', async () => {
    const { steps } = await realSteps()
    await outcomeOf(steps, text('centre.txt', REPORT))
    const again = await outcomeOf(steps, text('copy.txt', REPORT))
    const spaced = await outcomeOf(steps, text('crlf.txt', REPORT.replaceAll('\n', '\r\n')))
    expect(again).toMatchObject({ kind: 'duplicate', same: 'bytes' })
    expect(spaced).toMatchObject({ kind: 'duplicate', same: 'text' })
  })

  test('passes on why the parser refused a file', async () => {
    const { steps } = await realSteps()
    const outcome = await outcomeOf(steps, text('papers.rar', 'Rar!\u001a\u0007'))
    expect(outcome).toEqual({ kind: 'refused', reason: 'archive', detail: 'RAR archive' })
  })

  test('does not even read a file that is too large or empty', async () => {
    const { steps } = await realSteps()
    const unread = (name: string, size: number): PendingFile => ({
      ...text(name, ''),
      size,
      read: () => Promise.reject(new Error('was read')),
    })
    const outcomes = await Promise.all([
      outcomeOf(steps, unread('huge.txt', MAX_FILE_BYTES + 1)),
      outcomeOf(steps, unread('empty.txt', 0)),
    ])
    expect(outcomes).toMatchObject([{ reason: 'too-large' }, { reason: 'empty' }])
  })

  test.each(ERROR_CODES)('an answer of “%s” from the host costs this file only', async (code) => {
    const { steps } = await realSteps()
    const parse = () => Promise.reject(new AppError(code, 'No.'))
    const outcome = await outcomeOf({ ...steps, parse }, text('a.txt', REPORT))
    expect(outcome?.kind).toBe(code === 'cancelled' ? 'not-read' : 'refused')
  })

  test('says so when a file cannot be read or saved', async () => {
    const { db, steps } = await realSteps()
    const gone = { ...text('gone.txt', REPORT), read: () => Promise.reject(new Error('moved')) }
    expect(await outcomeOf(steps, gone)).toMatchObject({ reason: 'unreadable' })
    db.texts.hook('creating', () => {
      throw new Error('QuotaExceeded')
    })
    expect(await outcomeOf(steps, text('a.txt', REPORT))).toMatchObject({ reason: 'not-saved' })
  })
})

/** Imports a file and all that is inside it, as the queue does. */
async function linesFor(steps: Steps, file: PendingFile): Promise<Line[]> {
  const { lines, inner } = await importOne(steps, file)
  const further = []
  for (const each of inner) further.push(...(await linesFor(steps, each)))
  return [...lines, ...further]
}
const told = (lines: readonly Line[]) => lines.map(({ path, outcome }) => [path, outcome.kind])

describe('articles placed together', () => {
  const articles = async (...contents: readonly string[]) => {
    const read = contents.map((content) =>
      readFile((name, bytes) => parseFile(name, bytes), text(`${newId()}.txt`, content), never),
    )
    return (await Promise.all(read)).flatMap(({ article }) => article ?? [])
  }
  const report = (word: string) => REPORT.replaceAll('centre', word)

  test('know each other: the second of two is the duplicate', async () => {
    const { db, steps } = await realSteps()
    const outcomes = await steps.place(await articles(REPORT, report('school'), REPORT))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['imported', 'imported', 'duplicate'])
    expect(await db.sources.count()).toBe(2)
  })

  test('are one step to undo, however many and in however many writes', async () => {
    const { db, steps } = await realSteps()
    await steps.place(await articles(REPORT, report('school')))
    await steps.place(await articles(report('port')))
    expect(await db.sources.count()).toBe(3)
    expect(await undo(db)).toMatchObject({ kind: 'done', label: 'import' })
    expect([await db.sources.count(), await db.versions.count()]).toEqual([0, 0])
    await redo(db)
    expect(await db.sources.count()).toBe(3)
  })

  test('cost each other nothing when one of them cannot be stored', async () => {
    const { db, steps } = await realSteps()
    const [first, second, third] = await articles(REPORT, report('school'), report('port'))
    if (first === undefined || second === undefined || third === undefined) throw new Error('not read')
    const broken = { ...second.held.document, wordCount: -1 }
    const outcomes = await steps.place([
      first,
      { ...second, held: { ...second.held, document: broken } },
      third,
    ])
    expect(outcomes.map((outcome) => (outcome.kind === 'refused' ? outcome.reason : outcome.kind))).toEqual([
      'imported',
      'not-saved',
      'imported',
    ])
    expect(await db.sources.count()).toBe(2)
  })

  test('are not placed at all once the database was closed', async () => {
    const { db, steps } = await realSteps()
    db.close({ disableAutoOpen: true })
    const placing = steps.place(await articles(REPORT, report('school')))
    expect(isClosed(await placing.catch((cause: unknown) => cause))).toBe(true)
    expect(isClosed(await beginPlacing(db).catch((cause: unknown) => cause))).toBe(true)
  })
})

describe('a file that holds others', () => {
  test('is imported file by file if it is an archive; what cannot be read costs nothing else', async () => {
    const { db, steps } = await realSteps()
    const zip = await zipOf({
      'news/centre.txt': REPORT,
      'news/copy.txt': REPORT,
      'logo.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      'more.zip': await zipOf({ 'a.txt': 'Closed.' }),
    })
    expect(told(await linesFor(steps, pendingBytes('all.zip', zip)))).toEqual([
      ['all.zip/more.zip', 'refused'],
      ['all.zip/logo.png', 'refused'],
      ['all.zip/news/centre.txt', 'imported'],
      ['all.zip/news/copy.txt', 'duplicate'],
    ])
    expect((await db.versions.toArray()).map(({ fileName }) => fileName)).toEqual(['all.zip/news/centre.txt'])
  })

  test('is offered article by article if it is a mailbox, wherever the mailbox lies', async () => {
    const { db, steps } = await realSteps()
    const zip = await zipOf({ 'mails.mbox': mailboxOf(PLAIN, NEWSLETTER) })
    const lines = await linesFor(steps, pendingBytes('all.zip', zip))
    expect(told(lines)).toEqual([
      ['all.zip/mails.mbox/1.eml', 'offered'],
      ['all.zip/mails.mbox/2.eml', 'offered'],
    ])
    expect(linesOf(lines, 'offered')[0]?.outcome.container).toBe('all.zip/mails.mbox')
    expect(await db.sources.count()).toBe(0)
  })

  test('is offered with its attachments if it is a letter with articles attached', async () => {
    const { steps } = await realSteps()
    const lines = await linesFor(steps, text('minutes.eml', WITH_ATTACHMENTS))
    expect(told(lines)).toEqual([
      ['minutes.eml', 'offered'],
      ['minutes.eml/minutes.html', 'offered'],
    ])
    expect(new Set(linesOf(lines, 'offered').map(({ outcome }) => outcome.container))).toEqual(
      new Set(['minutes.eml']),
    )
  })

  test('and is nothing but an empty archive is said to be empty', async () => {
    const { steps } = await realSteps()
    const zip = await zipOf({ '.DS_Store': 'x' })
    expect(await outcomeOf(steps, pendingBytes('a.zip', zip))).toMatchObject({ reason: 'empty' })
  })
})

test('every reason of the parser has words and advice', () => {
  expect(
    RefusalCode.options.filter((code) => !REASONS[code].what.endsWith('.') || REASONS[code].advice === ''),
  ).toEqual([])
})
