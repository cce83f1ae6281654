import { afterEach, expect, onTestFinished, test } from 'vitest'
import { followView } from '../../../../renderer/src/features/reader/marks/follow-view.ts'
import { frames, renderLong } from '../../dom/article.ts'

afterEach(() => document.body.replaceChildren())

/** A ruler beside a long text, as high as what scrolls. */
async function follow(sections: number) {
  const { map, container } = renderLong(sections)
  const ruler = document.createElement('div')
  ruler.style.cssText = `position: fixed; inset: 0 0 auto auto; inline-size: 10px; block-size: ${container.clientHeight}px`
  const box = document.createElement('div')
  box.style.cssText = 'position: absolute; inset: 0; transform-origin: 0 0'
  ruler.append(box)
  document.body.append(ruler)
  onTestFinished(followView({ map, scroller: container }, box))
  await frames(3)
  const off = () => {
    const { top, height } = box.getBoundingClientRect()
    const { scrollTop, scrollHeight, clientHeight } = container
    const share = clientHeight / scrollHeight
    return (
      Math.abs(top - ruler.getBoundingClientRect().top - share * scrollTop) +
      Math.abs(height - share * clientHeight)
    )
  }
  return { map, container, box, off }
}

test('the box on the ruler lies over the part in view, at the top, in between and at the end', async () => {
  const { container, off } = await follow(20)
  for (const share of [0, 0.4, 1]) {
    container.scrollTop = share * container.scrollHeight
    await expect.poll(off).toBeLessThan(1)
  }
})

test('it grows when the text gets shorter, and goes when all of it is in view', async () => {
  const { map, container, box, off } = await follow(4)
  container.scrollTop = 200
  Array.from(map.article.children)
    .slice(2)
    .forEach((section) => section.remove())
  await expect.poll(off).toBeLessThan(1)
  expect(box.hidden).toBe(false)
  map.article.replaceChildren()
  await expect.poll(() => box.hidden).toBe(true)
})
