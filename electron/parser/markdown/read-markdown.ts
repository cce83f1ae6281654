import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { DraftBlock } from '../../../shared/text/compose.ts'
import { err, ok } from '../../../shared/result.ts'
import { readTailAddress } from '../clean/address.ts'
import { withoutChromeLines } from '../clean/chrome.ts'
import { readHead } from '../clean/head.ts'
import { withoutHeadline } from '../clean/headline.ts'
import { readLeadingDate } from '../clean/leading-date.ts'
import { lightened } from '../html/data-uris.ts'
import { MAX_TEXT_CHARACTERS } from '../limits.ts'
import { candidate } from '../metadata/candidates.ts'
import { oneLine } from '../metadata/fold.ts'
import { detectedLanguage } from '../metadata/language.ts'
import { alsoFound, NOTHING_FOUND, type ReadResult, warning } from '../reading.ts'
import { markdownBlocks } from './blocks.ts'
import { frontMatterFound, splitFrontMatter } from './front-matter.ts'
import { isTooComplex } from './too-complex.ts'

/** Reads a Markdown text: front matter, then blocks, then what of them is the page's and not the article's. */
export function readMarkdown(text: string): ReadResult {
  const { text: light, held } = lightened(text, () => true)
  if (light.length > MAX_TEXT_CHARACTERS) return err({ code: 'too-large', detail: null })
  const { fields, body, malformed } = splitFrontMatter(light.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''))
  const root = isTooComplex(body) ? null : treeOf(body)
  const walked = root === null ? null : markdownBlocks(root, held)
  if (walked === null) return err({ code: 'too-complex', detail: null })
  const blocks = walked.map(withoutCredit)
  const title = titleHeading(blocks)
  const front = frontMatterFound(fields)
  const titled = { ...NOTHING_FOUND, title: title === null ? [] : [candidate(title, 'heading')] }
  const dated = readLeadingDate(withoutHeadline(withoutChromeLines(blocks), title))
  const head = readHead(dated.drafts, front.language[0]?.value ?? detectedLanguage(body.slice(0, 20_000)))
  const tail = readTailAddress(head.drafts)
  const found = [front, titled, head.found, dated.found, tail.found].reduce(alsoFound, NOTHING_FOUND)
  const warnings = [...head.warnings, ...(malformed ? [warning('malformed', 'front matter')] : [])]
  return ok({
    format: 'markdown',
    drafts: withoutHeadline(tail.drafts, found.title[0]?.value ?? null),
    found,
    warnings,
  })
}

/** The tree, or null where quotes in quotes in quotes are too much for the parser's stack. */
function treeOf(body: string): ReturnType<typeof fromMarkdown> | null {
  try {
    return fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The heading that names the whole: the only one of the first level, or one that opens the text. */
function titleHeading(blocks: readonly DraftBlock[]): string | null {
  const first = blocks.find(({ kind }) => kind === 'heading')
  const top = blocks.filter(({ kind, level }) => kind === 'heading' && level === 1)
  const heading =
    top.length === 1 ? top[0] : first !== undefined && blocks.indexOf(first) < 3 ? first : undefined
  const words = oneLine(heading?.text ?? '')
  return words === '' ? null : words
}

/** A short paragraph that is emphasised from end to end and names a photographer or agency is a picture's credit. */
function withoutCredit(item: DraftBlock): DraftBlock {
  const text = item.text.trim()
  const whole = item.marks.some(
    ({ kind, start, end }) => (kind === 'em' || kind === 'strong') && end - start >= text.length,
  )
  const credit = /\s\/\s|©|\b(?:photo|foto|image|getty|reuters|afp|tass|dpa)\b/i.test(text)
  return item.kind === 'paragraph' && item.suppressed === null && whole && credit && text.length <= 160
    ? { ...item, suppressed: 'caption' }
    : item
}
