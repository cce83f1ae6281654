import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { readCaret, readSelection, select, watchSelection } from '../../../renderer/src/dom/selection.ts'
import { sliceSpan } from '../../../shared/text/offsets.ts'
import { frames, render } from './article.ts'
import type { Rendered } from './article.ts'

afterEach(() => {
  document.getSelection()?.removeAllRanges()
  document.body.replaceChildren()
})

const ARTICLE =
  '<p data-block>The ferry <em>left</em> at nine 🚢 sharp.</p><ul><li data-block>Nobody noticed.</li></ul><p data-block dir="rtl">غادرت العبّارة الميناء</p>'

const selected = ({ map, content }: Rendered): string | null => {
  const passage = readSelection(map)
  return passage === null ? null : sliceSpan(content, passage)
}

test('a triple click selects its paragraph and nothing of the next', async () => {
  const page = render(ARTICLE)
  const paragraph = page.map.elementOf(0)
  if (paragraph === null) throw new Error('not rendered')
  await userEvent.tripleClick(paragraph)
  expect(selected(page)).toBe('The ferry left at nine 🚢 sharp.')
})

test('a selection made backwards, across marks and blocks, is read forwards', () => {
  const page = render(ARTICLE)
  const passage = page.find('left at nine 🚢 sharp.\n\nNobody')
  const range = page.map.rangeFor(passage)
  if (range === null) throw new Error('not rendered')
  const { startContainer, startOffset, endContainer, endOffset } = range
  document.getSelection()?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset)
  expect(readSelection(page.map)).toEqual(passage)
  expect(readCaret(page.map)).toBe(passage.start)
})

test('what reaches beyond the article is cut to it', () => {
  const before = document.createElement('p')
  before.textContent = 'Before the article'
  document.body.append(before)
  const page = render(ARTICLE)
  document.getSelection()?.setBaseAndExtent(before, 0, page.map.elementOf(1) ?? before, 1)
  expect(selected(page)).toBe('The ferry left at nine 🚢 sharp.\n\nNobody noticed.')
  document.getSelection()?.selectAllChildren(before)
  expect(selected(page)).toBeNull()
  expect(readCaret(page.map)).toBeNull()
})

test('of two panes only the one with the selection has one', () => {
  const left = render(ARTICLE)
  const right = render(ARTICLE)
  expect(select(right.map, right.find('Nobody'))).toBe(true)
  expect(selected(right)).toBe('Nobody')
  expect(selected(left)).toBeNull()
})

test('a bare caret is no selection but has a place, also in right-to-left text', () => {
  const page = render(ARTICLE)
  const place = page.map.rangeFor(page.find('العبّارة'))
  if (place === null) throw new Error('not rendered')
  document.getSelection()?.collapse(place.startContainer, place.startOffset)
  expect(readSelection(page.map)).toBeNull()
  expect(readCaret(page.map)).toBe(page.find('العبّارة').start)
})

test('changes are reported once per frame, while dragging not before the button is released', async () => {
  const page = render(ARTICLE)
  let reports = 0
  const stop = watchSelection(() => (reports += 1))
  select(page.map, page.find('ferry'))
  select(page.map, page.find('left'))
  await frames(3)
  expect(reports).toBe(1)
  document.dispatchEvent(new PointerEvent('pointerdown', { button: 0 }))
  select(page.map, page.find('Nobody'))
  await frames(3)
  expect(reports).toBe(1)
  document.dispatchEvent(new PointerEvent('pointerup', { button: 0 }))
  await frames(3)
  expect(reports).toBe(2)
  stop()
  select(page.map, page.find('ferry'))
  await frames(3)
  expect(reports).toBe(2)
})

test('a key finds the latest change reported, and is not told again of what it knows', async () => {
  const page = render(ARTICLE)
  const reported: (string | null)[] = []
  const stop = watchSelection(() => reported.push(selected(page)))
  const press = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: '4' }))
  select(page.map, page.find('ferry'))
  press()
  select(page.map, page.find('left'))
  press()
  press()
  expect(reported).toEqual(['ferry', 'left'])
  await frames(3)
  expect(new Set(reported)).toEqual(new Set(['ferry', 'left']))
  stop()
})
