import { afterEach, expect, test } from 'vitest'
import { createHighlightPainter, HIGHLIGHT_NAMES } from '../../../renderer/src/dom/highlights.ts'
import { render } from './article.ts'

afterEach(() => document.body.replaceChildren())

const ARTICLE = '<p data-block>The ferry <em>left</em> at nine.</p><p data-block>Nobody noticed.</p>'

const ranges = (name: (typeof HIGHLIGHT_NAMES)[number]): readonly StaticRange[] =>
  [...(CSS.highlights.get(name) ?? [])].filter((range) => range instanceof StaticRange)

test('two panes share one highlight per name, and closing one leaves the other alone', () => {
  const painter = createHighlightPainter()
  const [left, right] = [render(ARTICLE), render(ARTICLE)]
  const [leftLayer, rightLayer] = [painter.layer(left.map), painter.layer(right.map)]
  leftLayer.paint({ 'wb-hl-green': [left.find('ferry'), left.find('Nobody')] })
  rightLayer.paint({ 'wb-hl-green': [right.find('left at')], 'wb-active': [right.find('left at')] })
  expect(ranges('wb-hl-green')).toHaveLength(3)
  leftLayer.dispose()
  expect(
    ranges('wb-hl-green').map(({ startContainer }) => right.map.article.contains(startContainer)),
  ).toEqual([true])
  expect(ranges('wb-active')).toHaveLength(1)
  rightLayer.dispose()
  expect(HIGHLIGHT_NAMES.flatMap(ranges)).toEqual([])
})

test('what stays in the plan keeps its range, what leaves it loses it', () => {
  const page = render(ARTICLE)
  const layer = createHighlightPainter().layer(page.map)
  layer.paint({ 'wb-hl-red': [page.find('ferry'), page.find('nine')] })
  const kept = ranges('wb-hl-red')[0]
  layer.paint({ 'wb-hl-red': [page.find('ferry')], 'wb-find': [page.find('Nobody')] })
  expect(ranges('wb-hl-red')).toEqual([kept])
  expect(ranges('wb-hl-red')[0]).toBe(kept)
  expect(ranges('wb-find')).toHaveLength(1)
  layer.paint({})
  expect(HIGHLIGHT_NAMES.flatMap(ranges)).toEqual([])
})

test('painting again repairs ranges whose text nodes were split or replaced', () => {
  const page = render(ARTICLE)
  const layer = createHighlightPainter().layer(page.map)
  const plan = { 'wb-hl-blue': [page.find('Nobody noticed')] }
  layer.paint(plan)
  const node = ranges('wb-hl-blue')[0]?.startContainer
  if (!(node instanceof Text)) throw new Error('nothing painted')
  node.splitText(6)
  layer.paint(plan)
  expect(ranges('wb-hl-blue')[0]?.endContainer).toBe(node.nextSibling)
  page.map.elementOf(1)?.replaceChildren('Nobody noticed.')
  layer.paint(plan)
  expect(ranges('wb-hl-blue')).toHaveLength(1)
  expect(ranges('wb-hl-blue')[0]?.startContainer.isConnected).toBe(true)
  layer.dispose()
})

test('highlights of others in the registry survive, and ours are ranked by name', () => {
  const foreign = new Highlight()
  CSS.highlights.set('someone-else', foreign)
  const layer = createHighlightPainter().layer(render(ARTICLE).map)
  layer.dispose()
  expect(CSS.highlights.get('someone-else')).toBe(foreign)
  const priorities = HIGHLIGHT_NAMES.map((name) => CSS.highlights.get(name)?.priority ?? -1)
  expect(priorities).toEqual([...priorities].sort((a, b) => a - b))
  expect(new Set(priorities).size).toBe(HIGHLIGHT_NAMES.length)
  CSS.highlights.delete('someone-else')
})
