import { escapeAttribute } from '../bundle/views/xml.ts'
import { writeZip } from '../bundle/zip-write.ts'
import { sheetXml } from './sheet-xml.ts'
import type { Sheet } from './sheet.ts'
import { createStrings } from './strings.ts'
import { STYLES } from './styles.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * A workbook (XLSX, Office Open XML) of some sheets, without formulas, links or macros. The same sheets give the same bytes.
 * @throws RangeError if a sheet is too large for the format
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const strings = createStrings()
  const files = new Map<string, string>()
  for (const [index, sheet] of sheets.entries())
    files.set(`xl/worksheets/sheet${index + 1}.xml`, await sheetXml(sheet, strings))
  files
    .set('[Content_Types].xml', contentTypes(sheets.length))
    .set('_rels/.rels', relations([{ type: 'officeDocument', target: 'xl/workbook.xml' }]))
    .set('xl/workbook.xml', workbook(sheets))
    .set(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, index) => ({ type: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
        { type: 'styles', target: 'styles.xml' },
        { type: 'sharedStrings', target: 'sharedStrings.xml' },
      ]),
    )
    .set('xl/styles.xml', STYLES)
    .set('xl/sharedStrings.xml', strings.xml())
  const encoder = new TextEncoder()
  const bytes = Array.from(files, ([name, text]) => [name, encoder.encode(HEAD + text)] as const)
  return new Uint8Array(await writeZip(new Map(bytes), { deflates: 'always' }))
}

const contentTypes = (sheets: number): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/>${Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${MAIN}.worksheet+xml"/>`,
  ).join(
    '',
  )}<Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${MAIN}.sharedStrings+xml"/></Types>`

type Relation = { readonly type: string; readonly target: string }

/** Numbered from rId1 in their order, which is how the workbook refers to its sheets. */
const relations = (list: readonly Relation[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      ({ type, target }, index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const workbook = (sheets: readonly Sheet[]): string =>
  `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(
      ({ name }, index) =>
        `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`
