import { INSERT } from './inserts.ts'

/** The text nodes of one rendered block and where each begins in the block's text. */
type BlockText = {
  /** The place of an offset; at a seam between two nodes a start goes to the later node, an end to the earlier. */
  readonly place: (at: number, edge: 'start' | 'end') => { readonly node: Text; readonly at: number } | null
  /** How much of the block's text lies before a DOM position inside the block. */
  readonly lengthBefore: (node: Node, at: number) => number
}

type Piece = { readonly node: Text; readonly start: number; readonly length: number }

const cache = new WeakMap<HTMLElement, readonly Piece[]>()

/** Reads a block's text nodes, from memory while they are the same; blocks nested in it (sub-lists) and inserts are not its text. */
export function textOf(block: HTMLElement): BlockText {
  const pieces = piecesOf(block)
  return {
    place(at, edge) {
      const piece =
        edge === 'start'
          ? (pieces.find(({ start, length }) => at < start + length) ?? pieces.at(-1))
          : (pieces.findLast(({ start }) => start < at) ?? pieces[0])
      return piece === undefined
        ? null
        : { node: piece.node, at: Math.min(Math.max(0, at - piece.start), piece.length) }
    },
    lengthBefore(node, at) {
      const own = pieces.find((piece) => piece.node === node)
      if (own !== undefined) return own.start + Math.min(at, own.length)
      const probe = document.createRange()
      probe.setStart(node, at)
      const next = pieces.find((piece) => probe.comparePoint(piece.node, 0) >= 0)
      const last = pieces.at(-1)
      return next?.start ?? (last === undefined ? 0 : last.start + last.length)
    },
  }
}

function piecesOf(block: HTMLElement): readonly Piece[] {
  const known = cache.get(block)
  if (known?.every(({ node, length }) => node.length === length && block.contains(node)) && known.length > 0)
    return known
  const pieces = readPieces(block)
  cache.set(block, pieces)
  return pieces
}

function readPieces(block: HTMLElement): readonly Piece[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
    return node instanceof HTMLElement && (node.dataset['block'] !== undefined || node.hasAttribute(INSERT))
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP
  })
  const pieces: Piece[] = []
  let start = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.length === 0) continue
    pieces.push({ node, start, length: node.length })
    start += node.length
  }
  return pieces
}
