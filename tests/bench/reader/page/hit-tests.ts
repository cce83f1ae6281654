import type { TextRow } from '../../../../renderer/src/data/tables.ts'
import { overlaps, type Span, span } from '../../../../shared/text/offsets.ts'
import { generatedProse } from '../../../support/generated-prose.ts'
import { median } from '../statistics.ts'
import type { Contestant } from './contestant.ts'

export type HitTests = {
  /** Microseconds for one question; the median of the rounds. */
  readonly time: number
  /** Points at which the answer was not exactly the passages that hold the character there. */
  readonly wrong: number
}

type Point = { readonly x: number; readonly y: number; readonly expected: readonly number[] }

/** Asks at the middle of random characters in view what lies there, and compares with looking through all passages. */
export function hitTests(
  contestant: Contestant,
  text: TextRow,
  passages: readonly Span[],
  count: number,
): HitTests {
  const points = pointsInView(contestant, text, passages, count)
  // Once unmeasured, so that what is made when first needed is there.
  for (const { x, y } of points) contestant.at(x, y)
  const wrong = points.filter(({ x, y, expected }) => {
    const found = [...contestant.at(x, y)].sort((a, b) => a - b)
    return found.join() !== expected.join()
  })
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now()
    for (const { x, y } of points) contestant.at(x, y)
    return (1000 * (performance.now() - from)) / points.length
  })
  return { time: median(times), wrong: wrong.length }
}

/** Through all points, which lie far apart: nobody could remember the last answer. */
const ROUNDS = 50

function pointsInView(
  { article, scroller }: Contestant,
  text: TextRow,
  passages: readonly Span[],
  count: number,
): readonly Point[] {
  const view = scroller.getBoundingClientRect()
  const inView = charactersIn(article, view)
  const { number } = generatedProse(13)
  const points: Point[] = []
  while (points.length < count) {
    const chosen = inView[number(inView.length)]
    if (chosen === undefined) throw new Error('nothing in view')
    const at = (text.blocks[chosen.block]?.start ?? 0) + chosen.within
    const { left, top, width, height } = chosen.box
    points.push({
      x: left + width / 2,
      y: top + height / 2,
      expected: passages.flatMap((passage, index) => (overlaps(passage, span(at, at + 1)) ? [index] : [])),
    })
  }
  return points
}

type Character = { readonly block: number; readonly within: number; readonly box: DOMRect }

/** Paragraphs hold nothing but text in this bench; `block` is the paragraph's number. */
function charactersIn(article: HTMLElement, view: DOMRect): readonly Character[] {
  const found: Character[] = []
  article.querySelectorAll('p').forEach((paragraph, block) => {
    const { top, bottom } = paragraph.getBoundingClientRect()
    if (bottom < view.top || top > view.bottom) return
    let within = 0
    const nodes = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node instanceof Text; node = nodes.nextNode()) {
      for (let at = 0; at < node.length; at++, within++) {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const box = range.getBoundingClientRect()
        if (box.top > view.top + 4 && box.bottom < view.bottom - 4 && box.width > 2 && node.data[at] !== ' ')
          found.push({ block, within, box })
      }
    }
  })
  return found
}
