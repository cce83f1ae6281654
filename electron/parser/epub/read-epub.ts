import { err, ok } from '../../../shared/result.ts'
import type { DraftBlock } from '../../../shared/text/compose.ts'
import { MAX_TEXT_CHARACTERS } from '../limits.ts'
import { carriedOn, isCarrier, withoutImages } from '../pictures/carry.ts'
import { type Reader, type Refusal, warning } from '../reading.ts'
import { xmlRefusal } from '../office/xml.ts'
import { openArchive } from '../zip/open-archive.ts'
import { picturesIn } from '../zip/picture-bytes.ts'
import { bookFound } from './book-found.ts'
import { encryptedFiles, packagePath, readPackage } from './package.ts'
import { chapterTitles, pageBlocks } from './pages.ts'

const refused = (code: Refusal['code']) => err<Refusal>({ code, detail: 'EPUB book' })

/** Reads a book as one source, its pages in reading order; its list of contents is left out, but can be put back. */
export const readEpub: Reader = async (bytes) => {
  const opened = await openArchive(bytes)
  if (!opened.ok) return opened
  const archive = opened.value
  const container = await archive.read('META-INF/container.xml')
  const path = container === null ? null : packagePath(container)
  if (path === null || !archive.has(path)) return refused('damaged')
  const content = await archive.extract(path)
  if (!content.ok) return content
  const { end, book } = readPackage(content.value, path)
  const hostile = xmlRefusal(end)
  if (hostile !== null) return err(hostile)

  const encryption = await archive.read('META-INF/encryption.xml')
  const encrypted = encryption === null ? new Set<string>() : encryptedFiles(encryption)
  if (book.spine.some((page) => encrypted.has(page.path))) return refused('copy-protected')

  const contents = book.contents === null ? null : await archive.read(book.contents)
  const titles = contents === null ? new Map<string, string>() : chapterTitles(contents, book.contents ?? '')
  const drafts: DraftBlock[] = []
  let characters = 0
  let missing = 0
  for (const page of book.spine) {
    const text = await archive.read(page.path)
    const blocks = text === null ? null : pageBlocks(text, page.path, titles.get(page.path) ?? null)
    if (blocks === null) missing++
    for (const block of blocks ?? []) {
      characters += block.text.length
      if (!page.isContents) drafts.push(block)
      else if (!isCarrier(block)) drafts.push({ ...withoutImages(block), suppressed: 'navigation' })
    }
    if (characters > MAX_TEXT_CHARACTERS) return err({ code: 'too-large', detail: null })
  }
  if (drafts.every(isCarrier) && (missing > 0 || end === 'damaged')) return refused('damaged')
  return ok({
    format: 'epub',
    drafts: carriedOn(drafts),
    bytesOf: picturesIn(archive),
    found: bookFound(book.statements),
    warnings: missing > 0 || end === 'damaged' ? [warning('malformed')] : [],
  })
}
