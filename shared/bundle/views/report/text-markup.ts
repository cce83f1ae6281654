import type { Annotation } from '../../../project/annotation.ts'
import type { Block, Mark, SourceText } from '../../../text/document.ts'
import { assertNever } from '../../../assert.ts'
import { markup, NOTHING, raw, type Html } from '../html.ts'
import { cutBlock, type Segment } from './segments.ts'

export type MarkedText = {
  readonly body: Html
  /** Annotations that found a place in the text; each has an element with its passage id there. */
  readonly placed: ReadonlySet<Annotation>
}

export const passageId = ({ id }: { readonly id: string }): string => `passage-${id}`

/**
 * A source's text with its annotations marked. `refer` gives what follows the end of a passage: links to the claims
 * that use it.
 */
export function markText(
  text: SourceText,
  annotations: readonly Annotation[],
  refer: (annotation: Annotation) => Html,
): MarkedText {
  const cut = text.blocks.map((block) => ({ block, segments: cutBlock(block, annotations) }))
  const first = new Map<Annotation, Segment>()
  const last = new Map<Annotation, Segment>()
  for (const segment of cut.flatMap(({ segments }) => segments))
    for (const annotation of segment.annotations) {
      if (!first.has(annotation)) first.set(annotation, segment)
      last.set(annotation, segment)
    }
  const renderSegment = (segment: Segment): Html => {
    const opens = segment.annotations.filter((annotation) => first.get(annotation) === segment)
    const closes = segment.annotations.filter((annotation) => last.get(annotation) === segment)
    const words = segment.marks.reduce(wrapInline, markup`${text.content.slice(segment.start, segment.end)}`)
    return markup`${highlight(segment, opens, words)}${closes.map(refer)}`
  }
  const levels = text.blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level)
  const ranks = [...new Set(levels)].sort((a, b) => a - b)
  const blocks = cut.map(({ block, segments }) => ({
    block,
    content: markup`${segments.map(renderSegment)}`,
    rank: ranks.indexOf(block.level),
  }))
  return { body: renderBlocks(blocks), placed: new Set(first.keys()) }
}

function highlight({ annotations }: Segment, opens: readonly Annotation[], words: Html): Html {
  const top = annotations.at(-1)
  if (top === undefined) return words
  const [own, ...others] = opens
  const anchors = others.map((annotation) => markup`<span id="${passageId(annotation)}"></span>`)
  const layers = annotations.length > 1 ? ' layered' : ''
  return own === undefined
    ? markup`<mark class="${top.colour}${layers}">${words}</mark>`
    : markup`${anchors}<mark id="${passageId(own)}" class="${top.colour}${layers}">${words}</mark>`
}

function wrapInline(content: Html, { kind, href }: Mark): Html {
  switch (kind) {
    case 'em':
    case 'strong':
    case 'code':
    case 'sup':
    case 'sub':
      return markup`${raw(`<${kind}>`)}${content}${raw(`</${kind}>`)}`
    case 'link':
      return outsideLink(href, content)
    default:
      return assertNever(kind)
  }
}

/** A link into the web, or just its words when the address is not one a browser should open. */
export const outsideLink = (href: string | null, content: Html): Html =>
  href !== null && /^(https?|mailto):/i.test(href)
    ? markup`<a href="${href}" rel="noopener noreferrer nofollow">${content}</a>`
    : content

/** `rank` is a heading's place among the levels its text uses, so that the page's outline has no gaps. */
type Rendered = { readonly block: Block; readonly content: Html; readonly rank: number }

function renderBlocks(blocks: readonly Rendered[]): Html {
  const parts: Html[] = []
  for (let at = 0; at < blocks.length;) {
    const end = endOfRun(blocks, at)
    const run = blocks.slice(at, end)
    parts.push(run[0]?.block.kind === 'listItem' ? renderList(run) : markup`${run.map(renderBlock)}`)
    at = end
  }
  return markup`${parts}`
}

const endOfRun = (blocks: readonly Rendered[], from: number): number => {
  const end = blocks.findIndex(({ block }, index) => index > from && block.kind !== blocks[from]?.block.kind)
  return end === -1 ? blocks.length : end
}

function renderBlock({ block, content, rank }: Rendered): Html {
  switch (block.kind) {
    case 'heading': {
      const name = `h${Math.min(6, 4 + rank)}`
      return markup`${raw(`<${name} dir="auto">`)}${content}${raw(`</${name}>\n`)}`
    }
    case 'quote':
      return markup`<blockquote dir="auto">${content}</blockquote> `
    case 'pre':
      return markup`<pre dir="auto">${content}</pre> `
    case 'separator':
      return block.start === block.end ? raw('<hr>\n') : markup`<p class="separator">${content}</p> `
    case 'tableRow':
    case 'caption':
    case 'footnote':
      return markup`<p class="${block.kind}" dir="auto">${content}</p> `
    case 'paragraph':
    case 'listItem':
      return markup`<p dir="auto">${content}</p> `
    default:
      return assertNever(block.kind)
  }
}

/** List items in real, nested lists: an item takes in the deeper ones that follow it. */
function renderList(items: readonly Rendered[]): Html {
  const head = items[0]
  if (head === undefined) return NOTHING
  const { level, ordered } = head.block
  const parts: Html[] = []
  let at = 0
  while (at < items.length) {
    const item = items[at]
    if (
      item === undefined ||
      item.block.level < level ||
      (item.block.level === level && item.block.ordered !== ordered)
    )
      break
    let end = at + 1
    while ((items[end]?.block.level ?? 0) > level) end++
    parts.push(
      markup`<li dir="auto"><span class="item">${item.content}</span>${renderList(items.slice(at + 1, end))}</li> `,
    )
    at = end
  }
  const name = ordered === true ? 'ol' : 'ul'
  return markup`${raw(`<${name}>\n`)}${parts}${raw(`</${name}>\n`)}${renderList(items.slice(at))}`
}
