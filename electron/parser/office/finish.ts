import { ok } from '../../../shared/result.ts'
import type { ImportWarning, SourceFormat } from '../../../shared/project/source.ts'
import type { DraftBlock } from '../../../shared/text/compose.ts'
import { withoutChromeLines } from '../clean/chrome.ts'
import { readHead } from '../clean/head.ts'
import { withoutHeadline } from '../clean/headline.ts'
import { candidate } from '../metadata/candidates.ts'
import { fold, oneLine } from '../metadata/fold.ts'
import { detectedLanguage } from '../metadata/language.ts'
import { isCarrier } from '../pictures/carry.ts'
import type { PictureBytes } from '../pictures/found-bytes.ts'
import { alsoFound, type Found, NOTHING_FOUND, type ReadResult } from '../reading.ts'

type Document = {
  readonly format: SourceFormat
  readonly drafts: readonly DraftBlock[]
  /** What the document's properties say. */
  readonly found: Found
  readonly warnings: readonly ImportWarning[]
  readonly bytesOf: PictureBytes
}

/** How far down a title still stands on top of the text. */
const TOP_BLOCKS = 10

/**
 * What all word processors' documents have in common once their text is there: the title and the head of the article go
 * into its metadata, before what the document's properties say, which often are those of its template.
 */
export function finished({ format, drafts, found, warnings, bytesOf }: Document): ReadResult {
  const title = titleIn(drafts, found.title[0]?.value ?? null)
  const titled: Found = { ...NOTHING_FOUND, title: title === null ? [] : [candidate(title, 'heading')] }
  const sample = drafts
    .slice(0, 200)
    .map(({ text }) => text.slice(0, 500))
    .join('\n')
  const head = readHead(
    withoutHeadline(withoutChromeLines(drafts), title),
    found.language[0]?.value ?? detectedLanguage(sample),
  )
  const remains = head.drafts.some(
    (item) => item.kind !== 'separator' && item.suppressed === null && !isCarrier(item),
  )
  return ok({
    format,
    drafts: remains ? head.drafts : drafts,
    found: [titled, head.found, found].reduce(alsoFound, NOTHING_FOUND),
    warnings: [...warnings, ...head.warnings],
    bytesOf,
  })
}

/** The title as the text has it: the property's words on top of it, or the heading that opens it. */
function titleIn(drafts: readonly DraftBlock[], property: string | null): string | null {
  const shown = drafts.filter(({ kind, suppressed }) => kind !== 'separator' && suppressed === null)
  const key = property === null ? '' : fold(property)
  const same = shown.slice(0, TOP_BLOCKS).find(({ text }) => text.length < 500 && fold(text) === key)
  const opening = shown[0]?.kind === 'heading' ? shown[0] : undefined
  const words = oneLine((key === '' ? opening : (same ?? opening))?.text ?? '')
  return words === '' ? null : words
}
