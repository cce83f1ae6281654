import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/index-native.js'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { columnLetters, fitsSheet, type Sheet } from '../../../../shared/xlsx/sheet.ts'
import { writeWorkbook } from '../../../../shared/xlsx/workbook.ts'

async function filesOf(sheets: readonly Sheet[]): Promise<ReadonlyMap<string, string>> {
  const zip = new ZipReader(new Uint8ArrayReader(await writeWorkbook(sheets)), { useWebWorkers: false })
  const files = new Map<string, string>()
  for (const entry of await zip.getEntries())
    if (!entry.directory) files.set(entry.filename, await entry.getData(new TextWriter()))
  return files
}

/** The texts of the cells of the first sheet by their places, as a program that reads it sees them. */
function cellsOf(files: ReadonlyMap<string, string>): Record<string, string> {
  const shared: string[] = []
  parse(files.get('xl/sharedStrings.xml'), 't', (_, text) => shared.push(text))
  const cells: Record<string, string> = {}
  let at = { r: '', t: '' }
  parse(
    files.get('xl/worksheets/sheet1.xml'),
    'v',
    (_, text) => (cells[at.r] = at.t === 's' ? (shared[Number(text)] ?? '?') : text),
    (name, { r = '', t = '' }) => {
      if (name === 'c') at = { r, t }
    },
  )
  return cells
}

function parse(
  xml: string | undefined,
  wanted: string,
  onText: (name: string, text: string) => void,
  onOpen: (name: string, attributes: Readonly<Record<string, string>>) => void = () => {},
): void {
  const parser = new SaxesParser()
  let text = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    text = ''
    onOpen(name, attributes)
  })
  parser.on('text', (more) => (text += more))
  parser.on('closetag', ({ name }) => {
    if (name === wanted) onText(name, text)
  })
  parser.write(xml ?? '').close()
}

const sheet = (rows: Sheet['rows']): Sheet => ({ name: 'Claims', widths: [6, 40], frozenColumns: 2, rows })

test('a workbook has the parts that spreadsheets look for, each well-formed', async () => {
  const files = await filesOf([sheet([['No.', 'Claim']]), { ...sheet([['A']]), name: 'Evidence' }])
  expect([...files.keys()]).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ])
  for (const xml of files.values()) parse(xml, '', () => {})
  expect(files.get('xl/worksheets/sheet1.xml')).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2"')
})

test('texts come back as they were, and none is a formula', async () => {
  const texts = ['=1+1', '@x', '-2', 'a <b> & "c"\nd', '  kept  ', '_x0041_', 'שלום', '']
  const files = await filesOf([sheet([['Head', 'Other'], ...texts.map((text) => [text, 3.5])])])
  const cells = cellsOf(files)
  expect(texts.slice(0, 5).map((_, index) => cells[`A${index + 2}`])).toEqual(texts.slice(0, 5))
  expect(cells['A7']).toBe('_x005F_x0041_')
  expect(cells).toMatchObject({ A8: 'שלום', B2: '3.5' })
  expect(cells).not.toHaveProperty('A9')
  for (const xml of files.values()) expect(xml).not.toMatch(/<f[ >]/)
  expect(files.get('xl/styles.xml')).toContain('quotePrefix="1"')
})

test('what the format cannot hold is cut or replaced, so that the file still opens', async () => {
  const long = `${'a'.repeat(32_765)}🙂 and more`
  const cells = cellsOf(await filesOf([sheet([['Head'], [long], ['bell\u0007, half \ud83d']])]))
  expect(cells['A2']).toBe(`${'a'.repeat(32_765)}…`)
  expect(cells['A3']).toBe('bell\ufffd, half \ufffd')
  expect(fitsSheet(10, 16_384)).toBe(true)
  expect(fitsSheet(10, 16_385)).toBe(false)
})

test('columns have the letters that spreadsheets give them', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
})

test('the same sheets give the same bytes', async () => {
  const sheets = [sheet([['No.'], ['1']])]
  expect(await writeWorkbook(sheets)).toEqual(await writeWorkbook(sheets))
})
