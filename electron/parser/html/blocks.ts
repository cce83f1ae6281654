import type { BlockKind, Mark, SuppressionReason } from '../../../shared/text/document.ts'
import { type DraftBlock, draft } from '../../../shared/text/compose.ts'
import { createInlineText } from '../inline.ts'
import { linkTarget } from '../metadata/urls.ts'
import { createCarriedImages } from '../pictures/carry.ts'
import type { PagePictures } from './page-pictures.ts'
import { attribute, elementsIn, isElement } from '../../../shared/html/elements.ts'
import { type Element, type Node, type ParentNode } from './tree.ts'

type Context = {
  readonly kind: BlockKind
  readonly level: number
  readonly ordered: boolean | null
  readonly pre: boolean
}

const TOP: Context = { kind: 'paragraph', level: 0, ordered: null, pre: false }

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'video',
  'audio',
  'img',
  'picture',
  'source',
  'track',
  'map',
  'input',
  'select',
  'textarea',
  'button',
  'datalist',
  'head',
  'title',
  'meta',
  'link',
])
/** Of what is skipped. */
const SHOWS_PICTURES = new Set(['img', 'picture', 'svg', 'button'])
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'caption',
])
const MARKS: Readonly<Record<string, Mark['kind']>> = {
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'sup',
  sub: 'sub',
}

/**
 * The blocks of a piece of a page, each element its own, so that nothing is glued to its neighbour; two line breaks end
 * a paragraph. `base` is the address that relative links are read against; what is in `without` is passed over, but for
 * the pictures beside captions. The `pictures` go with the blocks they stand in front of; for those at the end there is
 * an empty block. The tree has to be flat enough to recurse into.
 */
export function htmlBlocks(
  root: ParentNode,
  base: string | null,
  without: ReadonlyMap<Element, SuppressionReason> = new Map(),
  pictures: PagePictures = new Map(),
): DraftBlock[] {
  const drafts: DraftBlock[] = []
  const inline = createInlineText()
  const images = createCarriedImages()
  let breaks = 0

  const flush = ({ kind, level, ordered }: Context) => {
    breaks = 0
    const { text, marks } = inline.take()
    if (text.trim() !== '') drafts.push(draft(kind, text, { level, ordered, marks, ...images.take() }))
  }
  const addPicture = (element: Element) => {
    const picture = pictures.get(element)
    if (picture !== undefined) images.add(picture.image, inline.hasWords())
  }
  const passOver = (element: Element) => {
    const seen = SHOWS_PICTURES.has(element.tagName) || without.get(element) === 'caption'
    if (pictures.size === 0 || !seen) return
    addPicture(element)
    for (const inner of elementsIn(element)) addPicture(inner)
  }
  const each = (node: ParentNode, context: Context) => {
    for (const child of node.childNodes) walk(child, context)
  }
  const addText = (text: string, context: Context) => {
    if (breaks > 1 && text.trim() !== '') flush(context)
    if (text.trim() !== '') breaks = 0
    inline.add(text)
  }
  const inlineElement = (element: Element, context: Context) => {
    const kind = element.tagName === 'a' ? 'link' : MARKS[element.tagName]
    const href = kind === 'link' ? linkTarget(attribute(element, 'href') ?? '', base) : null
    if (kind === undefined || (kind === 'link' && href === null)) return each(element, context)
    inline.marked(kind, href, () => each(element, context))
  }

  const walk = (node: Node, context: Context): void => {
    if (node.nodeName === '#text' && 'value' in node) return addText(node.value, context)
    if (!isElement(node) || isHidden(node)) return
    if (SKIPPED.has(node.tagName) || without.has(node)) return passOver(node)
    const { tagName } = node
    if (tagName === 'br') {
      breaks++
      return inline.add(context.pre ? '\n' : ' ')
    }
    if (tagName === 'hr') {
      flush(context)
      drafts.push(draft('separator', ''))
      return
    }
    if (!BLOCKS.has(tagName)) return inlineElement(node, context)
    flush(context)
    if (tagName === 'tr' && isDataRow(node)) return flushRow(node)
    const inner = contextOf(node, context)
    each(node, inner)
    flush(inner)
  }

  const flushRow = (row: Element) => {
    let cells = 0
    for (const cell of row.childNodes) {
      if (!isElement(cell)) continue
      if (cells++ > 0) inline.add(' | ')
      each(cell, TOP)
    }
    flush({ ...TOP, kind: 'tableRow' })
  }

  each(root, TOP)
  flush(TOP)
  return [...drafts, ...images.rest()]
}

function contextOf(element: Element, outer: Context): Context {
  switch (element.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return { ...TOP, kind: 'heading', level: Number(element.tagName[1]) }
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir': {
      const level = outer.kind === 'listItem' ? outer.level + 1 : 1
      return { ...TOP, kind: 'listItem', level, ordered: element.tagName === 'ol' }
    }
    case 'li':
      if (isNote(element)) return NOTE
      return outer.kind === 'listItem' ? outer : { ...TOP, kind: 'listItem', level: 1, ordered: false }
    case 'blockquote':
      return { ...TOP, kind: 'quote' }
    case 'pre':
      return { ...TOP, kind: 'pre', pre: true }
    case 'figcaption':
    case 'caption':
      return { ...TOP, kind: 'caption' }
    default:
      return isNote(element) ? NOTE : outer
  }
}

const NOTE: Context = { ...TOP, kind: 'footnote' }

/** By its role, or by the ids that programs which number notes give to them. */
function isNote(element: Element): boolean {
  const role = attribute(element, 'role')
  if (role === 'doc-footnote' || role === 'doc-endnote') return true
  return (
    element.tagName === 'li' &&
    /^(?:fn|footnote|endnote|cite_note)[-:_]?[\w.-]{0,60}$/i.test(attribute(element, 'id') ?? '')
  )
}

/** A row of values, against a row that only lays a page out: several cells, none with paragraphs or tables inside. */
function isDataRow(row: Element): boolean {
  const cells = row.childNodes.filter(isElement)
  return (
    cells.length > 1 &&
    cells.every(
      (cell) =>
        !cell.childNodes.some(
          (child) => isElement(child) && LAYS_OUT.has(child.tagName) && cell.childNodes.length > 1,
        ),
    )
  )
}

const LAYS_OUT = new Set([
  'table',
  'p',
  'div',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'article',
  'section',
])

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== null) return true
  const style = attribute(element, 'style')
  return (
    style !== null &&
    style.length < 2000 &&
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  )
}
