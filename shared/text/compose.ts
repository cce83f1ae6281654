import {
  BLOCK_SEPARATOR,
  type Block,
  type BlockKind,
  type Mark,
  type SourceText,
  type SuppressedBlock,
  type SuppressionReason,
} from './document.ts'
import { movedBlock } from './move-block.ts'
import { normalise } from './normalise.ts'
import { offset } from './offsets.ts'

/** A mark with offsets relative to its block's raw text. */
export type DraftMark = {
  readonly kind: Mark['kind']
  readonly start: number
  readonly end: number
  readonly href: string | null
}

/** A picture as an importer finds it. */
export type DraftImage = {
  /** What its bytes may be found by, the best first: `data:` addresses, or names its reader knows. */
  readonly names: readonly string[]
  /** Raw. */
  readonly alt: string
  /** The words of its own caption, raw; there only if the file says which those are. */
  readonly caption?: string
}

/** A block as an importer finds it, raw; `suppressed` says why it is to be left out of the text, null that it belongs to it. */
export type DraftBlock = {
  readonly kind: BlockKind
  readonly text: string
  readonly level: number
  readonly ordered: boolean | null
  readonly marks: readonly DraftMark[]
  readonly suppressed: SuppressionReason | null
  /** Where in the raw text each page begins, the first at 0; only for originals with pages. */
  readonly pages?: readonly { readonly at: number; readonly page: number }[]
  /** Pictures in front of it. They stay in the text even if the block does not. */
  readonly images?: readonly DraftImage[]
}

/** A draft with nothing but text; what importers start from. */
export function draft(kind: BlockKind, text: string, more: Partial<DraftBlock> = {}): DraftBlock {
  return { kind, text, level: 0, ordered: null, marks: [], suppressed: null, ...more }
}

/** A picture in front of the block `before`, as in `PlacedImage`. */
export type PlacedDraft = DraftImage & { readonly before: number }

export type Composed = {
  /** Without pictures, which need their bytes looked at first. */
  readonly text: SourceText
  readonly images: readonly PlacedDraft[]
  readonly bidiDropped: boolean
}

/**
 * Makes the canonical text of drafts in document order: each is normalised once, empty ones vanish, and so do
 * separators that separate nothing. A separator block is an empty span. Pure, and stable: composing the result again
 * gives the same text.
 */
export function compose(drafts: readonly DraftBlock[]): Composed {
  const parts: string[] = []
  const blocks: Block[] = []
  const suppressed: SuppressedBlock[] = []
  const images: PlacedDraft[] = []
  let length = 0
  let pendingRule = false
  let bidiDropped = false

  const push = (text: string, block: Omit<Block, 'start' | 'end'>) => {
    if (blocks.length > 0) length += BLOCK_SEPARATOR.length
    blocks.push(movedBlock({ ...block, start: offset(0), end: offset(text.length) }, length))
    parts.push(text)
    length += text.length
  }

  const place = ({ images: own = [] }: DraftBlock, before: number) => {
    for (const image of own) images.push({ ...image, before })
  }

  for (const item of drafts) {
    const next = blocks.length + (pendingRule ? 1 : 0)
    if (item.kind === 'separator') {
      place(item, next)
      pendingRule ||= item.suppressed === null && blocks.length > 0
      continue
    }
    const { text, marks, pages, dropped } = normalisedDraft(item)
    bidiDropped ||= dropped
    place(item, next)
    if (text === '') continue
    if (item.suppressed !== null) {
      suppressed.push({
        text,
        kind: item.kind,
        reason: item.suppressed,
        before: next,
      })
      continue
    }
    if (pendingRule) push('', { kind: 'separator', level: 0, ordered: null, marks: [] })
    pendingRule = false
    push(text, { kind: item.kind, level: levelOf(item), ordered: orderedOf(item), marks, ...pages })
  }
  const last = blocks.length
  const inside = <Item extends { readonly before: number }>(item: Item): Item =>
    item.before > last ? { ...item, before: last } : item
  return {
    text: {
      content: parts.join(BLOCK_SEPARATOR),
      blocks,
      suppressed: suppressed.map(inside),
    },
    images: images.map(inside),
    bidiDropped,
  }
}

function levelOf({ kind, level }: DraftBlock): number {
  if (kind === 'heading') return Math.min(Math.max(level, 1), 6)
  return kind === 'listItem' ? Math.min(Math.max(level, 1), 16) : 0
}

const orderedOf = ({ kind, ordered }: DraftBlock): boolean | null =>
  kind === 'listItem' ? (ordered ?? false) : null

type NormalisedDraft = {
  readonly text: string
  readonly marks: Mark[]
  readonly pages: Pick<Block, 'pages'>
  readonly dropped: boolean
}

/**
 * The draft's text in canonical form with its marks and page starts moved along; marks around white space shrink, empty
 * ones vanish.
 */
function normalisedDraft(item: DraftBlock): NormalisedDraft {
  const places = [
    ...item.marks.flatMap(({ start, end }) => [start, end]),
    ...(item.pages ?? []).map(({ at }) => at),
  ]
  const cuts = [...new Set(places)].sort((a, b) => a - b)
  const { text, cuts: moved, bidiDropped } = normalise(item.text, item.kind === 'pre' ? 'pre' : 'flow', cuts)
  const place = new Map(cuts.map((cut, index) => [cut, moved[index] ?? 0]))
  const marks = item.marks.flatMap((mark): Mark[] => {
    let start = place.get(mark.start) ?? 0
    let end = place.get(mark.end) ?? 0
    while (start < end && isSpace(text, start)) start++
    while (end > start && isSpace(text, end - 1)) end--
    return start < end ? [{ kind: mark.kind, href: mark.href, start: offset(start), end: offset(end) }] : []
  })
  return { text, marks, pages: pagesOf(item, place), dropped: bidiDropped }
}

function pagesOf({ pages = [] }: DraftBlock, place: ReadonlyMap<number, number>): Pick<Block, 'pages'> {
  if (pages.length === 0) return {}
  return {
    pages: pages.map(({ at, page }, index) => ({
      at: offset(index === 0 ? 0 : (place.get(at) ?? 0)),
      page,
    })),
  }
}

const isSpace = (text: string, at: number): boolean =>
  text[at] === ' ' || text[at] === '\n' || text[at] === '\t'
