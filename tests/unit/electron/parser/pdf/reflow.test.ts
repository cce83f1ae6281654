import { expect, test } from 'vitest'
import { pageAt } from '../../../../../shared/text/paragraphs.ts'
import { column, LETTER, pdfFile, type Placed, wrapped } from './pdf-file.ts'
import { blocksOf, BRIDGE, COUNCIL, ENGINEERS, readingOf } from './reading.ts'

const paragraphs = (...texts: readonly string[]) => texts.map((text) => ['paragraph', text])

/** Paragraphs below each other, with the given space between them and indent of their first lines. */
function page(texts: readonly string[], { space = 10, indent = 0, letters = 70 } = {}): Placed[] {
  let y = 100
  return texts.flatMap((text) => {
    const [first = '', ...rest] = wrapped(`${'#'.repeat(indent)}${text}`, letters)
    const placed = column([first.slice(indent), ...rest], { x: 72, y }).map((line, index) =>
      index === 0 ? { ...line, x: 72 + indent * 10 * LETTER } : line,
    )
    y += placed.length * 12 + space
    return placed
  })
}

test('joins the lines of a paragraph and keeps paragraphs with space between them apart', async () => {
  expect(await blocksOf(page([BRIDGE, COUNCIL]))).toEqual(paragraphs(BRIDGE, COUNCIL))
})

test('knows paragraphs by their indented first lines', async () => {
  const texts = [BRIDGE, COUNCIL, ENGINEERS, BRIDGE]
  expect(await blocksOf(page(texts, { space: 0, indent: 3 }))).toEqual(paragraphs(...texts))
})

test('knows the end of a paragraph by a line that ends before the next word would have to wrap', async () => {
  expect(await blocksOf(page([BRIDGE, COUNCIL, ENGINEERS], { space: 0 }))).toEqual(
    paragraphs(BRIDGE, COUNCIL, ENGINEERS),
  )
})

const LEFT = wrapped(BRIDGE, 36)
const RIGHT = wrapped(ENGINEERS, 36)
const twoColumns = [column(LEFT, { x: 60, y: 100 }), column(RIGHT, { x: 320, y: 100 })] as const

test('reads columns to their ends when the file draws them one after the other', async () => {
  expect(await blocksOf(twoColumns.flat())).toEqual(paragraphs(BRIDGE, ENGINEERS))
})

test('reads columns to their ends when the file draws line by line across both', async () => {
  const [left, right] = twoColumns
  const across = left.flatMap((line, index) => [line, ...right.slice(index, index + 1)])
  expect(await blocksOf(across)).toEqual(paragraphs(BRIDGE, ENGINEERS))
})

test('reads a page that is drawn from the bottom up', async () => {
  expect(await blocksOf([...page([BRIDGE, COUNCIL, ENGINEERS])].reverse())).toEqual(
    paragraphs(BRIDGE, COUNCIL, ENGINEERS),
  )
})

const FURNISHED = [0, 1, 2].map((index): Placed[] => [
  { text: 'The Sava Courier – Saturday edition', x: 72, y: 40, size: 8 },
  ...page([[BRIDGE, COUNCIL, ENGINEERS][index] ?? '']),
  { text: String(index + 7), x: 300, y: 760, size: 8 },
])

test('sets running heads and page numbers aside, where they can be seen and put back', async () => {
  const { blocks, text } = await readingOf(pdfFile({ pages: FURNISHED }))
  expect(blocks).toEqual(paragraphs(BRIDGE, COUNCIL, ENGINEERS))
  expect(text.suppressed.map(({ text: words, reason }) => [reason, words])).toEqual([
    ['boilerplate', 'The Sava Courier – Saturday edition'],
    ['navigation', '7'],
    ['boilerplate', 'The Sava Courier – Saturday edition'],
    ['navigation', '8'],
    ['boilerplate', 'The Sava Courier – Saturday edition'],
    ['navigation', '9'],
  ])
})

test('keeps the page each passage stands on, also where a paragraph runs over to the next page', async () => {
  const lines = wrapped(COUNCIL, 70)
  const { blocks, text } = await readingOf(
    pdfFile({
      pages: [
        [...page([BRIDGE]), ...column(lines.slice(0, 2), { x: 72, y: 700 })],
        [...column(lines.slice(2), { x: 72, y: 100 }), ...column(wrapped(ENGINEERS, 70), { x: 72, y: 200 })],
      ],
    }),
  )
  expect(blocks).toEqual(paragraphs(BRIDGE, COUNCIL, ENGINEERS))
  const pageOf = (words: string) => pageAt(text.blocks, text.content.indexOf(words))
  expect(
    ['The bridge', 'A spokeswoman', lines[1], lines[2], 'Engineers'].map((words = '') => pageOf(words)),
  ).toEqual([1, 1, 1, 2, 2])
})

test('puts notes at the foot of a page behind the paragraph they interrupt', async () => {
  const lines = wrapped(`${BRIDGE} ${COUNCIL}`, 70)
  const note = '3 See the report of the inspectors, page 14.'
  expect(
    await blocksOf(
      [...column(lines.slice(0, 4), { x: 72, y: 600 }), { text: note, x: 72, y: 740, size: 7 }],
      column(lines.slice(4), { x: 72, y: 100 }),
    ),
  ).toEqual([
    ['paragraph', `${BRIDGE} ${COUNCIL}`],
    ['footnote', note],
  ])
})

test('makes headings of what is set larger, and of short lines in a face of their own above text', async () => {
  const { text, found } = await readingOf(
    pdfFile({
      pages: [
        [
          { text: 'Bridge closed for weeks', x: 72, y: 60, size: 22 },
          ...column(wrapped(`${BRIDGE} ${ENGINEERS}`, 70), { x: 72, y: 100 }),
          { text: 'What the council says', x: 72, y: 220, size: 14 },
          ...column(wrapped(`${COUNCIL} ${BRIDGE}`, 70), { x: 72, y: 250 }),
          { text: 'A lost drawing', x: 72, y: 370, bold: true },
          ...column(wrapped(ENGINEERS, 70), { x: 72, y: 390 }),
        ],
      ],
    }),
  )
  expect(found.title).toEqual([{ value: 'Bridge closed for weeks', from: 'pdf.largest-heading', raw: null }])
  expect(
    text.blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ level, start, end }) => [level, text.content.slice(start, end)]),
  ).toEqual([
    [3, 'What the council says'],
    [4, 'A lost drawing'],
  ])
  expect(text.suppressed.map(({ reason }) => reason)).toEqual(['headline'])
})

test('reads rows of cells as a table', async () => {
  const rows = [
    ['Bearing', 'Maker', 'Built'],
    ['East 1', 'Gosa', '1979'],
    ['East 2', 'Mostar', '1980'],
    ['West 1', 'Gosa', '1979'],
  ]
  const cells = rows.flatMap((row, line) =>
    row.map((text, index) => ({ text, x: 72 + index * 120, y: 300 + line * 14 })),
  )
  const blocks = await blocksOf([...page([BRIDGE]), ...cells])
  expect(blocks.slice(1)).toEqual(rows.map((row) => ['tableRow', row.join(' | ')]))
})

test('tells lists and captions from paragraphs', async () => {
  const blocks = await blocksOf([
    ...page([`${BRIDGE} ${ENGINEERS}`]),
    ...column(['• the eastern bearings,', '• the drawings.'], { x: 90, y: 300 }),
    ...column(['1. Close the bridge.', '2. Order the bearings.'], { x: 90, y: 350 }),
    { text: 'Figure 2: The bridge seen from the ferry.', x: 72, y: 420, size: 8 },
  ])
  expect(blocks.slice(1)).toEqual([
    ['listItem', 'the eastern bearings,'],
    ['listItem', 'the drawings.'],
    ['listItem', 'Close the bridge.'],
    ['listItem', 'Order the bearings.'],
    ['caption', 'Figure 2: The bridge seen from the ferry.'],
  ])
})

test('sets a stamp up the margin aside', async () => {
  const { blocks, text } = await readingOf(
    pdfFile({ pages: [[{ text: 'archive copy 1182', x: 20, y: 500, upwards: true }, ...page([BRIDGE])]] }),
  )
  expect(blocks).toEqual(paragraphs(BRIDGE))
  expect(text.suppressed.map(({ text: words }) => words)).toEqual(['archive copy 1182'])
})

test('reads a page that was laid on its side', async () => {
  const lines = wrapped(BRIDGE, 60).map((text, index): Placed => ({
    text,
    x: 100 + index * 12,
    y: 700,
    upwards: true,
  }))
  expect(await blocksOf(lines)).toEqual(paragraphs(BRIDGE))
})

test('prints letters twice for boldness but reads them once', async () => {
  const lines = page([BRIDGE])
  expect(await blocksOf(lines.flatMap((line) => [line, { ...line, x: line.x + 0.3 }]))).toEqual(
    paragraphs(BRIDGE),
  )
})

test('gives a large initial back to its word', async () => {
  const [first = '', ...rest] = wrapped(BRIDGE.slice(1), 60)
  expect(
    await blocksOf([
      { text: 'T', x: 72, y: 124, size: 34 },
      ...column([first, ...rest.slice(0, 1)], { x: 94, y: 112 }),
      ...column(rest.slice(1), { x: 72, y: 136 }),
    ]),
  ).toEqual(paragraphs(BRIDGE))
})

test('expands ligatures, which belong to the typesetter', async () => {
  expect(
    await blocksOf([
      { text: 'The \ufb01rst o\ufb03cial \ufb02ight'.replace('\ufb03', 'f\ufb01'), x: 72, y: 100 },
    ]),
  ).toEqual(paragraphs('The first official flight'))
})

test('reads a page of tens of thousands of single letters on one line', async () => {
  const letters = Array.from({ length: 40_000 }, (_, index) => ({
    text: 'a',
    x: index * 0.01,
    y: 100,
    size: 1,
  }))
  const [[kind] = []] = await blocksOf(letters)
  expect(kind).toBe('paragraph')
})
