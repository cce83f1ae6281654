import { BLOCK_SEPARATOR, type Block, type SourceText, type SuppressedBlock } from './document.ts'
import { movedBlock } from './move-block.ts'
import { offset } from './offsets.ts'

type Piece = { readonly text: string; readonly block: Block }

/**
 * The text with the suppressed blocks at `indices` put back in front of the blocks they preceded; the others stay
 * suppressed at the same place. Repeated indices count once. Makes a new text: spans of the old one do not hold in it.
 * @throws RangeError when an index names no suppressed block.
 */
export function restoreSuppressed(text: SourceText, indices: readonly number[]): SourceText {
  const chosen = new Set(indices)
  for (const index of chosen)
    if (text.suppressed[index] === undefined) throw new RangeError(`no suppressed block ${index}`)

  const inOrder = text.suppressed
    .map((block, index) => ({ block, restored: chosen.has(index) }))
    .sort((a, b) => a.block.before - b.block.before)

  const pieces: Piece[] = []
  const left: SuppressedBlock[] = []
  let next = 0
  for (let position = 0; position <= text.blocks.length; position++) {
    for (; next < inOrder.length; next++) {
      const entry = inOrder[next]
      if (entry === undefined || (entry.block.before > position && position < text.blocks.length)) break
      if (entry.restored) pieces.push(restoredPiece(entry.block))
      else left.push({ ...entry.block, before: pieces.length })
    }
    const block = text.blocks[position]
    if (block !== undefined) pieces.push({ text: text.content.slice(block.start, block.end), block })
  }
  return {
    content: pieces.map((piece) => piece.text).join(BLOCK_SEPARATOR),
    blocks: laidOut(pieces),
    suppressed: left,
  }
}

/** A suppressed block keeps only text and kind: a heading comes back as a section's, a list item as a bullet. */
function restoredPiece({ text, kind }: SuppressedBlock): Piece {
  const level = kind === 'heading' ? 2 : kind === 'listItem' ? 1 : 0
  const ordered = kind === 'listItem' ? false : null
  return {
    text,
    block: { kind, start: offset(0), end: offset(text.length), level, ordered, marks: [] },
  }
}

function laidOut(pieces: readonly Piece[]): Block[] {
  let at = 0
  return pieces.map(({ text, block }) => {
    const by = at - block.start
    at += text.length + BLOCK_SEPARATOR.length
    return movedBlock(block, by)
  })
}
