import { assertNever } from '../../../assert.ts'
import type { Block } from '../../../text/document.ts'
import { markup, NOTHING, raw, type Html } from '../html.ts'

/** `rank` is a heading's place among the levels its text uses, so that the page's outline has no gaps. */
export type Rendered = {
  readonly block: Block
  /** What stands before it. */
  readonly pictures: readonly Html[]
  readonly content: Html
  readonly rank: number
}

export function renderBlocks(blocks: readonly Rendered[]): Html {
  const parts: Html[] = []
  for (let at = 0; at < blocks.length;) {
    const end = endOfRun(blocks, at)
    const run = blocks.slice(at, end)
    parts.push(
      run[0]?.block.kind === 'listItem'
        ? markup`${run[0].pictures}${renderList(run)}`
        : markup`${run.map(renderBlock)}`,
    )
    at = end
  }
  return markup`${parts}`
}

const endOfRun = (blocks: readonly Rendered[], from: number): number => {
  const end = blocks.findIndex(({ block }, index) => index > from && block.kind !== blocks[from]?.block.kind)
  return end === -1 ? blocks.length : end
}

const renderBlock = (rendered: Rendered): Html => markup`${rendered.pictures}${renderElement(rendered)}`

function renderElement({ block, content, rank }: Rendered): Html {
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

const renderDeeper = (items: readonly Rendered[]): Html =>
  items[0] === undefined ? NOTHING : markup`${items[0].pictures}${renderList(items)}`

/**
 * List items in real, nested lists: an item takes in the deeper ones that follow it, and the pictures before the next.
 * Those before the first are the caller's.
 */
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
      markup`<li dir="auto"><span class="item">${item.content}</span>${renderDeeper(items.slice(at + 1, end))}${items[end]?.pictures ?? []}</li> `,
    )
    at = end
  }
  const name = ordered === true ? 'ol' : 'ul'
  return markup`${raw(`<${name}>\n`)}${parts}${raw(`</${name}>\n`)}${renderList(items.slice(at))}`
}
