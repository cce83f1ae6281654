import type { DraftImage } from '../../../shared/text/compose.ts'
import { type Flow, PARAGRAPH, type Shape } from '../office/flow.ts'
import { namedShape } from '../office/named-shape.ts'
import type { Format } from '../office/runs.ts'
import type { ParagraphSettings } from './group.ts'
import type { Tables } from './tables.ts'

/** Lays text out in paragraphs and table rows. RTF has no element for a table: rows are paragraphs with cell marks. */
export type Layout = {
  readonly text: (words: string, format: Format, settings: ParagraphSettings) => void
  readonly image: (image: DraftImage, settings: ParagraphSettings) => void
  readonly lineBreak: (settings: ParagraphSettings) => void
  readonly endParagraph: (settings: ParagraphSettings) => void
  /** The number or bullet that the next paragraph has in front. */
  readonly label: (words: string) => void
  readonly startRow: () => void
  readonly endCell: (settings: ParagraphSettings) => void
  readonly endRow: (settings: ParagraphSettings) => void
  /** A note or a text box, with paragraphs and rows of its own. */
  readonly enterBox: () => void
  readonly enterNote: () => void
  readonly leave: (settings: ParagraphSettings) => void
}

type Row = 'none' | 'between-cells' | 'in-cell'

export function createLayout(flow: Flow, tables: Tables): Layout {
  let row: Row = 'none'
  let label: string | null = null
  /** Settings at the paragraph's last text: a group may close, and take its settings with it, before the paragraph ends. */
  let seen: ParagraphSettings | null = null
  const outside: { row: Row; label: string | null; seen: ParagraphSettings | null; leave: () => void }[] = []

  const prepare = (settings: ParagraphSettings) => {
    if (row === 'none' && settings.inTable) startRow()
    if (row === 'between-cells') {
      flow.openCell()
      row = 'in-cell'
    }
  }
  const startRow = () => {
    if (row !== 'none') return
    flow.openRow()
    row = 'between-cells'
  }
  const endParagraph = (settings: ParagraphSettings) => {
    flow.shape(shapeOf(seen ?? settings, label, tables))
    flow.endParagraph()
    seen = null
    label = null
  }
  const endRow = (settings: ParagraphSettings) => {
    if (row === 'none') return endParagraph(settings)
    if (row === 'in-cell') {
      endParagraph(settings)
      flow.closeCell()
    }
    flow.closeRow()
    row = 'none'
  }
  const enter = (open: () => void, leave: () => void) => {
    outside.push({ row, label, seen, leave })
    row = 'none'
    label = null
    seen = null
    open()
  }
  return {
    text(words, format, settings) {
      if (words.trim() !== '') {
        prepare(settings)
        seen = settings
      }
      flow.text(words, format)
    },
    image(image, settings) {
      prepare(settings)
      flow.image(image)
    },
    lineBreak(settings) {
      flow.shape(shapeOf(seen ?? settings, label, tables))
      flow.lineBreak()
    },
    endParagraph,
    label(words) {
      label = words.trim() === '' ? null : words.trim()
    },
    startRow,
    endCell(settings) {
      if (row === 'none') return endParagraph(settings)
      prepare(settings)
      endParagraph(settings)
      flow.closeCell()
      row = 'between-cells'
    },
    endRow,
    enterBox: () => enter(flow.openBox, flow.closeBox),
    enterNote() {
      const number = flow.refer()
      enter(() => flow.openNote(number), flow.closeNote)
    },
    leave(settings) {
      endRow(settings)
      const around = outside.pop()
      if (around === undefined) return
      around.leave()
      row = around.row
      label = around.label
      seen = around.seen
    },
  }
}

function shapeOf(settings: ParagraphSettings, label: string | null, tables: Tables): Shape {
  const style = tables.style(settings.style ?? 0)
  const named = style === undefined ? null : namedShape([style.name])
  if (named !== null) return named
  const outline = settings.outline ?? style?.outline ?? null
  if (outline !== null && outline >= 0 && outline < 9)
    return { ...PARAGRAPH, kind: 'heading', level: outline + 1 }
  if (label === null) return PARAGRAPH
  return { ...PARAGRAPH, kind: 'listItem', level: settings.listLevel + 1, ordered: isNumber(label) }
}

/** `3.`, `iv)` or `(b)`, against `•`, `–` or the letter o in a font where it is a circle. */
const isNumber = (label: string): boolean => /\d|^\P{L}*\p{L}{1,6}[.)\]:]/u.test(label)
