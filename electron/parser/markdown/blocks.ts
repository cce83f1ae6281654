import type { fromMarkdown } from 'mdast-util-from-markdown'
import type { BlockKind } from '../../../shared/text/document.ts'
import { type DraftBlock, draft, type DraftImage } from '../../../shared/text/compose.ts'
import { createInlineText } from '../inline.ts'
import { linkTarget } from '../metadata/urls.ts'
import { htmlBlocks } from '../html/blocks.ts'
import { heldAddress, withAddresses } from '../html/data-uris.ts'
import { type PagePictures, pagePictures } from '../html/page-pictures.ts'
import { pictureName } from '../html/picture-name.ts'
import { plainText } from '../html/plain-text.ts'
import { type ParentNode, parsePiece } from '../html/tree.ts'
import { carriedOn, carrierOf } from '../pictures/carry.ts'
import { isDataUri } from '../pictures/data-uri.ts'

type Root = ReturnType<typeof fromMarkdown>
type Nodes = Root | Root['children'][number]
type Parents = Extract<Nodes, { children: unknown[] }>
type Context = {
  readonly kind: BlockKind
  readonly level: number
  readonly ordered: boolean | null
  readonly inline: boolean
}

const TOP: Context = { kind: 'paragraph', level: 0, ordered: null, inline: false }
const FOOTNOTE: Context = { kind: 'footnote', level: 0, ordered: null, inline: false }
/** Deeper nesting is no document but an attack on the stack. */
const DEEPEST = 200

/**
 * The blocks of a Markdown tree with their marks and pictures, of which the descriptions become captions. HTML in it
 * becomes its text. `held` are the long addresses that were taken out before. null if it is nested too deeply.
 */
export function markdownBlocks(root: Root, held: readonly string[]): DraftBlock[] | null {
  const drafts: DraftBlock[] = []
  const inline = createInlineText()
  const targets = new Map(
    root.children.flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node.url] as const] : [],
    ),
  )
  /** Notes have the numbers of their first marks, whatever the author calls them. */
  const notes = new Map<string, number>()
  const numberOf = (identifier: string): number => {
    const number = notes.get(identifier) ?? notes.size + 1
    notes.set(identifier, number)
    return number
  }
  const words = (value: string) => withAddresses(value, held)
  const imageOf = (address: string, alt: string): DraftImage => {
    const whole = heldAddress(address, held)
    return { names: [isDataUri(whole) ? whole : pictureName(whole)], alt: words(alt) }
  }
  const imagesIn = (html: ParentNode): PagePictures => pagePictures(html, held, pictureName)
  let tooDeep = false

  const flush = ({ kind, level, ordered }: Context) => {
    const { text, marks } = inline.take()
    if (text.trim() !== '') drafts.push(draft(kind, text, { level, ordered, marks }))
  }
  const each = (node: Parents, context: Context, depth: number) => {
    for (const child of node.children) walk(child, context, depth + 1)
  }
  const block = (node: Parents, context: Context, depth: number) => {
    each(node, { ...context, inline: true }, depth)
    flush(context)
  }

  const link = (node: Parents, url: string, context: Context, depth: number) => {
    const href = linkTarget(url, null)
    if (href === null) return each(node, context, depth)
    inline.marked('link', href, () => each(node, context, depth))
  }

  const walk = (node: Nodes, context: Context, depth: number): void => {
    if (depth > DEEPEST) {
      tooDeep = true
      return
    }
    switch (node.type) {
      case 'text':
        return inline.add(words(node.value))
      case 'inlineCode':
        return inline.marked('code', null, () => inline.add(words(node.value)))
      case 'emphasis':
        return inline.marked('em', null, () => each(node, context, depth))
      case 'strong':
        return inline.marked('strong', null, () => each(node, context, depth))
      case 'link':
        return link(node, node.url, context, depth)
      case 'linkReference':
        return link(node, targets.get(node.identifier) ?? '', context, depth)
      case 'image':
        if (node.alt !== null && node.alt !== undefined)
          drafts.push(
            draft('caption', words(node.alt), {
              suppressed: 'caption',
              images: [{ ...imageOf(node.url, node.alt), caption: words(node.alt) }],
            }),
          )
        return
      case 'imageReference': {
        const address = targets.get(node.identifier)
        if (address !== undefined) drafts.push(carrierOf([imageOf(address, node.alt ?? '')]))
        return
      }
      case 'break':
        return inline.add('\n')
      case 'html': {
        const piece = parsePiece(node.value)
        const pictures = imagesIn(piece)
        if (!context.inline) drafts.push(...htmlBlocks(piece, null, new Map(), pictures))
        else if (pictures.size === 0) inline.add(plainText(node.value))
        else drafts.push(carrierOf([...pictures.values()].map(({ image }) => image)))
        return
      }
      case 'heading':
        return block(node, { kind: 'heading', level: node.depth, ordered: null, inline: false }, depth)
      case 'paragraph':
        return block(node, context, depth)
      case 'blockquote':
        return each(node, { kind: 'quote', level: 0, ordered: null, inline: false }, depth)
      case 'list':
        return each(
          node,
          { kind: 'listItem', level: context.level + 1, ordered: node.ordered === true, inline: false },
          depth,
        )
      case 'code':
        inline.add(words(node.value))
        return flush({ kind: 'pre', level: 0, ordered: null, inline: false })
      case 'thematicBreak':
        drafts.push(draft('separator', ''))
        return
      case 'tableRow': {
        for (const [index, cell] of node.children.entries()) {
          if (index > 0) inline.add(' | ')
          each(cell, context, depth)
        }
        return flush({ kind: 'tableRow', level: 0, ordered: null, inline: false })
      }
      case 'footnoteDefinition':
        inline.add(`[${numberOf(node.identifier)}] `)
        each(node, FOOTNOTE, depth)
        return flush(FOOTNOTE)
      case 'footnoteReference':
        return inline.marked('sup', null, () => inline.add(`[${numberOf(node.identifier)}]`))
      case 'listItem':
      case 'table':
      case 'tableCell':
      case 'root':
      case 'delete':
        return each(node, context, depth)
      case 'definition':
      case 'yaml':
        return
    }
  }
  walk(root, TOP, 0)
  flush(TOP)
  return tooDeep ? null : carriedOn(drafts)
}
