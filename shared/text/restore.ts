import {
  BLOCK_SEPARATOR,
  type Block,
  type PlacedImage,
  type SourceText,
  type SuppressedBlock,
} from './document.ts'
import { insertsOf } from './inserts.ts'
import { movedBlock } from './move-block.ts'
import { offset } from './offsets.ts'

type Piece = { readonly text: string; readonly block: Block }

/**
 * The text with the suppressed blocks at `indices` put back in front of the blocks they preceded; the others stay
 * suppressed at the same place, and pictures keep theirs. Repeated indices count once. Makes a new text: spans of the old
 * one do not hold in it.
 * @throws RangeError when an index names no suppressed block.
 */
export function restoreSuppressed(text: SourceText, indices: readonly number[]): SourceText {
  const chosen = new Set(indices)
  for (const index of chosen)
    if (text.suppressed[index] === undefined) throw new RangeError(`no suppressed block ${index}`)

  const inserts = insertsOf(text)
  const pieces: Piece[] = []
  const left: SuppressedBlock[] = []
  const images: PlacedImage[] = []

  const putBack = (index: number) => {
    const block = text.suppressed[index]
    if (block === undefined) return
    if (chosen.has(index)) pieces.push(restoredPiece(block))
    else left.push({ ...block, before: pieces.length })
  }
  for (let position = 0; position <= text.blocks.length; position++) {
    for (const insert of inserts.get(position) ?? []) {
      if (insert.kind === 'removed') insert.parts.forEach(putBack)
      const image = insert.kind === 'picture' ? text.images?.[insert.image] : undefined
      if (image !== undefined) images.push({ ...image, before: pieces.length })
    }
    const block = text.blocks[position]
    if (block !== undefined) pieces.push({ text: text.content.slice(block.start, block.end), block })
  }
  return {
    content: pieces.map((piece) => piece.text).join(BLOCK_SEPARATOR),
    blocks: laidOut(pieces),
    suppressed: left,
    ...(images.length === 0 ? {} : { images }),
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
