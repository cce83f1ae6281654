import { type DraftBlock, draft } from '../../../shared/text/compose.ts'
import type { BodyStyle } from './body-style.ts'
import { headingsOf } from './headings.ts'
import { type Hyphenation, joinedLines } from './join-lines.ts'
import { BULLET, type Paragraph } from './paragraphs.ts'

type PdfText = {
  readonly text: string
  /** Where in the text each page begins; the first entry at its start. */
  readonly pages: readonly { readonly at: number; readonly page: number }[]
}

const NUMBERED = /^(\d{1,3})[.)]\s+(?=\S)/
const CAPTION =
  /^(?:figure|fig\.|table|photo|chart|map|image|abbildung|abb\.|tabelle|foto|bild|grafik|tableau|carte|figura|tabla|imagen|рис\.|таблица|図|表|图)\s*[\p{Lu}\d]{0,4}\s*[.:–—|]/iu
const NOTE = /^(?:\[?\d{1,3}[\]).]?|[*†‡§¶])\s*\p{L}/u
/** Of the text's size: what is set smaller stands beside it. */
const SMALL = 0.93

/** The blocks of a document: each paragraph's lines joined, with the pages they stand on and the kind they look like. */
export function blocksOf(
  paragraphs: readonly Paragraph[],
  style: BodyStyle,
  hyphenation: Hyphenation,
): DraftBlock[] {
  const texts = paragraphs.map((paragraph) => textOf(paragraph, hyphenation))
  const levels = headingsOf(
    paragraphs,
    texts.map(({ text }) => text),
    style,
  )
  const drafts = paragraphs.map((paragraph, index) => {
    const text = texts[index] ?? { text: '', pages: [] }
    const level = levels.get(paragraph)
    if (level !== undefined) return { ...draft('heading', text.text, { level }), pages: text.pages }
    const bullet = paragraph.row ? null : BULLET.exec(text.text)
    if (bullet !== null)
      return without(bullet[0].length, {
        ...draft('listItem', text.text, { level: 1, ordered: false }),
        ...text,
      })
    return { ...draft(kindOf(paragraph, text.text, style), text.text), pages: text.pages }
  })
  return withNumberedLists(drafts)
}

function textOf({ lines }: Paragraph, hyphenation: Hyphenation): PdfText {
  let text = ''
  const pages: { at: number; page: number }[] = []
  for (const line of lines) {
    text = joinedLines(text, line.text, hyphenation)
    if (pages.at(-1)?.page !== line.page) pages.push({ at: text.length - line.text.length, page: line.page })
  }
  return { text, pages }
}

function kindOf(paragraph: Paragraph, text: string, style: BodyStyle): DraftBlock['kind'] {
  if (paragraph.row) return 'tableRow'
  const small = paragraph.size < style.size * SMALL
  if (CAPTION.test(text) && text.length < 600 && (small || paragraph.face !== style.face)) return 'caption'
  if (small && NOTE.test(text)) return 'footnote'
  return paragraph.inset && Math.abs(paragraph.size - style.size) < style.size * 0.15 ? 'quote' : 'paragraph'
}

/** Numbers count as a list's only in a run from 1 on, because a list shows its own numbers and not the text's. */
function withNumberedLists(drafts: readonly DraftBlock[]): DraftBlock[] {
  const numbers = drafts.map(({ kind, text }) =>
    kind === 'paragraph' || kind === 'quote' ? Number(NUMBERED.exec(text)?.[1] ?? 0) : 0,
  )
  return drafts.map((item, index) => {
    const number = numbers[index] ?? 0
    const first = index - number + 1
    const inRun =
      number > 0 &&
      first >= 0 &&
      numbers.slice(first, index + 1).every((value, place) => value === place + 1) &&
      (number > 1 || numbers[index + 1] === 2)
    if (!inRun) return item
    const marker = NUMBERED.exec(item.text)?.[0] ?? ''
    return without(marker.length, { ...item, kind: 'listItem', level: 1, ordered: true })
  })
}

const without = (length: number, item: DraftBlock): DraftBlock => ({
  ...item,
  text: item.text.slice(length),
  ...(item.pages === undefined
    ? {}
    : { pages: item.pages.map(({ at, page }) => ({ at: Math.max(0, at - length), page })) }),
})
