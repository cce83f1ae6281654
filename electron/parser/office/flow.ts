import type { BlockKind, SuppressionReason } from '../../../shared/text/document.ts'
import { type DraftBlock, draft, type DraftImage, type DraftMark } from '../../../shared/text/compose.ts'
import { type CarriedImages, carriedOn, createCarriedImages, isCarrier } from '../pictures/carry.ts'
import { createRuns, type Format, PLAIN, type Runs } from './runs.ts'
import { rowDrafts } from './rows.ts'

/** What a paragraph is; decided before its text comes. */
export type Shape = {
  readonly kind: BlockKind
  readonly level: number
  readonly ordered: boolean | null
  readonly suppressed: SuppressionReason | null
}

export const PARAGRAPH: Shape = { kind: 'paragraph', level: 0, ordered: null, suppressed: null }

/** A place that paragraphs go to: the body, a cell, a text box, a note. */
type Place = {
  readonly drafts: DraftBlock[]
  readonly runs: Runs
  readonly images: CarriedImages
  /** From text boxes: they stand where their paragraph ends. */
  readonly after: DraftBlock[]
  shape: Shape
  breaks: number
  /** Where pages begin in the paragraph that is being read. */
  pages: PageStart[]
  /** The page of a note is that of its mark, wherever the file keeps it. */
  readonly fixedPage: number | null
}

type PageStart = { readonly at: number; readonly page: number }

type Row = { readonly cells: DraftBlock[][] }

/** The text of a word processor's document as its reader walks it: paragraphs, tables, boxes and notes. */
export type Flow = {
  readonly shape: (shape: Shape) => void
  readonly text: (words: string, format?: Format) => void
  /** A picture in the paragraph that is being read; it goes in front of it, or behind it if it follows its words. */
  readonly image: (image: DraftImage) => void
  /** Two of them end a paragraph, as they do in a page. */
  readonly lineBreak: () => void
  readonly endParagraph: () => void
  /** A new page begins here. */
  readonly pageBreak: () => void
  readonly openRow: () => void
  readonly openCell: () => void
  readonly closeCell: () => void
  readonly closeRow: () => void
  readonly openBox: () => void
  readonly closeBox: () => void
  /** Puts a note's mark into the text, and gives the note's number. */
  readonly refer: () => number
  readonly openNote: (number: number) => void
  readonly closeNote: () => void
  /** All blocks, the notes behind the text; closes what a damaged file left open. */
  readonly finish: () => DraftBlock[]
}

/** `paged`: the file says where its pages begin, so that blocks are to have them. */
export function createFlow(paged = false): Flow {
  const notes = new Map<number, DraftBlock[]>()
  const body = place()
  const places: { at: Place; ends: () => void }[] = []
  const rows: Row[] = []
  let here = body
  let referred = 0
  let page = 1
  const notePages = new Map<number, number>()

  const emit = (block: DraftBlock) => {
    const last = here.drafts.at(-1)
    if (block.kind === 'pre' && last?.kind === 'pre')
      here.drafts[here.drafts.length - 1] = {
        ...last,
        ...both(last, block),
        text: `${last.text}\n${block.text}`,
      }
    else here.drafts.push(block)
  }
  const pagesHere = (): Pick<DraftBlock, 'pages'> => {
    if (!paged) return {}
    const [first] = here.pages
    if (here.fixedPage !== null) return { pages: [{ at: 0, page: here.fixedPage }] }
    return {
      pages:
        first?.at === 0
          ? here.pages
          : [{ at: 0, page: first === undefined ? page : first.page - 1 }, ...here.pages],
    }
  }
  const endParagraph = () => {
    const { text, marks } = here.runs.take()
    here.breaks = 0
    if (text.trim() !== '')
      emit({ ...blockOf(here.shape, text, marks), ...here.images.take(), ...pagesHere() })
    here.pages = []
    here.drafts.push(...here.after.splice(0))
  }
  const enter = (ends: (drafts: DraftBlock[]) => void, fixedPage: number | null = null) => {
    const inner = place(fixedPage ?? here.fixedPage)
    places.push({ at: here, ends: () => ends(inner.drafts) })
    here = inner
  }
  const leave = () => {
    const outer = places.pop()
    if (outer === undefined) return
    endParagraph()
    here.drafts.push(...here.images.rest())
    here = outer.at
    outer.ends()
  }
  return {
    shape(shape) {
      here.shape = shape
    },
    text(words, format = PLAIN) {
      if (words.trim() !== '') {
        if (here.breaks > 1 && here.shape.kind === 'paragraph') endParagraph()
        here.breaks = 0
      }
      here.runs.add(words, format)
    },
    image: (image) => here.images.add(image, here.runs.hasWords()),
    lineBreak() {
      here.breaks++
      here.runs.add('\n', PLAIN)
    },
    endParagraph,
    pageBreak() {
      page++
      if (here.runs.hasWords()) here.pages.push({ at: here.runs.length(), page })
      else here.pages = [{ at: 0, page }]
    },
    openRow() {
      endParagraph()
      rows.push({ cells: [] })
    },
    openCell() {
      const row = rows.at(-1)
      enter((drafts) => row?.cells.push(drafts))
    },
    closeCell: leave,
    closeRow() {
      for (const block of rowDrafts(rows.pop()?.cells ?? [])) here.drafts.push(block)
    },
    openBox() {
      const { after } = here
      enter((drafts) => after.push(...drafts))
    },
    closeBox: leave,
    refer() {
      referred++
      notePages.set(referred, page)
      here.runs.add(`[${referred}]`, { ...PLAIN, vertical: 'sup' })
      return referred
    },
    openNote(number) {
      enter((drafts) => notes.set(number, noteDrafts(number, drafts)), notePages.get(number))
    },
    closeNote: leave,
    finish() {
      while (places.length > 0) leave()
      endParagraph()
      for (let row = rows.pop(); row !== undefined; row = rows.pop())
        body.drafts.push(...rowDrafts(row.cells))
      const inNotes = [...notes].sort(([a], [b]) => a - b).flatMap(([, drafts]) => drafts)
      return carriedOn([...body.drafts, ...body.images.rest(), ...inNotes])
    },
  }
}

const place = (fixedPage: number | null = null): Place => ({
  drafts: [],
  runs: createRuns(),
  images: createCarriedImages(),
  after: [],
  shape: PARAGRAPH,
  breaks: 0,
  pages: [],
  fixedPage,
})

function blockOf(shape: Shape, text: string, marks: readonly DraftMark[]): DraftBlock {
  const { kind, level, ordered, suppressed } = shape
  // The style of a heading is bold already.
  const kept = kind === 'heading' ? marks.filter((mark) => mark.kind !== 'strong') : marks
  return draft(kind, text, { level, ordered, marks: kind === 'pre' ? [] : kept, suppressed })
}

/** What two blocks that become one have beside their text, which has a line feed in between. */
const both = (first: DraftBlock, second: DraftBlock): Pick<DraftBlock, 'images' | 'pages'> => {
  const last = first.pages?.at(-1)?.page
  const further = (second.pages ?? []).filter(({ page }) => page !== last)
  return {
    ...(second.images === undefined ? {} : { images: [...(first.images ?? []), ...second.images] }),
    ...(first.pages === undefined
      ? {}
      : { pages: [...first.pages, ...moved(further, first.text.length + 1)] }),
  }
}

const moved = (pages: readonly PageStart[], by: number): PageStart[] =>
  pages.map(({ at, page }) => ({ at: at + by, page }))

/** A note's paragraphs, its number in front of the first. */
function noteDrafts(number: number, drafts: readonly DraftBlock[]): DraftBlock[] {
  const label = `[${number}] `
  return carriedOn(drafts)
    .filter((block) => !isCarrier(block))
    .map((block, index) => {
      const kind: BlockKind = block.kind === 'tableRow' ? block.kind : 'footnote'
      const note: DraftBlock = { ...block, kind, level: 0, ordered: null }
      if (index > 0) return note
      const marks = block.marks.map((mark) => ({
        ...mark,
        start: mark.start + label.length,
        end: mark.end + label.length,
      }))
      const pages = block.pages?.map(({ at, page }) => ({ at: at === 0 ? 0 : at + label.length, page }))
      return { ...note, text: label + block.text, marks, ...(pages === undefined ? {} : { pages }) }
    })
}
