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
import { isCarrier } from '../pictures/carry.ts'
import type { PictureBytes } from '../pictures/found-bytes.ts'
import { alsoFound, type ReadResult, warning } from '../reading.ts'
import { agreed } from './agreement.ts'
import { htmlBlocks } from './blocks.ts'
import { byDefuddle, byReadability } from './extractors.ts'
import { lightened } from './data-uris.ts'
import { pageFacts } from './page-facts.ts'
import { type PagePictures, pagePictures } from './page-pictures.ts'
import { withCaptions } from './picture-captions.ts'
import { pictureName } from './picture-name.ts'
import { withPictures } from './place-pictures.ts'
import { withGapsFilled } from './gaps.ts'
import { prepare } from './prepare.ts'
import { withoutPartsBeside } from './surroundings.ts'
import { flattenDeep, type ParentNode, parsePage, parsePiece, removeCode, textLength } from './tree.ts'

/**
 * Reads a saved page: its article by two extractors and its metadata. The tree is made once by a parser that follows
 * the standard, bounded, and flattened; only then is it given to those that do not bound themselves. `bytesOf` finds the
 * pictures that were saved beside the page, by `pictureName`.
 */
export function readHtml(html: string, bytesOf?: PictureBytes): ReadResult {
  const { text: light, held } = lightened(html)
  if (light.length > MAX_HTML_CHARACTERS) return err({ code: 'too-large', detail: null })
  const page = parsePage(light)
  if (page === null) return err({ code: 'too-complex', detail: null })
  const warnings: ImportWarning[] = flattenDeep(page) ? [warning('depth-flattened')] : []
  const facts = pageFacts(page)
  const { found, behindPaywall } = pageFound(facts)
  const url = found.url[0]?.value ?? null
  const base = facts.base === null ? url : (sourceUrl(facts.base, url) ?? url)
  const inPage = pagePictures(page, held, (address) => pictureName(address, base))

  removeCode(page)
  prepare(page)
  const pictures = withCaptions(inPage)
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
    ? completed(page, base, drafts, pictures)
    : whole(htmlBlocks(page, base, new Map(), pictures))
  const title = found.title[0]?.value ?? null
  const head = readHead(
    withoutLinkBlocks(withoutHeadline(withoutChromeLines(article.drafts.map(withoutCaption)), title), base),
    found.language[0]?.value ?? null,
    found.authors[0]?.value ?? [],
  )
  return ok({
    format: 'html',
    drafts: pictures.size === 0 ? head.drafts : withPictures(head.drafts, article.page, pictures, title),
    found: alsoFound(found, head.found),
    warnings: [...warnings, ...head.warnings],
    ...(bytesOf === undefined ? {} : { bytesOf }),
  })
}

/** The article before cleaning, and the blocks of the page that it was found among, with their pictures. */
type Article = { readonly drafts: readonly DraftBlock[]; readonly page: readonly DraftBlock[] }

/** The extractors' blocks, judged and completed by the page itself. */
function completed(
  page: ParentNode,
  base: string | null,
  drafts: readonly DraftBlock[],
  pictures: PagePictures,
): Article {
  const beside = withoutPartsBeside(page, base, drafts, pictures)
  return { drafts: withGapsFilled(beside.drafts, beside.rest), page: beside.rest }
}

const whole = (page: readonly DraftBlock[]): Article => ({
  drafts: page.filter((item) => !isCarrier(item)),
  page,
})

/** A caption speaks of a picture that is not kept, in the middle of the text. */
function withoutCaption(item: DraftBlock): DraftBlock {
  return item.kind === 'caption' && item.suppressed === null ? { ...item, suppressed: 'caption' } : item
}
