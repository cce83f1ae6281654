import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5'
import { isElement } from '../../../../../shared/html/elements.ts'
import { DEEPEST_OPEN, MOST_PARSED } from './bounds.ts'

export type Element = DefaultTreeAdapterTypes.Element
type ParentNode = DefaultTreeAdapterTypes.ParentNode

export type ParsedPage = {
  readonly document: ParentNode
  /** Null where a page has frames instead. */
  readonly root: Element | null
  readonly body: Element | null
  /** Whether a bound was reached, and the rest not read. */
  readonly cut: boolean
}

class Enough extends Error {}

/**
 * A page as a tree of plain objects. Not with the browser's own parser: even in a document that is never shown, it has the
 * program's policy look at every style and handler, and report it.
 */
export function parsePage(html: string): ParsedPage {
  const document = defaultTreeAdapter.createDocument()
  let nodes = 0
  let open = 0
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createDocument: () => document,
    // Misnested tags make a parser copy elements without end, and deep ones search them again for every tag.
    createElement(...args) {
      nodes += 1
      if (nodes > MOST_PARSED) throw new Enough()
      return defaultTreeAdapter.createElement(...args)
    },
    onItemPush() {
      open += 1
      if (open > DEEPEST_OPEN) throw new Enough()
    },
    onItemPop() {
      open -= 1
    },
  }
  let cut = false
  try {
    parse(html, { treeAdapter, scriptingEnabled: false })
  } catch (error) {
    if (!(error instanceof Enough)) throw error
    cut = true
  }
  const root = childOf(document, 'html')
  return { document, root, body: root === null ? null : childOf(root, 'body'), cut }
}

const childOf = (parent: ParentNode, name: string): Element | null =>
  parent.childNodes.find((node): node is Element => isElement(node) && node.tagName === name) ?? null

/** The characters of an element that holds nothing else, such as a style. */
export const charactersIn = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
