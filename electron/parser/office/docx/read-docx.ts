import { err } from '../../../../shared/result.ts'
import type { DraftBlock } from '../../../../shared/text/compose.ts'
import { decode } from '../../detect/decode.ts'
import { htmlBlocks } from '../../html/blocks.ts'
import { flattenDeep, parsePage, removeCode } from '../../html/tree.ts'
import { withoutDataUris } from '../../html/data-uris.ts'
import { carriedOn, isCarrier } from '../../pictures/carry.ts'
import { type Reader, warning } from '../../reading.ts'
import { type Archive, openArchive } from '../../zip/open-archive.ts'
import { picturesIn } from '../../zip/picture-bytes.ts'
import { readDublinCore } from '../dublin-core.ts'
import { finished } from '../finish.ts'
import { createFlow } from '../flow.ts'
import { propertiesFound } from '../properties.ts'
import { xmlRefusal } from '../xml.ts'
import { type NoteNumbers, readBody } from './body.ts'
import { readNumbering } from './numbering.ts'
import { partOfType, type Relationships, relationshipsOf } from './package.ts'
import { readStyles } from './styles.ts'

const MOST_EMBEDDED = 20
const LARGEST_EMBEDDED = 4_000_000

const unsupported = (detail: string) => err({ code: 'unsupported' as const, detail })

/** Reads a Word document: its text with structure, notes and pictures, not its headers and comments. */
export const readDocx: Reader = async (bytes) => {
  const opened = await openArchive(bytes)
  if (!opened.ok) return opened
  const archive = opened.value
  const main = partOfType(await relationshipsOf(archive, ''), 'officeDocument', 'word/document.xml')
  if (!archive.has(main)) return err({ code: 'damaged', detail: 'Word document' })
  const body = await archive.extract(main)
  if (!body.ok) return body
  const relationships = await relationshipsOf(archive, main)
  const part = (type: string) => archive.read(partOfType(relationships, type, `word/${type}.xml`))
  const styles = readStyles(await part('styles'))
  const numbering = readNumbering(await part('numbering'))

  // Hard breaks alone would count too few pages; Word notes all of them, other programs none.
  const flow = createFlow(Buffer.from(body.value).includes('lastRenderedPageBreak'))
  const numbers: NoteNumbers = { footnote: new Map(), endnote: new Map() }
  const reading = readBody(body.value, flow, { styles, numbering, relationships }, numbers)
  const hostile = xmlRefusal(reading.end)
  if (hostile !== null) return err(hostile)
  let damaged = reading.end === 'damaged'
  for (const [type, known] of [
    ['footnotes', numbers.footnote],
    ['endnotes', numbers.endnote],
  ] as const) {
    const name = partOfType(relationships, type, `word/${type}.xml`)
    const notes = known.size === 0 ? null : await archive.read(name)
    if (notes === null) continue
    const links = await relationshipsOf(archive, name)
    const { end } = readBody(notes, flow, { styles, numbering, relationships: links }, numbers)
    damaged ||= end !== 'complete'
  }
  const embedded = await embeddedPages(archive, relationships, reading.embedded)
  const drafts = carriedOn([...flow.finish(), ...embedded.flat()])
  const isEmpty = drafts.every(isCarrier)
  if (isEmpty && damaged) return err({ code: 'damaged', detail: 'Word document' })
  if (isEmpty && reading.embedded.length > 0)
    return unsupported('Word document that only embeds another file')
  return finished({
    format: 'docx',
    drafts,
    found: propertiesFound(readDublinCore(await archive.read('docProps/core.xml'))),
    warnings: [
      ...(damaged ? [warning('malformed')] : []),
      ...(reading.hasChanges ? [warning('tracked-changes')] : []),
      ...(reading.embedded.length > embedded.length ? [warning('limit-hit', 'embedded file')] : []),
    ],
    bytesOf: picturesIn(archive),
  })
}

/** The text of each web page that a document embeds to be shown as its own. Other embedded files are not read. */
async function embeddedPages(
  archive: Archive,
  relationships: Relationships,
  ids: readonly string[],
): Promise<DraftBlock[][]> {
  const pages: DraftBlock[][] = []
  for (const id of ids.slice(0, MOST_EMBEDDED)) {
    const target = relationships.get(id)
    if (target === undefined || target.external || !/\.x?html?$/i.test(target.target)) continue
    const bytes = await archive.read(target.target, LARGEST_EMBEDDED)
    const page = bytes === null ? null : parsePage(withoutDataUris(decode(bytes).text))
    if (page === null) continue
    removeCode(page)
    flattenDeep(page)
    pages.push(htmlBlocks(page, null))
  }
  return pages
}
