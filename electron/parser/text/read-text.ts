import type { DraftBlock } from '../../../shared/text/compose.ts'
import { err, ok } from '../../../shared/result.ts'
import { readTailAddress } from '../clean/address.ts'
import { withoutChromeLines, withoutMenus } from '../clean/chrome.ts'
import { type Cleaned, readHead } from '../clean/head.ts'
import { withoutHeadline } from '../clean/headline.ts'
import { readLeadingDate } from '../clean/leading-date.ts'
import { isHeadlineLike, isSentenceLike } from '../clean/sentence-like.ts'
import { MAX_BLOCKS, MAX_TEXT_CHARACTERS } from '../limits.ts'
import { candidate } from '../metadata/candidates.ts'
import { detectedLanguage } from '../metadata/language.ts'
import { oneLine } from '../metadata/fold.ts'
import { alsoFound, NOTHING_FOUND, type ReadResult } from '../reading.ts'
import { paragraphsOf } from './paragraphs.ts'
import { shaped, withSubheadings } from './shape.ts'

/** Reads a plain text, typed, pasted or scraped: paragraphs, then what of them is the page's and not the article's. */
export function readText(text: string): ReadResult {
  if (text.length > MAX_TEXT_CHARACTERS) return err({ code: 'too-large', detail: null })
  const paragraphs = paragraphsOf(text.replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n'))
  if (paragraphs.length > MAX_BLOCKS) return err({ code: 'too-complex', detail: null })
  const language = detectedLanguage(text.slice(0, 20_000))
  const chromeless = withoutMenus(withoutChromeLines(shaped(paragraphs)))
  const dated = readLeadingDate(chromeless)
  const head = readHead(dated.drafts, language)
  const tail = readTailAddress(head.drafts)
  const headline = readHeadline(tail.drafts)
  const found = [headline, head, dated, tail].reduce((all, part) => alsoFound(all, part.found), NOTHING_FOUND)
  const drafts = withSubheadings(withoutHeadline(headline.drafts, found.title[0]?.value ?? null))
  return ok({ format: 'text', drafts, found, warnings: [...head.warnings] })
}

/** The first line left is the headline if it looks like one and prose follows it. */
function readHeadline(drafts: readonly DraftBlock[]): Cleaned {
  const kept = drafts.filter(({ suppressed, kind }) => suppressed === null && kind !== 'separator')
  const first = oneLine(kept[0]?.text ?? '', 400)
  const isHeadline =
    kept[0]?.kind === 'paragraph' &&
    isHeadlineLike(first) &&
    kept.slice(1, 4).some(({ text }) => isSentenceLike(text))
  const title = isHeadline ? [candidate(first, 'text')] : []
  return { drafts, found: { ...NOTHING_FOUND, title }, warnings: [] }
}
