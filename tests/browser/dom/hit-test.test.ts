import { afterEach, expect, test } from 'vitest'
import { offsetAtPoint } from '../../../renderer/src/dom/hit-test.ts'
import { span, splitsSurrogate } from '../../../shared/text/offsets.ts'
import { render } from './article.ts'

afterEach(() => document.body.replaceChildren())

const ARTICLE =
  '<p data-block>The ferry <em>left 🚢 at</em> nine sharp, long before anybody on the quay had noticed it.</p><p data-block dir="rtl">غادرت العبّارة الميناء</p>'

test('the middle of every glyph gives its own character', () => {
  const { map, content } = render(ARTICLE, 'height: 400px')
  for (const { start, end } of map.blocks.slice(0, 1))
    for (let at: number = start; at < end; at++) {
      if (splitsSurrogate(content, at)) continue
      const box = map
        .rangeFor(span(at, at + (splitsSurrogate(content, at + 1) ? 2 : 1)))
        ?.getBoundingClientRect()
      if (box === undefined || box.width === 0) continue
      expect(offsetAtPoint(map, box.left + box.width / 2, box.top + box.height / 2)).toBe(at)
    }
})

test('in right-to-left text the glyph under the point counts, not the nearest gap', () => {
  const { map, find } = render(ARTICLE, 'height: 400px')
  const { start } = find('الميناء')
  const box = map.rangeFor(span(start, start + 1))?.getBoundingClientRect()
  if (box === undefined) throw new Error('not rendered')
  expect(offsetAtPoint(map, box.left + box.width * 0.25, box.top + box.height / 2)).toBe(start)
  expect(offsetAtPoint(map, box.left + box.width * 0.75, box.top + box.height / 2)).toBe(start)
})

test('margins, the space behind a short line and other articles give nothing', () => {
  const { map } = render('<p data-block style="margin: 40px">Short.</p>')
  const other = render('<p data-block>Another article altogether.</p>')
  const box = map.elementOf(0)?.getBoundingClientRect()
  const foreign = other.map.rangeFor(other.find('Another'))?.getBoundingClientRect()
  if (box === undefined || foreign === undefined) throw new Error('not rendered')
  expect(offsetAtPoint(map, box.left - 20, box.top + 10)).toBeNull()
  expect(offsetAtPoint(map, box.right - 5, box.top + 10)).toBeNull()
  expect(offsetAtPoint(map, box.left + 5, box.top - 20)).toBeNull()
  expect(offsetAtPoint(map, foreign.left + 5, foreign.top + 5)).toBeNull()
  expect(offsetAtPoint(other.map, foreign.left + 5, foreign.top + 5)).toBe(0)
})

test('a line that was asked about answers for its other characters, and no longer once it stands elsewhere', () => {
  const { map, find } = render(ARTICLE, 'height: 400px')
  const middleOf = (words: string) => {
    const { start } = find(words)
    const box = map.rangeFor(span(start, start + 1))?.getBoundingClientRect()
    if (box === undefined) throw new Error('not rendered')
    return { start, x: box.left + box.width / 2, y: box.top + box.height / 2 }
  }
  for (const style of ['', 'padding-left: 31px', 'font-size: 23px', 'width: 90px', 'letter-spacing: 2px']) {
    map.elementOf(0)?.setAttribute('style', style)
    for (const words of ['long', 'sharp', 'anybody', 'ferry']) {
      const { start, x, y } = middleOf(words)
      expect(offsetAtPoint(map, x, y)).toBe(start)
    }
  }
})
