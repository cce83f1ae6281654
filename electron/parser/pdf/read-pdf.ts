import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ImportWarning } from '../../../shared/project/source.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { DraftBlock } from '../../../shared/text/compose.ts'
import { withoutChromeLines } from '../clean/chrome.ts'
import { readHead } from '../clean/head.ts'
import { withoutHeadline } from '../clean/headline.ts'
import { MAX_PDF_PAGES, MAX_TEXT_CHARACTERS } from '../limits.ts'
import { candidate } from '../metadata/candidates.ts'
import { detectedLanguage } from '../metadata/language.ts'
import { alsoFound, NOTHING_FOUND, type Reader, type Refusal, warning } from '../reading.ts'
import { withNewEnd } from './cut-short.ts'
import { documentFound } from './document-found.ts'
import { type PageRuns, readRuns } from './glyph-runs.ts'
import { largestHeading } from './headline.ts'
import { openPdf } from './open-pdf.ts'
import { reflowed } from './reflow.ts'

/** Fewer letters on a page are a stamp or a number on a scan, not its text. */
const SCANNED_PAGE = 20
const MOST_PAGES_NAMED = 20

/**
 * Reads the text of a PDF, in the order in which a person reads it, with the pages it stands on. A file without any text
 * (a scan) is refused in words; a page that cannot be read costs that page and a warning.
 */
export const readPdf: Reader = async (bytes, _fileName, tellPages) => {
  const first = await openPdf(bytes)
  const repaired = !first.ok && first.error.code === 'damaged' ? withNewEnd(bytes) : null
  const opened = repaired === null ? first : await openPdf(repaired)
  if (!opened.ok) return opened
  const document = opened.value
  try {
    if (document.numPages > MAX_PDF_PAGES)
      return err({ code: 'too-large', detail: `${document.numPages} pages` })
    tellPages?.(document.numPages)
    const read = await pagesOf(document)
    if (!read.ok) return read
    const reading = await readingOf(document, read.value)
    if (repaired === null || !reading.ok) return reading
    return ok({
      ...reading.value,
      warnings: [warning('malformed', 'the end is missing'), ...reading.value.warnings],
    })
  } finally {
    await document.loadingTask.destroy()
  }
}

type Pages = { readonly pages: readonly PageRuns[]; readonly failed: readonly number[] }

async function pagesOf(document: PDFDocumentProxy): Promise<Result<Pages, Refusal>> {
  const pages: PageRuns[] = []
  const failed: number[] = []
  let left = MAX_TEXT_CHARACTERS
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number)
      const runs = await readRuns(page, number, left)
      pages.push(runs)
      left -= lengthOf(runs)
      page.cleanup()
    } catch {
      failed.push(number)
    }
    if (left < 0) return err({ code: 'too-large', detail: null })
  }
  return pages.length === 0 ? err({ code: 'damaged', detail: null }) : ok({ pages, failed })
}

const lengthOf = ({ layers }: PageRuns): number => layers.reduce((sum, { length }) => sum + length, 0)

async function readingOf(document: PDFDocumentProxy, { pages, failed }: Pages): ReturnType<Reader> {
  const scanned = pages.filter((page) => lengthOf(page) < SCANNED_PAGE).map(({ number }) => number)
  if (pages.every((page) => lengthOf(page) === 0))
    return err(failed.length > 0 ? { code: 'damaged', detail: null } : { code: 'no-text', detail: null })
  const warnings: ImportWarning[] = []
  if (failed.length > 0) warnings.push(warning('malformed', `pages ${named(failed)}`))
  if (pages.length > 1 && scanned.length * 2 > pages.length)
    warnings.push(warning('pages-without-text', named(scanned)))

  const { drafts, addresses, unknown } = reflowed(pages)
  if (unknown > 0) warnings.push(warning('replacement-chars', String(unknown)))
  const described = await documentFound(document)
  const largest = largestHeading(drafts)
  const title = largest === null ? [] : [candidate(largest, 'pdf.largest-heading')]
  const found = alsoFound(alsoFound(described, { ...NOTHING_FOUND, title }), {
    ...NOTHING_FOUND,
    url: addresses.map((url) => candidate(url, 'pdf.running-line')),
  })
  const language = found.language[0]?.value ?? detectedLanguage(textOf(drafts))
  const titled = found.title.reduce<readonly DraftBlock[]>(
    (blocks, { value }) => withoutHeadline(blocks, value),
    withoutChromeLines(drafts),
  )
  const head = readHead(titled, language, found.authors[0]?.value ?? [])
  return ok({
    format: 'pdf',
    drafts: head.drafts.some(({ suppressed }) => suppressed === null) ? head.drafts : drafts,
    found: alsoFound(found, head.found),
    warnings: [...warnings, ...head.warnings],
  })
}

const textOf = (drafts: readonly DraftBlock[]): string =>
  drafts
    .slice(0, 200)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 20_000)

const named = (numbers: readonly number[]): string =>
  numbers.slice(0, MOST_PAGES_NAMED).join(', ') + (numbers.length > MOST_PAGES_NAMED ? ' …' : '')
