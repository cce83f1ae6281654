import { describe, expect, test } from 'vitest'
import { rawZip } from '../../../../support/zip-attacks.ts'
import { blocksOf, bytesOf, marksOf, parsed, refusal, suppressedOf } from '../outcome.ts'
import { docx, listed, p, r, styled, table, zipOf } from './documents.ts'

const PROSE =
  'The council opened the new berth on Tuesday, eleven months later than it had promised when work began in spring.'
const read = async (body: string, more?: Parameters<typeof docx>[1]) =>
  parsed('report.docx', await docx(body, more))

describe('the structure of a Word document', () => {
  test('is told by the names of styles, outline levels and lists, whatever the language of the program', async () => {
    const document = await read(
      [
        p('What the audit found', styled('Kapitel')),
        p('The cost', styled('berschrift2')),
        p(PROSE),
        p('The berth', listed(7)),
        p('its crane', listed(7, 1)),
        p('not a list', listed(0)),
        p('We were never asked.', styled('Zitat')),
        p('The berth in March', styled('Beschriftung')),
        p('A style that is based on itself', styled('Kreis')),
      ].join(''),
    )
    expect(blocksOf(document)).toEqual([
      ['heading', 'The cost'],
      ['paragraph', PROSE],
      ['listItem', 'The berth'],
      ['listItem', 'its crane'],
      ['paragraph', 'not a list'],
      ['quote', 'We were never asked.'],
      ['caption', 'The berth in March'],
      ['paragraph', 'A style that is based on itself'],
    ])
    expect(document.text.blocks.slice(2, 4).map(({ level, ordered }) => [level, ordered])).toEqual([
      [1, true],
      [2, false],
    ])
    expect(document.meta.title).toMatchObject({ value: 'What the audit found', from: 'heading' })
  })

  test('keeps rows of values as rows, and takes rows that only lay out apart', async () => {
    const document = await read(
      table([p('Item'), p('Cost')], [p('Crane') + p('(used)'), p('€6 m')], [p('One box')]) +
        table([p('Outer') + table([p('a'), p('b')]), p('Right')]),
    )
    expect(blocksOf(document)).toEqual([
      ['tableRow', 'Item | Cost'],
      ['tableRow', 'Crane (used) | €6 m'],
      ['paragraph', 'One box'],
      ['paragraph', 'Outer'],
      ['tableRow', 'a | b'],
      ['paragraph', 'Right'],
    ])
  })

  test('has its notes at the end, numbered where the text refers to them', async () => {
    const document = await read(
      p(`${r(PROSE)}<w:r><w:footnoteReference w:id="3"/></w:r>`) +
        p(`${r('The port denies it.')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      {
        notes: `<w:footnote w:type="separator" w:id="-1">${p('—')}</w:footnote><w:footnote w:id="2">${p('Letter of 2 May.')}</w:footnote><w:footnote w:id="3">${p('Minutes, item 4.')}${p('Not public.')}</w:footnote>`,
      },
    )
    expect(blocksOf(document)).toEqual([
      ['paragraph', `${PROSE}[1]`],
      ['paragraph', 'The port denies it.[2]'],
      ['footnote', '[1] Minutes, item 4.'],
      ['footnote', 'Not public.'],
      ['footnote', '[2] Letter of 2 May.'],
    ])
  })

  test('leaves a list of contents out of the text, to be put back', async () => {
    const document = await read(p('What the audit found 3', styled('Verzeichnis1')) + p(PROSE))
    expect(blocksOf(document)).toEqual([['paragraph', PROSE]])
    expect(suppressedOf(document)).toEqual([['navigation', 'What the audit found 3']])
  })
})

describe('the runs of a Word document', () => {
  test('carry emphasis and links, but only to addresses that may be shown', async () => {
    const document = await read(
      p(
        `${r('Plain, ')}${r('bold ', '<w:b/>')}${r('and on', '<w:b w:val="1"/>')}${r(', ')}${r('not bold', '<w:b w:val="0"/>')}${r(', 10')}${r('6', '<w:vertAlign w:val="superscript"/>')}` +
          `<w:hyperlink r:id="link">${r(' the minutes', '<w:i/>')}</w:hyperlink><w:hyperlink r:id="script">${r(' a trap')}</w:hyperlink>` +
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://port.example/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(' the port')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    )
    expect(document.text.content).toBe('Plain, bold and on, not bold, 106 the minutes a trap the port')
    expect(marksOf(document)).toEqual([
      ['strong', 'bold and on', null],
      ['sup', '6', null],
      ['link', 'the minutes', 'https://harbour.example/minutes'],
      ['em', 'the minutes', null],
      ['link', 'the port', 'https://port.example/'],
    ])
  })

  test('are read as if all changes were accepted, without comments and hidden text, which is said', async () => {
    const document = await read(
      p(
        `${r('The berth cost ')}<w:del>${r('six').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${r('nine')}</w:ins>${r(' million')}${r('secret', '<w:vanish/>')}<w:r><w:commentReference w:id="1"/></w:r>`,
        '<w:rPr><w:del w:id="9"/></w:rPr>',
      ) +
        p(r(' euros, the auditors say.')) +
        p(PROSE),
    )
    expect(blocksOf(document)).toEqual([
      ['paragraph', 'The berth cost nine million euros, the auditors say.'],
      ['paragraph', PROSE],
    ])
    expect(document.warnings.map(({ code }) => code)).toContain('tracked-changes')
  })

  test('show a shape once, what is read aloud above letters not at all, and symbols as characters', async () => {
    const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`
    const document = await read(
      p(
        `${r('Text around.')}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${box('In the box.')}</mc:Choice><mc:Fallback>${box('In the box.')}</mc:Fallback></mc:AlternateContent></w:r>`,
      ) +
        p(
          `<w:r><w:ruby><w:rt>${r('とうきょう')}</w:rt><w:rubyBase>${r('東京')}</w:rubyBase></w:ruby></w:r><w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r><w:r><w:tab/><w:noBreakHyphen/></w:r>`,
        ),
    )
    expect(blocksOf(document)).toEqual([
      ['paragraph', 'Text around.'],
      ['paragraph', 'In the box.'],
      ['paragraph', '東京→ -'],
    ])
  })

  test('lose nothing to an instruction of a field that never ends', async () => {
    const document = await read(
      p('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF x</w:instrText></w:r>') + p(PROSE),
    )
    expect(document.text.content).toBe(PROSE)
  })
})

describe('what a Word document says about itself', () => {
  const core =
    '<dc:title>Audit of the harbour</dc:title><dc:creator>Jane Doe; Ole Moen</dc:creator><dcterms:created>2019-01-02T08:00:00Z</dcterms:created><dcterms:modified>2019-03-30T12:15:00Z</dcterms:modified>'

  test('comes from its properties; the day it was made is no day of publication', async () => {
    const { meta } = await read(p(PROSE), { core })
    expect(meta.title).toMatchObject({ value: 'Audit of the harbour', from: 'properties.dc:title' })
    expect(meta.authors).toMatchObject({ value: ['Jane Doe', 'Ole Moen'], from: 'properties.dc:creator' })
    expect(meta.published).toBeNull()
    expect(meta.modified).toMatchObject({ value: { iso: '2019-03-30T12:15Z' } })
  })

  test('yields to what stands on top of the text', async () => {
    const { meta, text } = await read(
      p('Harbour late and dear', styled('Titel')) + p('By Ada Lund') + p('2 April 2019') + p(PROSE),
      { core },
    )
    expect(text.content).toBe(PROSE)
    expect(meta.title).toMatchObject({
      value: 'Harbour late and dear',
      others: [{ value: 'Audit of the harbour' }],
    })
    expect(meta.authors).toMatchObject({ value: ['Ada Lund'], others: [{ value: ['Jane Doe', 'Ole Moen'] }] })
    expect(meta.published).toMatchObject({ value: { iso: '2019-04-02' }, from: 'text' })
  })

  test('is not believed where a program filled it in', async () => {
    const { meta } = await read(p(PROSE), {
      core: '<dc:title>Microsoft Word - draft3.doc</dc:title><dc:creator>Microsoft Office User</dc:creator><dcterms:modified>1601-01-01T00:00:00Z</dcterms:modified>',
    })
    expect([meta.title.from, meta.authors, meta.modified]).toEqual(['first-sentence', null, null])
  })
})

describe('Word documents that are not what they should be', () => {
  test('are read as far as they go when the markup breaks off', async () => {
    const whole = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(PROSE)}<w:p><w:r><w:t>and th`
    const document = await read('', { more: { 'word/document.xml': whole } })
    expect(document.text.content).toContain(PROSE)
    expect(document.warnings.map(({ code }) => code)).toContain('malformed')
  })

  test('are refused for what unpacks to far too much, without advice to unpack it, and read beside a bad name', async () => {
    const types = { name: '[Content_Types].xml', bytes: bytesOf('<Types/>') }
    const body = (text: string) => ({ name: 'word/document.xml', bytes: bytesOf(text), deflate: true })
    const bomb = rawZip([types, body(' '.repeat(17_000_000))])
    expect(await refusal('a.docx', bomb)).toEqual(['harmful', 'a small file unpacks to far too much'])
    const main = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('The berth is free.')}</w:body></w:document>`
    const beside = rawZip([types, body(main), { name: '../evil.txt', bytes: bytesOf('x') }])
    expect((await parsed('a.docx', beside)).text.content).toBe('The berth is free.')
  })

  test('are refused for entities, nesting without end, and missing parts', async () => {
    const main = (text: string) => docx('', { more: { 'word/document.xml': text } })
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>'
    expect(await refusal('a.docx', await main(bomb))).toEqual(['entities', null])
    expect(await refusal('a.docx', await main('<w>'.repeat(100_000)))).toEqual(['too-complex', null])
    expect(await refusal('a.docx', await zipOf({ '[Content_Types].xml': '<a/>', 'word/a.xml': '' }))).toEqual(
      ['damaged', 'Word document'],
    )
    expect(await refusal('a.docx', await docx(''))).toEqual(['empty', null])
  })

  test('show the page they embed, or say that they only embed a file', async () => {
    const page = { 'word/page.html': `<html><body><h2>Berth</h2><p>${PROSE}</p></body></html>` }
    expect(blocksOf(await read('<w:altChunk r:id="page"/>', { more: page }))).toContainEqual([
      'paragraph',
      PROSE,
    ])
    expect(await refusal('a.docx', await docx('<w:altChunk r:id="none"/>'))).toEqual([
      'unsupported',
      'Word document that only embeds another file',
    ])
  })

  test('with a password are named as such', async () => {
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    const stream = (name: string) =>
      Uint8Array.from([...ole, ...Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat()])
    expect(await refusal('a.docx', stream('EncryptedPackage'))).toEqual([
      'encrypted',
      'password-protected Office document',
    ])
    expect(await refusal('a.doc', stream('WordDocument'))).toEqual([
      'old-format',
      'Word document of the old kind (DOC)',
    ])
  })
})
