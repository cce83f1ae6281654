import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'
import { offsetAtPoint } from '../../../../renderer/src/dom/hit-test.ts'
import { readSelection } from '../../../../renderer/src/dom/selection.ts'
import { createTextMap } from '../../../../renderer/src/dom/text-range.ts'
import { spanInView } from '../../../../renderer/src/dom/viewport.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import {
  articleIn,
  highlight,
  importArticle,
  openReader,
  painted,
  placeOf,
  rangeOf,
  scrollerOf,
  selectWords,
} from './open-reader.tsx'

/** A text that came without its paragraphs. */
const SENTENCES = Array.from(
  { length: 3000 },
  (_, index) => `Crew ${index} flew north over the coast at dawn. `,
)
const WHOLE = articleOf(['paragraph', SENTENCES.join('').trim()])

test('a paragraph as long as a book is one block, in pieces that are laid out when they come near the view', async () => {
  const db = await browserDatabase()
  const book = await importArticle(db, 'A book in one paragraph', WHOLE)
  await highlight(db, book, 'Crew 2 flew', 'yellow')
  await highlight(db, book, 'Crew 2500 flew', 'yellow')
  await openReader(db, book)
  const article = articleIn(book.source)
  expect(article.querySelectorAll('[data-block]')).toHaveLength(1)
  expect(article.querySelector('[data-block]')?.textContent).toBe(WHOLE.content)
  const pieces = [...article.querySelectorAll('[data-piece]')]
  expect(pieces.length).toBeGreaterThan(10)
  for (const piece of pieces) {
    expect(piece.textContent).toMatch(/^Crew/)
    expect(getComputedStyle(piece).contentVisibility).toBe('auto')
  }
  await expect.poll(() => painted('wb-hl-yellow')).toEqual(['Crew 2 flew'])
})

test('its passages are shown, painted, pointed at and selected like any other', async () => {
  const db = await browserDatabase()
  const book = await importArticle(db, 'A book in one paragraph', WHOLE)
  await highlight(db, book, 'Crew 2500 flew', 'yellow')
  await openReader(db, book)
  const article = articleIn(book.source)
  const map = createTextMap(article, WHOLE.blocks)
  workspace.getState().requestReveal({ sourceId: book.source.id, span: placeOf(book, 'Crew 2500 flew') })
  await expect.poll(() => painted('wb-hl-yellow')).toEqual(['Crew 2500 flew'])
  const view = scrollerOf(book.source).getBoundingClientRect()
  const box = () => rangeOf(article, 'Crew 2500').getBoundingClientRect()
  await expect.poll(() => box().top > view.top && box().bottom < view.bottom).toBe(true)
  const near = spanInView(map, scrollerOf(book.source), 1)
  expect((near?.end ?? Infinity) - (near?.start ?? 0)).toBeLessThan(20_000)

  await expect
    .poll(() => offsetAtPoint(map, box().left + 4, (box().top + box().bottom) / 2))
    .toBe(placeOf(book, 'Crew 2500').start)
  const { left, top, height } = box()
  const origin = article.getBoundingClientRect()
  await userEvent.hover(page.elementLocator(article), {
    position: { x: left + 4 - origin.left, y: top + height / 2 - origin.top },
  })
  await expect.poll(() => painted('wb-hover')).toEqual(['Crew 2500 flew'])

  selectWords(article, 'Crew 2501 flew')
  expect(readSelection(map)).toEqual(placeOf(book, 'Crew 2501 flew'))
})
