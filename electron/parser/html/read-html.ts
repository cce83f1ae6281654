import { serialize } from 'parse5'
import type { ImportWarning } from '../../../shared/project/source.ts'
import type { DraftBlock } from '../../../shared/text/compose.ts'
import { err, ok } from '../../../shared/result.ts'
import { withoutChromeLines, withoutLinkBlocks } from '../clean/chrome.ts'
import { readHead } from '../clean/head.ts'
import { withoutHeadline } from '../clean/headline.ts'
import {
  MAX_ELEMENTS_FOR_EXTRACTION,
  MAX_ELEMENTS_FOR_SECOND_OPINION,
  MAX_HTML_CHARACTERS,
  MAX_TEXT_CHARACTERS,
} from '../limits.ts'
import { pageFound } from '../metadata/page-found.ts'
import { sourceUrl } from '../metadata/urls.ts'
import { alsoFound, type ReadResult, warning } from '../reading.ts'
import { agreed } from './agreement.ts'
import { htmlBlocks } from './blocks.ts'
import { byDefuddle, byReadability } from './extractors.ts'
import { withoutDataUris } from './data-uris.ts'
import { pageFacts } from './page-facts.ts'
import { withGapsFilled } from './gaps.ts'
import { prepare } from './prepare.ts'
import { withoutPartsBeside } from './surroundings.ts'
import { flattenDeep, type ParentNode, parsePage, parsePiece, removeCode, textLength } from './tree.ts'

/**
 * Reads a saved page: its article by two extractors and its metadata. The tree is made once by a parser that follows
 * the standard, bounded, and flattened; only then is it given to those that do not bound themselves.
 */
export function readHtml(html: string): ReadResult {
  const light = withoutDataUris(html)
  if (light.length > MAX_HTML_CHARACTERS) return err({ code: 'too-large', detail: null })
  const page = parsePage(light)
  if (page === null) return err({ code: 'too-complex', detail: null })
  const warnings: ImportWarning[] = flattenDeep(page) ? [warning('depth-flattened')] : []
  const facts = pageFacts(page)
  const { found, behindPaywall } = pageFound(facts)
  const url = found.url[0]?.value ?? null
  const base = facts.base === null ? url : (sourceUrl(facts.base, url) ?? url)

  removeCode(page)
  prepare(page)
  // The extractors would take many seconds to find that nothing can be kept.
  if (textLength(page) > MAX_TEXT_CHARACTERS) return err({ code: 'too-large', detail: null })
  const flat = serialize(page)
  const blocksOf = (content: string | null): DraftBlock[] =>
    content === null ? [] : htmlBlocks(parsePiece(content), base)
  const large = facts.elements > MAX_ELEMENTS_FOR_SECOND_OPINION
  if (large) warnings.push(warning('limit-hit', `${facts.elements} elements`))
  const second = large ? null : byDefuddle(flat, url)
  const { drafts, disagree } = agreed(
    facts.elements > MAX_ELEMENTS_FOR_EXTRACTION ? [] : blocksOf(byReadability(flat)),
    second === null ? null : blocksOf(second),
  )
  if (disagree) warnings.push(warning('extractors-disagree'))
  if (behindPaywall) warnings.push(warning('truncated-paywall'))

  const article = drafts.some(({ kind }) => kind !== 'separator')
    ? completed(page, base, drafts)
    : htmlBlocks(page, base)
  const title = found.title[0]?.value ?? null
  const head = readHead(
    withoutLinkBlocks(withoutHeadline(withoutChromeLines(article.map(withoutCaption)), title), base),
    found.language[0]?.value ?? null,
    found.authors[0]?.value ?? [],
  )
  return ok({
    format: 'html',
    drafts: head.drafts,
    found: alsoFound(found, head.found),
    warnings: [...warnings, ...head.warnings],
  })
}

/** The extractors' blocks, judged and completed by the page itself. */
function completed(page: ParentNode, base: string | null, drafts: readonly DraftBlock[]): DraftBlock[] {
  const beside = withoutPartsBeside(page, base, drafts)
  return withGapsFilled(beside.drafts, beside.rest)
}

/** A caption speaks of a picture that is not kept, in the middle of the text. */
function withoutCaption(item: DraftBlock): DraftBlock {
  return item.kind === 'caption' && item.suppressed === null ? { ...item, suppressed: 'caption' } : item
}
