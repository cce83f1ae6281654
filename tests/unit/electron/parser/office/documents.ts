import { writeZip } from '../../../../../shared/bundle/zip-write.ts'
import { bytesOf } from '../outcome.ts'

/** An archive of these parts. */
export const zipOf = (parts: Readonly<Record<string, string>>): Promise<Uint8Array> =>
  writeZip(new Map(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)])), {})

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const xml = (text: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`

/** A paragraph of Word's markup: its properties, and its runs as markup or plain words. */
export const p = (words: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${words.startsWith('<') ? words : r(words)}</w:p>`
export const r = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
export const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`
export const listed = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

const STYLES = xml(`<w:styles ${W}>
  <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/></w:style>
  <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Chapter"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
  <w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
  <w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Kreis"><w:name w:val="Loop"/><w:basedOn w:val="Kreis"/></w:style>
</w:styles>`)
const NUMBERING = xml(`<w:numbering ${W}>
  <w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
  <w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>
</w:numbering>`)

type DocxParts = {
  readonly notes?: string
  readonly core?: string
  readonly more?: Readonly<Record<string, string>>
}

/** A Word document with this body, as Word would write it. */
export function docx(
  body: string,
  { notes = '', core = '', more = {} }: DocxParts = {},
): Promise<Uint8Array> {
  return zipOf({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="a" Type="${TYPE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': xml(`<w:document ${W} ${R}><w:body>${body}<w:sectPr/></w:body></w:document>`),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${RELATIONSHIPS}">
        <Relationship Id="link" Type="${TYPE}/hyperlink" Target="https://harbour.example/minutes" TargetMode="External"/>
        <Relationship Id="script" Type="${TYPE}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>
        <Relationship Id="page" Type="${TYPE}/aFChunk" Target="/word/page.html"/>
        <Relationship Id="notes" Type="${TYPE}/footnotes" Target="footnotes.xml"/>
      </Relationships>`,
    ),
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    'word/footnotes.xml': xml(`<w:footnotes ${W} ${R}>${notes}</w:footnotes>`),
    'docProps/core.xml': xml(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    ),
    ...more,
  })
}

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns'
const ODF = `xmlns:office="${OASIS}:office:1.0" xmlns:text="${OASIS}:text:1.0" xmlns:table="${OASIS}:table:1.0" xmlns:style="${OASIS}:style:1.0" xmlns:draw="${OASIS}:drawing:1.0" xmlns:fo="${OASIS}:xsl-fo-compatible:1.0" xmlns:manifest="${OASIS}:manifest:1.0" xmlns:meta="${OASIS}:meta:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"`

const ODT_STYLES = `
  <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="T2" style:family="text" style:parent-style-name="T1"><style:text-properties fo:font-style="italic"/></style:style>
  <style:style style:name="T3" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
  <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
  <style:style style:name="Quotations" style:family="paragraph"/>
  <style:style style:name="Preformatted_20_Text" style:family="paragraph"/>
  <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>`

/** An OpenDocument text with this body, as LibreOffice would write it. */
export function odt(body: string, meta = '', manifest = '', styles = ''): Promise<Uint8Array> {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': xml(`<manifest:manifest ${ODF}>${manifest}</manifest:manifest>`),
    'meta.xml': xml(`<office:document-meta ${ODF}><office:meta>${meta}</office:meta></office:document-meta>`),
    'styles.xml': xml(`<office:document-styles ${ODF}/>`),
    'content.xml': xml(
      `<office:document-content ${ODF}><office:automatic-styles>${ODT_STYLES}${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  })
}
