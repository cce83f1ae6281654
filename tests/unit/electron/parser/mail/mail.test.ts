import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parseFile } from '../../../../../electron/parser/parse-file.ts'
import { ParseOutcome } from '../../../../../shared/contract/parsed.ts'
import { sharedMaterial } from '../../../../support/shared-material.ts'
import { blocksOf, bytesOf, parsed } from '../outcome.ts'
import { mailboxOf, NEWSLETTER, PLAIN, WITH_ATTACHMENTS } from './letters.ts'

describe('a letter', () => {
  test('gives its text, and title, sender, house and date from its head', async () => {
    const { format, meta, text } = await parsed('a.eml', PLAIN)
    expect(format).toBe('eml')
    expect(text.content).toMatch(/^The new harbour opened on Friday/)
    expect(meta.title).toMatchObject({ value: 'Harbour opens two years late', from: 'mail.subject' })
    expect(meta.authors).toMatchObject({ value: ['María López'], from: 'mail.from' })
    expect(meta.publisher).toMatchObject({ value: 'harbour-wire.example' })
    expect(meta.published).toMatchObject({
      value: { iso: '2019-04-05T09:15+02:00', precision: 'minute' },
      from: 'mail.date',
    })
  })

  test('is recognised by its headers, whatever the file is called; a letterhead that was typed is text', async () => {
    expect((await parsed('a.txt', PLAIN)).format).toBe('eml')
    const typed =
      'From: The harbour master\nTo: All skippers\n\nThe gates are closed on Sunday, all day long.'
    expect((await parsed('a.eml', typed)).format).toBe('text')
  })

  test('of which the plain text says nothing is read from its HTML, with the address it names', async () => {
    const document = await parsed('letter.eml', NEWSLETTER)
    expect(document.meta.title.value).toBe('Ferries – who pays?')
    expect(document.meta.publisher?.value).toBe('The Quay, weekly')
    expect(document.meta.url).toMatchObject({
      value: 'https://quay.example/letters/14?id=7',
      from: 'mail.browser-link',
    })
    expect(document.text.content).toContain('Nobody has said yet who pays for the winter months')
    expect(document.text.content).not.toContain('Your program')
  })

  test('hands on the attachments that can be articles', async () => {
    const outcome = await parseFile('a.eml', bytesOf(WITH_ATTACHMENTS))
    expect(outcome).toMatchObject({ kind: 'parsed', attached: [{ path: 'minutes.html' }] })
    const inner = outcome.kind === 'parsed' ? outcome.attached[0] : undefined
    expect(blocksOf(await parsed('minutes.html', inner?.bytes ?? ''))[0]?.[1]).toContain('The council met')
  })

  test('that is nested too deeply or has endless headers is refused', async () => {
    const nested = Array.from(
      { length: 80 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    )
    const outcome = await parseFile(
      'a.eml',
      bytesOf(`MIME-Version: 1.0\r\nFrom: a@b.example\r\n${nested.join('')}x`),
    )
    expect(outcome).toMatchObject({ kind: 'refused', code: 'too-complex' })
    const long = `MIME-Version: 1.0\r\nFrom: a@b.example\r\nX-Long: ${'y'.repeat(400_000)}\r\n\r\ntext`
    expect(await parseFile('a.eml', bytesOf(long))).toMatchObject({ kind: 'refused', code: 'too-complex' })
  })
})

test('letters and mailboxes, however damaged, give a valid outcome', async () => {
  const whole = [PLAIN, NEWSLETTER, WITH_ATTACHMENTS, mailboxOf(PLAIN, NEWSLETTER)]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.nat(3000),
      fc.nat(300),
      fc.string({ maxLength: 30 }),
      async (letter, at, many, other) => {
        const bytes = bytesOf(letter.slice(0, at) + other + letter.slice(at + many))
        v.parse(ParseOutcome, await parseFile('a.eml', bytes))
      },
    ),
    { numRuns: 120 },
  )
})

describe('a mailbox', () => {
  test('is as many letters as it holds, each as its own file', async () => {
    const quoting = PLAIN.replace(
      'Its first ferry',
      'From here on it is easy, he wrote.\r\n\r\nIts first ferry',
    )
    const outcome = await parseFile('mails.mbox', bytesOf(mailboxOf(quoting, NEWSLETTER, PLAIN)))
    expect(outcome).toMatchObject({ kind: 'several', holds: 'articles', refused: [] })
    const files = outcome.kind === 'several' ? outcome.files : []
    expect(files.map((file) => file.path)).toEqual(['1.eml', '2.eml', '3.eml'])
    const first = await parsed('1.eml', files[0]?.bytes ?? '')
    expect(first.text.content).toContain('From here on it is easy')
    expect(first.text.content).not.toContain('>From')
  })

  test('with one letter is that letter', async () => {
    const document = await parsed('mails.mbox', mailboxOf(PLAIN))
    expect(document.meta.title.value).toBe('Harbour opens two years late')
  })
})

const CORPUS = sharedMaterial('corpus', 'documents')
describe.runIf(existsSync(CORPUS))('letters from other programs', () => {
  test('all give text or a reason', async () => {
    for (const name of readdirSync(CORPUS).filter((each) => each.endsWith('.eml'))) {
      const outcome = await parseFile(name, readFileSync(path.join(CORPUS, name)))
      expect([name, outcome.kind]).toEqual([name, 'parsed'])
    }
  })
})
