import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { isElement } from '../../../shared/html/elements.ts'
import { MAX_DEPTH, MAX_NODES } from '../limits.ts'

export type Node = DefaultTreeAdapterTypes.Node
export type ParentNode = DefaultTreeAdapterTypes.ParentNode
export type Element = DefaultTreeAdapterTypes.Element

class TooManyNodes extends Error {}

/** The page as a tree, `null` if it has more nodes than any article; scripts are text to it and never run. */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document | null {
  try {
    return parse(html, { treeAdapter: countingAdapter(), scriptingEnabled: false })
  } catch (error) {
    if (error instanceof TooManyNodes) return null
    throw error
  }
}

/** A piece of a page as a tree; for what an extractor or a Markdown text contains, so already bounded. */
export function parsePiece(html: string): DefaultTreeAdapterTypes.DocumentFragment {
  return parseFragment(html, { scriptingEnabled: false })
}

/** Misnested tags make a parser copy elements without end; counting has to happen while it works. */
function countingAdapter(): typeof defaultTreeAdapter {
  let nodes = 0
  const createElement: typeof defaultTreeAdapter.createElement = (...args) => {
    if (++nodes > MAX_NODES) throw new TooManyNodes()
    return defaultTreeAdapter.createElement(...args)
  }
  return { ...defaultTreeAdapter, createElement }
}

/** The text below a node, at most `most` code units, blocks and line breaks as spaces. */
export function textOf(root: ParentNode, most = 4000): string {
  const stack: Node[] = [...root.childNodes].reverse()
  let text = ''
  for (let node = stack.pop(); node !== undefined && text.length < most; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value
    else if (isElement(node) && !/^(?:script|style|svg|noscript)$/.test(node.tagName)) {
      if (!INLINE.has(node.tagName)) text += ' '
      for (let index = node.childNodes.length - 1; index >= 0; index--) {
        const child = node.childNodes[index]
        if (child !== undefined) stack.push(child)
      }
    }
  }
  return text.slice(0, most).replace(/\s+/g, ' ').trim()
}

/** Code units of all text below a node. */
export function textLength(root: ParentNode): number {
  let length = 0
  const stack: Node[] = [...root.childNodes]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) length += node.value.length
    else if (isElement(node)) for (const child of node.childNodes) stack.push(child)
  }
  return length
}

const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
])

/** Takes scripts and styles out of the tree: no reader of the article needs them, and some fail on them. */
export function removeCode(root: ParentNode): void {
  const stack: ParentNode[] = [root]
  for (let parent = stack.pop(); parent !== undefined; parent = stack.pop()) {
    parent.childNodes = parent.childNodes.filter(
      (child) => !(isElement(child) && /^(?:script|style)$/.test(child.tagName)),
    )
    for (const child of parent.childNodes) if (isElement(child)) stack.push(child)
  }
}

/**
 * Hoists what is nested deeper than the cap to the cap, in place and in order; a break stands where a block began.
 * Returns whether anything was.
 */
export function flattenDeep(root: ParentNode): boolean {
  let flattened = false
  const stack: { parent: ParentNode; depth: number }[] = [{ parent: root, depth: 0 }]
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { parent, depth } = entry
    if (
      depth === MAX_DEPTH &&
      parent.childNodes.some((child) => isElement(child) && child.childNodes.length > 0)
    ) {
      parent.childNodes = leavesBelow(parent)
      flattened = true
    }
    for (const child of parent.childNodes)
      if (isElement(child)) stack.push({ parent: child, depth: depth + 1 })
  }
  return flattened
}

function leavesBelow(parent: ParentNode & Node): DefaultTreeAdapterTypes.ChildNode[] {
  const leaves: DefaultTreeAdapterTypes.ChildNode[] = []
  const stack = [...parent.childNodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) {
      node.parentNode = parent
      leaves.push(node)
      continue
    }
    const last = leaves.at(-1)
    if (!INLINE.has(node.tagName) && last !== undefined && !isElement(last))
      leaves.push(lineBreak(node, parent))
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index]
      if (child !== undefined) stack.push(child)
    }
  }
  return leaves
}

function lineBreak(like: Element, parent: ParentNode): Element {
  const made = defaultTreeAdapter.createElement('br', like.namespaceURI, [])
  made.parentNode = parent
  return made
}
