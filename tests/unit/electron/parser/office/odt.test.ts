import { expect, test } from 'vitest'
import { blocksOf, marksOf, parsed, refusal } from '../outcome.ts'
import { odt } from './documents.ts'

const PROSE =
  'The council opened the new berth on Tuesday, eleven months later than it had promised when work began in spring.'
const read = async (body: string, meta?: string) => parsed('report.odt', await odt(body, meta))

test('headings, quotations, lists in lists and tables of an OpenDocument text stay what they are', async () => {
  const document = await read(`
    <text:h text:outline-level="1">What the audit found</text:h>
    <text:h text:outline-level="2">The cost</text:h>
    <text:p>${PROSE}</text:p>
    <text:p text:style-name="P1">We were never asked.</text:p>
    <text:list text:style-name="L1"><text:list-item><text:p>The berth</text:p>
      <text:list><text:list-item><text:p>its crane</text:p></text:list-item></text:list></text:list-item></text:list>
    <table:table><table:table-row><table:table-cell><text:p>Item</text:p></table:table-cell><table:table-cell><text:list><text:list-item><text:p>Cost</text:p></text:list-item></text:list></table:table-cell></table:table-row></table:table>
    <text:p text:style-name="Preformatted_20_Text">a<text:s text:c="3"/>b</text:p>`)
  expect(document.meta.title).toMatchObject({ value: 'What the audit found', from: 'heading' })
  expect(blocksOf(document)).toEqual([
    ['heading', 'The cost'],
    ['paragraph', PROSE],
    ['quote', 'We were never asked.'],
    ['listItem', 'The berth'],
    ['listItem', 'its crane'],
    ['tableRow', 'Item | Cost'],
    ['pre', 'a   b'],
  ])
  expect(document.text.blocks.slice(3, 5).map(({ level, ordered }) => [level, ordered])).toEqual([
    [1, true],
    [2, false],
  ])
})

test('notes come last; comments, deleted text and lists of contents are not text', async () => {
  const document = await read(`
    <text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>
    <text:table-of-content><text:table-of-content-source><text:p>source</text:p></text:table-of-content-source><text:index-body><text:p>The cost 2</text:p></text:index-body></text:table-of-content>
    <text:p>${PROSE}<office:annotation><text:p>Really?</text:p></office:annotation><text:note><text:note-citation>i</text:note-citation><text:note-body><text:p>Minutes, item 4.</text:p></text:note-body></text:note> It is dear.</text:p>
    <text:p>Before.<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame></text:p>`)
  expect(blocksOf(document)).toEqual([
    ['paragraph', `${PROSE}[1] It is dear.`],
    ['paragraph', 'Before.'],
    ['paragraph', 'In the box.'],
    ['footnote', '[1] Minutes, item 4.'],
  ])
  expect(document.text.suppressed.map(({ text }) => text)).toEqual(['The cost 2'])
  expect(document.warnings.map(({ code }) => code)).toContain('tracked-changes')
})

test('emphasis comes from the styles of the text, with what they are based on', async () => {
  const document = await read(
    `<text:p>Plain <text:span text:style-name="T1">bold</text:span> <text:span text:style-name="T2">both</text:span> 10<text:span text:style-name="T3">6</text:span> <text:a xlink:href="https://port.example/">port</text:a> <text:a xlink:href="file:///etc/passwd">trap</text:a></text:p>`,
  )
  expect(document.text.content).toBe('Plain bold both 106 port trap')
  expect(marksOf(document)).toEqual([
    ['strong', 'bold', null],
    ['strong', 'both', null],
    ['em', 'both', null],
    ['sup', '6', null],
    ['link', 'port', 'https://port.example/'],
  ])
})

test('the properties of an OpenDocument text name its title, author, last change and language', async () => {
  const { meta } = await read(
    `<text:p>${PROSE}</text:p>`,
    '<dc:title>Audit of the harbour</dc:title><meta:initial-creator>Jane Doe</meta:initial-creator><meta:creation-date>2019-01-02T08:00:00</meta:creation-date><dc:date>2019-03-30T12:15:04.25</dc:date><dc:language>en-GB</dc:language>',
  )
  expect(meta.title).toMatchObject({ value: 'Audit of the harbour', from: 'properties.dc:title' })
  expect(meta.authors?.value).toEqual(['Jane Doe'])
  expect(meta.modified).toMatchObject({ value: { iso: '2019-03-30T12:15' }, from: 'properties.dc:date' })
  expect(meta.language?.value).toBe('en-GB')
  expect(meta.published).toBeNull()
})

test('a password, and an archive without a text, are named in the refusal', async () => {
  const entry =
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
  expect(await refusal('a.odt', await odt('<text:p>x</text:p>', '', entry))).toEqual([
    'encrypted',
    'OpenDocument text',
  ])
  expect(await refusal('a.odt', await odt(''))).toEqual(['empty', null])
})
