import type { DraftBlock } from '../../../shared/text/compose.ts'
import { oneLine } from '../metadata/fold.ts'
import { isByline } from '../metadata/names.ts'
import { publisherHost } from '../metadata/urls.ts'
import { chromeReason } from './chrome-line.ts'
import { isSentenceLike, wordsIn } from './sentence-like.ts'

/** Short lines in a row, or entries in a line, that make a menu rather than subheadings. */
const MENU = 4

/** Leaves out the blocks whose words show that they belong to the page and not to the article. */
export function withoutChromeLines(drafts: readonly DraftBlock[]): DraftBlock[] {
  return drafts.map((item) => {
    if (item.suppressed !== null || item.kind === 'pre' || item.kind === 'quote') return item
    return { ...item, suppressed: chromeReason(oneLine(item.text, 5000)) }
  })
}

/**
 * Leaves out menus: runs of short lines before the first or after the last run of prose of a pasted page. Word lists
 * alone find next to none of them; their place and shape do. A text that is not mostly prose is left alone.
 */
export function withoutMenus(drafts: readonly DraftBlock[]): DraftBlock[] {
  const lines = drafts.map((item) => oneLine(item.text, 400))
  const prose = lines.map((line, index) => drafts[index]?.suppressed === null && isSentenceLike(line))
  const first = prose.indexOf(true)
  const last = prose.lastIndexOf(true)
  if (first === -1 || !isMostlyProse(drafts, prose)) return [...drafts]
  const menu = new Set<number>()
  let run: number[] = []
  for (const [index, line] of lines.entries()) {
    if (drafts[index]?.suppressed !== null) continue
    const outside = index < first || index > last
    if (outside && drafts[index]?.kind !== 'tableRow' && isMenuLine(drafts[index]?.text ?? ''))
      menu.add(index)
    if (outside && isMenuEntry(line)) run.push(index)
    else run = []
    if (run.length >= MENU) for (const entry of run) menu.add(entry)
  }
  return drafts.map((item, index) =>
    item.suppressed === null && menu.has(index) ? { ...item, suppressed: 'navigation' } : item,
  )
}

/** A few words without a full stop; dates and bylines stand in the same place and are looked at later. */
const isMenuEntry = (line: string): boolean =>
  line.length > 0 &&
  line.length <= 40 &&
  wordsIn(line) <= 4 &&
  !/\d|[.!?]["”’»)]*$/u.test(line) &&
  !isByline(line)

/** A whole menu in one line: "Home   News   Sport   Contact", or with bars between. */
function isMenuLine(text: string): boolean {
  const entries = text
    .trim()
    .slice(0, 400)
    .split(/\t+| {2,}|\s*[|•·›»]\s*/)
  return entries.length >= MENU && entries.every(isMenuEntry)
}

function isMostlyProse(drafts: readonly DraftBlock[], prose: readonly boolean[]): boolean {
  let inProse = 0
  let all = 0
  for (const [index, { text, suppressed }] of drafts.entries()) {
    if (suppressed !== null) continue
    all += text.length
    if (prose[index] === true) inProse += text.length
  }
  return inProse * 2 > all
}

/**
 * Leaves out blocks that are nothing but a link: between the paragraphs of a page they lead to its other articles, unless
 * the link leaves the site. `page` is the page's own address. Not in a page made of links, where they are the article.
 */
export function withoutLinkBlocks(drafts: readonly DraftBlock[], page: string | null): DraftBlock[] {
  const host = page === null ? null : publisherHost(page)
  const links = new Set(
    drafts.filter((item) => item.suppressed === null && isWholeLink(item) && !leaves(item, host)),
  )
  const size = (items: Iterable<DraftBlock>): number =>
    [...items].reduce((sum, { text }) => sum + text.length, 0)
  if (size(links) * 4 > size(drafts.filter(({ suppressed }) => suppressed === null))) return [...drafts]
  return drafts.map((item) => (links.has(item) ? { ...item, suppressed: 'related-link' } : item))
}

function leaves({ marks }: DraftBlock, host: string | null): boolean {
  const href = marks.find(({ kind }) => kind === 'link')?.href ?? null
  const target = href === null ? null : publisherHost(href)
  return host !== null && target !== null && !sameSite(target, host)
}

/** A page and its site's other servers: one host's name ends with the other's last two parts. */
const sameSite = (first: string, second: string): boolean =>
  first.endsWith(second.split('.').slice(-2).join('.')) ||
  second.endsWith(first.split('.').slice(-2).join('.'))

function isWholeLink({ kind, text, marks }: DraftBlock): boolean {
  if (kind === 'pre' || kind === 'tableRow' || kind === 'separator') return false
  const linked = marks.reduce(
    (sum, { kind: mark, start, end }) => (mark === 'link' ? sum + end - start : sum),
    0,
  )
  return linked > 0 && linked >= text.trim().length * 0.95
}
