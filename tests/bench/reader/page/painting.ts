import type { TextRow } from '../../../../renderer/src/data/tables.ts'
import { present } from '../../../../shared/assert.ts'
import { rectsFor } from '../../../../renderer/src/dom/geometry.ts'
import { createTextMap } from '../../../../renderer/src/dom/text-range.ts'
import type { Span } from '../../../../shared/text/offsets.ts'
import { hitTests, type HitTests } from './hit-tests.ts'
import type { Contestant, MakeContestant } from './contestant.ts'
import { addedSpans, proseText, randomSpans } from './material.ts'
import { oursFromDatabase, oursFromMemory } from './ours.tsx'
import { plain } from './plain.ts'
import { recogito } from './recogito.ts'
import { nextFrame, painted, scrollThrough, settled } from './timing.ts'
import { wrapping } from './wrapping.ts'

const CONTESTANTS = {
  nothing: plain,
  ours: oursFromMemory,
  'ours, from the database': oursFromDatabase,
  'Recogito CSS highlights, ranges ready': recogito('CSS_HIGHLIGHTS', true),
  'Recogito CSS highlights, selectors': recogito('CSS_HIGHLIGHTS', false),
  'Recogito spans, ranges ready': recogito('SPANS', true),
  'Recogito spans, selectors': recogito('SPANS', false),
  'Hypothesis-style wrapping': wrapping,
} satisfies Record<string, MakeContestant>
export type ContestantName = keyof typeof CONTESTANTS

const ADDS = 12

/** Shows one contestant at a time and lets it do what is measured. Counts and pixels are the same for all. */
export function paintingBench(root: HTMLElement) {
  let text: TextRow | null = null
  let contestant: Contestant | null = null
  let passages: readonly Span[] = []
  let toAdd: readonly Span[] = []
  const list = document.createElement('ul')
  const pane = document.createElement('div')
  const shown = (): Contestant => present(contestant, 'contestant')
  return {
    async show(name: ContestantName, words: number): Promise<void> {
      list.append(...Array.from({ length: 200 }, (_, index) => rowOf(`Source ${index}`)))
      root.append(list, pane)
      text = proseText(words)
      await document.fonts.ready
      contestant = await CONTESTANTS[name](pane, text)
      await settled()
    },
    async give(count: number): Promise<void> {
      passages = randomSpans(present(text, 'text'), count)
      toAdd = addedSpans(200, ADDS)
      await shown().give(passages)
      await settled()
    },
    /** Milliseconds until the passages are painted. */
    render(): Promise<number> {
      const from = performance.now()
      shown().render()
      return painted(from, shown().isRendered)
    },
    /** Milliseconds until the `at`th added passage is painted; count from 1. */
    async add(at: number): Promise<number> {
      const add = shown().adding(present(toAdd[at - 1], 'passage'))
      await nextFrame()
      const from = performance.now()
      add()
      return painted(from, () => shown().hasAdded(at))
    },
    /** Milliseconds until the `at`th added passage is painted in another colour; null where there are no colours. */
    async recolour(at: number): Promise<number | null> {
      const { recolour, hasRecoloured } = shown()
      if (recolour === undefined || hasRecoloured === undefined) return null
      await nextFrame()
      const from = performance.now()
      recolour(at)
      return painted(from, () => hasRecoloured(at))
    },
    /** Milliseconds until it shows that the pointer is on the `at`th added passage; null where that is never shown. */
    async hover(at: number): Promise<number | null> {
      const { showsHover, article, scroller } = shown()
      if (showsHover === undefined) return null
      const map = createTextMap(article, present(text, 'text').blocks)
      const { left, top, width, height } = present(rectsFor(map, present(toAdd[at - 1], 'passage'))[0], 'box')
      article.dispatchEvent(new PointerEvent('pointerleave'))
      await settled()
      const view = scroller.getBoundingClientRect()
      if (top < view.top || top > view.bottom || showsHover()) throw new Error('not ready to be hovered')
      await nextFrame()
      const from = performance.now()
      const place = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true }
      article.dispatchEvent(new PointerEvent('pointermove', place))
      return painted(from, showsHover)
    },
    /** At random characters in the middle of the text. */
    async hit(points: number): Promise<HitTests> {
      shown().scroller.scrollTop = shown().scroller.scrollHeight / 3
      await settled()
      return hitTests(shown(), present(text, 'text'), passages, points)
    },
    /** Changes text and style in the list beside the pane, once a frame. */
    async disturb(times: number): Promise<void> {
      for (let index = 0; index < times; index++) {
        const row = present(list.children[index % 20], 'row')
        row.toggleAttribute('data-chosen')
        row.textContent = `Source ${index} changed`
        await nextFrame()
      }
    },
    scroll: (frames: number, step: number) => scrollThrough(shown().scroller, frames, step),
    settled,
  }
}

function rowOf(name: string): HTMLElement {
  const row = document.createElement('li')
  row.className = 'unrelated'
  row.textContent = name
  return row
}
