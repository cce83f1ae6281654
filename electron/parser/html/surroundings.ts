import type { DraftBlock } from '../../../shared/text/compose.ts'
import type { SuppressionReason } from '../../../shared/text/document.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { isCarrier } from '../pictures/carry.ts'
import { isSentenceLike } from '../clean/sentence-like.ts'
import { htmlBlocks } from './blocks.ts'
import { finderAmong } from './found-among.ts'
import type { PagePictures } from './page-pictures.ts'
import { attribute, isElement } from '../../../shared/html/elements.ts'
import { type Element, type ParentNode } from './tree.ts'

/** What those who build pages call the parts that are not the article: words of class names and ids. */
const NAMES: readonly (readonly [SuppressionReason, RegExp])[] = [
  [
    'caption',
    named('(?:wp|image|img|photo|picture|media|news)?[_-]?(?:caption|credits?)(?:[_-]?text)?|figcaption'),
  ],
  [
    'related-link',
    named(
      'related|recommend(?:ed|ations?)?|teasers?|rail|more-?(?:stories|news|on|from)|read-?(?:more|next|also)|most-?(?:read|popular)|trending|popular|promo|outbrain|taboola|zergnet|also-?like',
    ),
  ],
  ['share-prompt', named('share|sharing|social|addtoany|sharedaddy|follow-?us')],
  [
    'navigation',
    named(
      'nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|(?:site|page|global)-?(?:header|footer)|masthead|toolbar|tag-?(?:list|cloud)|tags|toc',
    ),
  ],
  [
    'boilerplate',
    named(
      'newsletters?|subscri(?:be|ption)|sign-?up|cookies?|consent|gdpr|comments?|disqus|respond|advert(?:isement|s)?|ads?|ad-?(?:slot|unit|container|wrapper)|sponsor(?:ed)?|disclaimer|copyright|author-?(?:bio|box|info|card)|about-?(?:the-?)?author|donat(?:e|ion)|login',
    ),
  ],
  // The boxes of a WordPress sidebar; page builders call every paragraph "some-widget".
  ['boilerplate', /(?:^|\s)widget(?=[\s_]|$)/],
]
const TAGS: Readonly<Record<string, SuppressionReason>> = {
  nav: 'navigation',
  figcaption: 'caption',
  footer: 'navigation',
}
/** A part that holds more than this share of the article is not beside the article but around it. */
const LARGEST = 0.3
const ALWAYS_SMALL = 300

/** Says what is inside a part or how it is shown, not what it is. */
const ABOUT = /(?:^|\s)(?:has|with|without|no|not|is|show|hide)[_-]\S+/gi
/** What would take this much of an article names the article itself, whatever the name says elsewhere. */
const MOST_TAKEN = 0.25

/** Class names are words between spaces, hyphens and underscores, or humps of camel case. */
function named(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${words})(?=[\\s_-]|$)`, 'i')
}

/**
 * Leaves out the blocks that stand in a part of the page whose name says that it is none of the article's, and nowhere
 * else. A name that would take a large share of the prose is not believed of prose. `rest` are the blocks of the page
 * without those parts, with its pictures.
 */
export function withoutPartsBeside(
  page: ParentNode,
  base: string | null,
  drafts: readonly DraftBlock[],
  pictures: PagePictures,
): { readonly drafts: readonly DraftBlock[]; readonly rest: readonly DraftBlock[] } {
  const kept = drafts.filter(({ suppressed, kind }) => suppressed === null && kind !== 'separator')
  const length = lengthOf(kept)
  const parts = partsBeside(page, Math.max(ALWAYS_SMALL, length * LARGEST))
  const rest = htmlBlocks(page, base, parts, pictures)
  const reasonFor = surroundings(
    parts,
    rest.filter((item) => !isCarrier(item)),
  )
  const reasons = new Map(kept.map((item) => [item, reasonFor(item)]))
  const prose = groupBy(
    kept.filter(({ text }) => isSentenceLike(text.trim())),
    (item) => reasons.get(item) ?? null,
  )
  const believed = (item: DraftBlock, reason: SuppressionReason) =>
    lengthOf(prose.get(reason) ?? []) <= length * MOST_TAKEN || !isSentenceLike(item.text.trim())
  const marked = drafts.map((item) => {
    const reason = reasons.get(item) ?? null
    return reason === null || !believed(item, reason) ? item : { ...item, suppressed: reason }
  })
  return { drafts: marked, rest }
}

const lengthOf = (drafts: readonly DraftBlock[]): number =>
  drafts.reduce((sum, { text }) => sum + text.length, 0)

/** Tells what part of the page a block stands in, by the part's name; null if in none or also elsewhere. */
function surroundings(
  parts: ReadonlyMap<Element, SuppressionReason>,
  rest: readonly DraftBlock[],
): (item: DraftBlock) => SuppressionReason | null {
  const elsewhere = finderAmong(rest)
  const groups = groupBy([...parts], ([, reason]) => reason)
  const finders = [...groups].map(
    ([reason, group]) => [reason, finderAmong(group.flatMap(([part]) => htmlBlocks(part, null)))] as const,
  )
  return (item) => {
    const found = finders.find(([, isIn]) => isIn(item))
    return found === undefined || elsewhere(item) ? null : found[0]
  }
}

/** The outermost parts of a page whose name says what they are, unless they hold more text than `most`. */
function partsBeside(page: ParentNode, most: number): Map<Element, SuppressionReason> {
  const parts = new Map<Element, SuppressionReason>()
  const sizes = new Map<ParentNode, number>()
  const sizeOf = (node: ParentNode): number => {
    let size = 0
    for (const child of node.childNodes) {
      if (isElement(child)) size += sizeOf(child)
      else if ('value' in child) size += child.value.replace(/\s+/g, ' ').length
    }
    sizes.set(node, size)
    return size
  }
  sizeOf(page)
  const look = (node: ParentNode): void => {
    for (const child of node.childNodes) {
      if (!isElement(child)) continue
      const reason = (sizes.get(child) ?? 0) > most ? null : reasonFor(child)
      if (reason === null) look(child)
      else parts.set(child, reason)
    }
  }
  look(page)
  return parts
}

function reasonFor(element: Element): SuppressionReason | null {
  const tag = TAGS[element.tagName]
  // The footer of a quotation says whose words they are.
  if (tag !== undefined && !isWithinQuote(element)) return tag
  if (element.tagName === 'body' || element.tagName === 'html') return null
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
    .slice(0, 400)
    .replace(ABOUT, ' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
  return NAMES.find(([, pattern]) => pattern.test(names))?.[0] ?? null
}

function isWithinQuote({ parentNode }: Element): boolean {
  return parentNode !== null && isElement(parentNode) && parentNode.tagName === 'blockquote'
}
