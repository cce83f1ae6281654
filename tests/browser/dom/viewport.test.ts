import { afterEach, expect, test } from 'vitest'
import { placesInArticle, rectsFor } from '../../../renderer/src/dom/geometry.ts'
import { scrollToSpan } from '../../../renderer/src/dom/scroll-to.ts'
import { readSelection, select } from '../../../renderer/src/dom/selection.ts'
import { spanInView, watchView } from '../../../renderer/src/dom/viewport.ts'
import { contains } from '../../../shared/text/offsets.ts'
import type { Span } from '../../../shared/text/offsets.ts'
import { frames, render, renderLong } from './article.ts'

afterEach(() => document.body.replaceChildren())

test('the view is a small part of a long text and moves with it', async () => {
  const { map, container, find, content } = renderLong(40)
  await frames(2)
  const atTop = spanInView(map, container, 0.5)
  expect(atTop?.start).toBe(0)
  expect(atTop?.end).toBeLessThan(content.length / 10)
  await scrollToSpan(map, container, find('Paragraph 700 '))
  const later = spanInView(map, container, 0.5)
  expect(later && contains(later, find('Paragraph 700 '))).toBe(true)
  expect(later?.start).toBeGreaterThan(find('Paragraph 600 ').start)
})

test('scrolling on asks for new text only when the last report does not hold it', async () => {
  const { map, container, find } = renderLong(40)
  await frames(2)
  const reports: (Span | null)[] = []
  const stop = watchView(map, container, (window) => reports.push(window))
  await frames(3)
  const settled = reports.length
  container.scrollTop += 20
  await frames(3)
  expect(reports).toHaveLength(settled)
  await scrollToSpan(map, container, find('Paragraph 500 '))
  await frames(3)
  const last = reports.at(-1)
  expect(last && contains(last, find('Paragraph 500 '))).toBe(true)
  stop()
  const before = reports.length
  container.scrollTop = 0
  await frames(3)
  expect(reports).toHaveLength(before)
})

test.each([3, 487, 999])(
  'jumping to paragraph %d of a text with skipped sections lands in the middle',
  async (number) => {
    const { map, container, find } = renderLong(40)
    const passage = find(`Paragraph ${number} `)
    expect(await scrollToSpan(map, container, passage)).toBe(true)
    const line = rectsFor(map, passage)[0]
    const view = container.getBoundingClientRect()
    if (line === undefined) throw new Error('not rendered')
    expect(line.top).toBeGreaterThanOrEqual(view.top)
    expect(line.bottom).toBeLessThanOrEqual(view.bottom)
    if (number === 487)
      expect(Math.abs((line.top + line.bottom - view.top - view.bottom) / 2)).toBeLessThan(2)
  },
)

test('what is in view already stays where it is when that is enough', async () => {
  const { map, container, find } = renderLong(10)
  await scrollToSpan(map, container, find('Paragraph 100 '))
  const before = container.scrollTop
  expect(await scrollToSpan(map, container, find('Paragraph 101 '), { place: 'nearest' })).toBe(true)
  expect(container.scrollTop).toBe(before)
})

test('a smooth scroll arrives too, and a later call takes over from an earlier one', async () => {
  const { map, container, find } = renderLong(10)
  const first = scrollToSpan(map, container, find('Paragraph 200 '), { smooth: true })
  const second = scrollToSpan(map, container, find('Paragraph 30 '), { place: 'start' })
  expect(await second).toBe(true)
  expect(await first).toBe(false)
  expect(await scrollToSpan(map, container, find('Paragraph 90 '), { smooth: true })).toBe(true)
  const line = rectsFor(map, find('Paragraph 90 '))[0]
  const view = container.getBoundingClientRect()
  expect(line && line.top >= view.top && line.bottom <= view.bottom).toBe(true)
})

test('a passage in a skipped section can be selected and read', () => {
  const { map, find } = renderLong(20)
  const passage = find('Paragraph 450 tells of rain')
  expect(select(map, passage)).toBe(true)
  expect(readSelection(map)).toEqual(passage)
  document.getSelection()?.removeAllRanges()
})

test('boxes are those of lines of text, never of whole paragraphs', () => {
  const { map, find } = render(
    '<p data-block>One.</p><p data-block>Two is <em>longer</em>.</p><p data-block>Three.</p>',
    'height: 400px',
  )
  const rects = rectsFor(map, find('One.\n\nTwo is longer.\n\nThree.'))
  expect(rects.length).toBeGreaterThanOrEqual(3)
  for (const { width, height } of rects) {
    expect(width).toBeLessThan(200)
    expect(height).toBeLessThan(30)
  }
})

test('marks lie on the ruler in the order and at the share of the document their passages have', async () => {
  const { map, container, find } = renderLong(40)
  await frames(2)
  const starts = [0, 250, 500, 750, 999].map((number) => find(`Paragraph ${number} `).start)
  const marks = placesInArticle(map, starts)
  expect(marks[0]).toBe(0)
  marks.forEach((place, index) => expect(Math.abs(place - index / 4)).toBeLessThan(0.05))
  const [later] = placesInArticle(map, [find('Paragraph 999 ').end])
  expect(later).toBeGreaterThan(marks.at(-1) ?? 1)
  container.scrollTop = 5000
  await frames(2)
  const whole = map.article.getBoundingClientRect()
  const section = map.article.children[20]?.getBoundingClientRect()
  if (section === undefined) throw new Error('not rendered')
  expect(placesInArticle(map, starts)[2]).toBeCloseTo((section.top - whole.top) / whole.height, 5)
})
