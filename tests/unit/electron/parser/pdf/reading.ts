import { expect } from 'vitest'
import { readPdf } from '../../../../../electron/parser/pdf/read-pdf.ts'
import { compose } from '../../../../../shared/text/compose.ts'
import { type Placed, pdfFile } from './pdf-file.ts'

/** What the reader makes of a PDF that it does not refuse. */
export async function readingOf(bytes: Uint8Array) {
  const read = await readPdf(bytes, 'article.pdf')
  if (!read.ok) expect.fail(`refused: ${read.error.code}`)
  const { text } = compose(read.value.drafts)
  return {
    ...read.value,
    text,
    blocks: text.blocks.map(({ kind, start, end }) => [kind, text.content.slice(start, end)] as const),
  }
}

/** The blocks of a PDF with these pages, as pairs of kind and text. */
export const blocksOf = async (...pages: readonly (readonly Placed[])[]) =>
  (await readingOf(pdfFile({ pages }))).blocks

export const BRIDGE =
  'The bridge over the Sava was closed at noon on Friday after inspectors found cracks in two of the six bearings that carry its eastern half. Trains were turned back at the border, and drivers had to use the ferry at Obrenovac.'
export const COUNCIL =
  'A spokeswoman for the city council said that the repairs would take at least nine weeks and that nobody had been hurt. The mayor had asked for an inquiry in spring, when the first reports of noise reached his office, but was told to wait for the budget.'
export const ENGINEERS =
  'Engineers who built the bridge forty years ago recalled that the bearings had been ordered from two makers because one alone could not deliver in time. Their drawings were lost in a flood, which makes the repair slower than it would have to be.'
