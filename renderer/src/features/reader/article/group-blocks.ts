import { assertNever } from '../../../../../shared/assert.ts'
import type { Block } from '../../../../../shared/text/document.ts'
import { estimatedLines } from './estimated-lines.ts'

/** A list as HTML knows it: each item is a block, and may hold deeper lists below its own text. */
export type ListNode = {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly ListItemNode[]
}
type ListItemNode = { readonly block: number; readonly lists: readonly ListNode[] }

/** One element at the top of an article; the numbers are indices of blocks. */
export type FlowNode =
  | { readonly kind: 'single'; readonly block: number }
  | { readonly kind: 'quote'; readonly blocks: readonly number[] }
  | { readonly kind: 'table'; readonly rows: readonly number[] }
  | ListNode

/** Consecutive elements that the browser may skip together while they are out of sight. */
export type Section = { readonly first: number; readonly blocks: number; readonly nodes: readonly FlowNode[] }

/**
 * Measured: with `content-visibility` per paragraph scrolling a million words costs 80 ms a frame, per section of 25
 * paragraphs 2 ms. Paragraphs of a line each make as many sections as ordinary ones only if these are as high.
 */
const SECTION_BLOCKS = 25
const SECTION_LINES = 200

/** The elements of an article from its flat block table: list items, quotations and table rows that follow each other belong together. */
export function groupBlocks(blocks: readonly Block[]): readonly FlowNode[] {
  const nodes: FlowNode[] = []
  let at = 0
  while (at < blocks.length) {
    const kind = blocks[at]?.kind
    const end = kind === 'listItem' || kind === 'quote' || kind === 'tableRow' ? runEnd(blocks, at) : at + 1
    const run = Array.from({ length: end - at }, (_, index) => at + index)
    if (kind === 'listItem') nodes.push(...lists(blocks, run))
    else if (kind === 'quote') nodes.push({ kind: 'quote', blocks: run })
    else if (kind === 'tableRow') nodes.push({ kind: 'table', rows: run })
    else nodes.push({ kind: 'single', block: at })
    at = end
  }
  return nodes
}

/** The elements in sections; one is never cut, so that a long list or table makes a long section. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: Section[] = []
  let nodes: FlowNode[] = []
  let first = 0
  let size = 0
  let lines = 0
  for (const node of groupBlocks(blocks)) {
    nodes.push(node)
    const count = blockCount(node)
    for (const block of blocks.slice(first + size, first + size + count)) lines += estimatedLines(block)
    size += count
    if (size < SECTION_BLOCKS || lines < SECTION_LINES) continue
    sections.push({ first, blocks: size, nodes })
    first += size
    nodes = []
    size = 0
    lines = 0
  }
  if (nodes.length > 0) sections.push({ first, blocks: size, nodes })
  return sections
}

/** The block an element begins with. */
export function firstBlock(node: FlowNode): number {
  switch (node.kind) {
    case 'single':
      return node.block
    case 'quote':
      return node.blocks[0] ?? -1
    case 'table':
      return node.rows[0] ?? -1
    case 'list':
      return node.items[0]?.block ?? -1
    default:
      return assertNever(node)
  }
}

function blockCount(node: FlowNode): number {
  switch (node.kind) {
    case 'single':
      return 1
    case 'quote':
      return node.blocks.length
    case 'table':
      return node.rows.length
    case 'list':
      return node.items.reduce(
        (sum, item) => sum + 1 + item.lists.reduce((deep, list) => deep + blockCount(list), 0),
        0,
      )
    default:
      return assertNever(node)
  }
}

function runEnd(blocks: readonly Block[], at: number): number {
  let end = at + 1
  while (blocks[end]?.kind === blocks[at]?.kind) end++
  return end
}

/** Nests a run of list items by level; a jump of several levels nests once, a change of numbering begins a new list. */
function lists(blocks: readonly Block[], run: readonly number[]): ListNode[] {
  const found: ListNode[] = []
  let at = 0
  while (at < run.length) {
    const head = blocks[run[at] ?? -1]
    const level = head?.level ?? 1
    const ordered = head?.ordered ?? false
    const items: ListItemNode[] = []
    while (at < run.length) {
      const block = run[at] ?? -1
      const item = blocks[block]
      if (item === undefined || (item.level === level && (item.ordered ?? false) !== ordered)) break
      const next = deeperUntil(blocks, run, at + 1, level)
      items.push({ block, lists: lists(blocks, run.slice(at + 1, next)) })
      at = next
    }
    found.push({ kind: 'list', ordered, items })
  }
  return found
}

/** Where the items deeper than `level` that begin at `from` end. An item shallower than its list's first one counts as its sibling. */
function deeperUntil(blocks: readonly Block[], run: readonly number[], from: number, level: number): number {
  let at = from
  while (at < run.length && (blocks[run[at] ?? -1]?.level ?? 0) > level) at++
  return at
}
