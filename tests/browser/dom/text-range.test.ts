import { afterEach, expect, test } from 'vitest'
import { offset, sliceSpan, span } from '../../../shared/text/offsets.ts'
import { createTextMap } from '../../../renderer/src/dom/text-range.ts'
import { render } from './article.ts'

afterEach(() => document.body.replaceChildren())

const ARTICLE = `
  <h1 data-block>Flood 🚢 warnings</h1>
  <section><p data-block>The <em>river</em> rose <strong>four <a>metres</a></strong> overnight.</p>
  <ul><li data-block>first point<ul><li data-block>nested point</li></ul></li></ul></section>
  <p data-block dir="rtl">ارتفع النهر أربعة أمتار</p>
  <table><tbody><tr data-block><td>Town</td><td hidden></td><td>\tLevel</td></tr></tbody></table>`

test('every span becomes a range with the same words, and its ends lead back to the span', () => {
  const { map, content } = render(ARTICLE)
  for (const { start, end } of map.blocks)
    for (let from: number = start; from < end; from++) {
      const range = map.rangeFor(span(from, end))
      expect(range?.toString().replaceAll('\n', '')).toContain(content.slice(from, end).replaceAll('\n', ''))
      if (range === null || range === undefined) continue
      expect(map.offsetFor(range.startContainer, range.startOffset)).toBe(from)
      expect(map.offsetFor(range.endContainer, range.endOffset)).toBe(end)
    }
})

test('at a seam between text nodes a range begins in the later and ends in the earlier node', () => {
  const { map, find } = render(ARTICLE)
  const range = map.rangeFor(find('river'))
  expect(range?.startContainer).toBe(range?.endContainer)
  expect(range?.startContainer.parentElement?.tagName).toBe('EM')
})

test('a static range stands at the same places, across emoji and marks', () => {
  const { map, find } = render(ARTICLE)
  const passage = find('warnings\n\nThe river rose four')
  const live = map.rangeFor(passage)
  const fixed = map.staticRangeFor(passage)
  expect([fixed?.startContainer, fixed?.startOffset]).toEqual([live?.startContainer, live?.startOffset])
  expect([fixed?.endContainer, fixed?.endOffset]).toEqual([live?.endContainer, live?.endOffset])
})

test('a nested list item is its own block, not part of the outer one', () => {
  const { map, find } = render(ARTICLE)
  expect(map.rangeFor(find('first point'))?.toString()).toBe('first point')
  expect(map.rangeFor(find('nested point'))?.toString()).toBe('nested point')
})

test('positions on elements fall on the text that follows, and behind everything on the end', () => {
  const { map, content, find } = render(ARTICLE)
  const paragraph = map.elementOf(1)
  const heading = map.elementOf(0)
  if (paragraph === null || heading === null) throw new Error('not rendered')
  expect(map.offsetFor(paragraph, 0)).toBe(find('The').start)
  expect(map.offsetFor(paragraph, 1)).toBe(find('river').start)
  expect(map.offsetFor(paragraph, paragraph.childNodes.length)).toBe(find('overnight.').end)
  expect(map.offsetFor(map.article, 0)).toBe(0)
  expect(map.offsetFor(map.article, map.article.childNodes.length)).toBe(content.length)
  expect(map.offsetFor(document.body, 0)).toBe(0)
  expect(map.offsetFor(document.body, document.body.childNodes.length)).toBe(content.length)
})

test('nodes of another document and separators alone have no place', () => {
  const { map, find } = render(ARTICLE)
  expect(map.offsetFor(document.createElement('p'), 0)).toBeNull()
  const end = find('overnight.').end
  expect(map.rangeFor(span(end, end + 2))).toBeNull()
})

test('a span that reaches into the separators is cut to the text', () => {
  const { map, find, content } = render(ARTICLE)
  const { start, end } = find('overnight.')
  expect(map.rangeFor(span(start, end + 2))?.toString()).toBe('overnight.')
  expect(sliceSpan(content, { start: offset(start), end: offset(end + 2) })).toBe('overnight.\n\n')
})

test('split and replaced text nodes are read again', () => {
  const { map, find } = render(ARTICLE)
  expect(map.rangeFor(find('overnight'))?.toString()).toBe('overnight')
  const node = map.rangeFor(find('overnight'))?.startContainer
  if (!(node instanceof Text)) throw new Error('no text')
  node.splitText(4)
  expect(map.rangeFor(find('overnight'))?.toString()).toBe('overnight')
  const paragraph = map.elementOf(1)
  paragraph?.replaceWith(paragraph.cloneNode(true))
  const again = map.rangeFor(find('overnight'))
  expect(again?.toString()).toBe('overnight')
  expect(again?.startContainer.isConnected).toBe(true)
})

/** As the reader shows pictures and removed parts: between blocks, at the end of a list item, between the rows of a table. */
const INSERTS = `
  <p data-block>The ferry left.</p>
  <div data-insert><p>Share this story</p></div>
  <ul><li data-block>first<div data-insert>Read more</div><ul><li data-block>nested</li></ul><div data-insert>Advertisement</div></li>
  <li data-block>second</li></ul>
  <table><tbody><tr data-block><td>Town</td></tr><tr data-insert><td>Sponsored</td></tr><tr data-block><td>Level</td></tr></tbody></table>
  <figure data-insert>Picture</figure>`
const WITHOUT = INSERTS.replaceAll(/<(div|figure|tr) data-insert>.*?<\/\1>/g, '')

test('inserts have no offset: places in them are the nearest text, and every other place is as without them', () => {
  const { map: bare, content } = render(WITHOUT)
  const { map } = render(INSERTS)
  const full = createTextMap(map.article, bare.blocks)
  for (let from = 0; from < content.length; from++) {
    const range = full.rangeFor(span(from, from + 1))
    if (range === null) continue
    expect(full.offsetFor(range.startContainer, range.startOffset)).toBe(from)
    expect(range.toString()).toBe(content.slice(from, from + 1))
  }
  const at = (words: string) => content.indexOf(words)
  const places = Array.from(map.article.querySelectorAll('[data-insert]'), (insert) =>
    full.offsetFor(insert, 0),
  )
  expect(places).toEqual([at('first'), at('first') + 5, at('first') + 5, at('Level'), content.length])
})
