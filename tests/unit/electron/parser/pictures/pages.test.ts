import { describe, expect, test } from 'vitest'
import { dataUri } from '../../../../support/pictures.ts'
import { blocksOf, bytesOf, parsed } from '../outcome.ts'
import { plistOf } from '../webarchive/plist-of.ts'
import { boat, FIRST, quay, SECOND, shown, THIRD, warned } from './shown.ts'

const html = (first: string, second: string) =>
  `<html><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1><p>${FIRST}</p><img src="${first}" alt="The quay"><p>${SECOND}</p><img src="${second}" alt="A boat"><p>${THIRD}</p></article></body></html>`
const SAVED = [
  [1, 'quay', 'The quay'],
  [2, 'boat', 'A boat'],
]

describe('the pictures of a saved page', () => {
  const mhtml = (page: string, more = '') =>
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://quay.example/2019/harbour',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="cut"',
      '',
      '--cut',
      'Content-Type: text/html',
      'Content-Location: https://quay.example/2019/harbour',
      '',
      page,
      '--cut',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://quay.example/i/quay.png?w=90',
      '',
      Buffer.from(quay).toString('base64').replace(/.{76}/g, '$&\r\n'),
      '--cut',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-ID: <css-1@mhtml.blink>',
      '',
      Buffer.from(boat).toString('base64'),
      `--cut--${more}`,
    ].join('\r\n')

  test('of Chromium are the parts at their addresses, absolute or not, and by their ids', async () => {
    const document = await parsed('a.mhtml', mhtml(html('/i/quay.png?w=90', 'cid:css-1@mhtml.blink')))
    expect(await shown(document)).toEqual(SAVED)
    expect(warned(document)).not.toContain('images-not-in-file 1')
  })

  test('are counted where the saving program left them out', async () => {
    const document = await parsed('a.mhtml', mhtml(html('/i/gone.png', 'cid:css-1@mhtml.blink')))
    expect(await shown(document)).toEqual([SAVED[1]])
    expect(warned(document)).toContain('images-not-in-file 1')
  })

  test('of Safari are its subresources', async () => {
    const archive = plistOf({
      WebMainResource: {
        WebResourceData: bytesOf(html('../i/quay.png', 'https://cdn.example/boat.png#x')),
        WebResourceMIMEType: 'text/html',
        WebResourceTextEncodingName: 'UTF-8',
        WebResourceURL: 'https://quay.example/2019/harbour.html',
      },
      WebSubresources: [
        { WebResourceData: quay, WebResourceURL: 'https://quay.example/i/quay.png' },
        { WebResourceData: boat, WebResourceURL: 'https://cdn.example/boat.png' },
      ],
    })
    expect(await shown(await parsed('a.webarchive', archive))).toEqual(SAVED)
  })
})

describe('the pictures of a letter', () => {
  const letter = (text: string, page: string) =>
    [
      'From: Desk <desk@quay.example>',
      'To: reader@example.org',
      'Subject: Harbour opens',
      'Date: Fri, 5 Apr 2019 09:15:00 +0200',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="out"',
      '',
      '--out',
      'Content-Type: multipart/alternative; boundary="in"',
      '',
      '--in',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '--in',
      'Content-Type: text/html; charset=utf-8',
      '',
      page,
      '--in--',
      ...([['quay@x', quay], ['boat@x', boat]] as const).flatMap(([id, bytes]) => [
        '--out',
        'Content-Type: image/png; name="a.png"',
        `Content-ID: <${id}>`,
        'Content-Disposition: inline',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(bytes).toString('base64'),
      ]),
      '--out--',
    ].join('\r\n') // prettier-ignore
  const page = html('cid:quay@x', 'cid:boat@x')

  test('stand where its HTML shows them', async () => {
    const document = await parsed('a.eml', letter('Your program cannot show this letter.', page))
    expect(await shown(document)).toEqual(SAVED)
  })

  test('stand behind its text where that is the letter itself', async () => {
    const document = await parsed('a.eml', letter(`${FIRST}\r\n\r\n${SECOND}\r\n\r\n${THIRD}`, page))
    expect(document.text.content).toBe([FIRST, SECOND, THIRD].join('\n\n'))
    expect(await shown(document)).toEqual([
      [3, 'quay', 'The quay'],
      [3, 'boat', 'A boat'],
    ])
  })
})

describe('the pictures of a Markdown text', () => {
  test('are in its links, in its references and in the HTML in it', async () => {
    const read = await parsed(
      'a.md',
      `# Harbour opens\n\n${FIRST}\n\n![The quay](${dataUri(quay)})\n\n${SECOND}\n\n![][image1] ${THIRD}\n\n<img src="${dataUri(quay)}" alt="Again">\n\nThe end of the *story* <img src="${dataUri(boat)}" alt="A boat"> is open.\n\n![Far](https://t.example/a.png)\n\n[image1]: <${dataUri(boat)}>\n`,
    )
    expect(blocksOf(read).map(([, words]) => words)).toEqual([
      FIRST,
      SECOND,
      THIRD,
      'The end of the story is open.',
    ])
    expect(await shown(read)).toEqual([
      [1, 'quay', 'The quay'],
      [2, 'boat', ''],
      [3, 'quay', 'Again'],
      [3, 'boat', 'A boat'],
    ])
    expect(warned(read)).toContain('images-not-in-file 1')
  })

  test('leave their addresses alone where these are the text', async () => {
    const address = `data:text/plain;base64,${'QUJD'.repeat(3000)}`
    const read = await parsed('a.md', `# Harbour opens\n\n${FIRST}\n\n\`${address}\`\n\n    ${address}\n`)
    expect(blocksOf(read).slice(1)).toEqual([
      ['paragraph', address],
      ['pre', address],
    ])
  })

  test('may be larger than any text', async () => {
    const large = new Uint8Array(6_000_000)
    large.set(quay)
    const read = await parsed('a.md', `# Harbour opens\n\n${FIRST}\n\n![The quay](${dataUri(large)})\n`)
    expect(read.text.images).toHaveLength(1)
    expect(read.images[0]?.bytes).toHaveLength(6_000_000)
  })
})
