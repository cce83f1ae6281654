import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import { present } from '../../../../shared/assert.ts'
import { sliceSpan, type Span } from '../../../../shared/text/offsets.ts'
import type { MakeContestant } from './contestant.ts'
import { plainOffsets, showPeerText } from './peer-text.ts'

type Renderer = 'CSS_HIGHLIGHTS' | 'SPANS'

/** Recogito's annotator with one of its renderers; `ready` hands it ranges, else it finds them from its selectors. */
export const recogito =
  (renderer: Renderer, ready: boolean): MakeContestant =>
  async (host, text) => {
    const shown = showPeerText(host, text)
    const annotator = createTextAnnotator(shown.article, { renderer, annotatingEnabled: false })
    let annotations: readonly TextAnnotation[] = []
    const annotation = (id: string, passage: Span, range: Range | undefined): TextAnnotation => {
      const selector = { quote: sliceSpan(text.content, passage), ...plainOffsets(text, passage) }
      // Without a range it revives the selector, which its type does not say.
      const given = { ...selector, ...(range === undefined ? {} : { range }) } as typeof selector & {
        range: Range
      }
      return { id, bodies: [], target: { annotation: id, selector: [given], created: new Date(0) } }
    }
    const shows = (id: string): boolean =>
      renderer === 'SPANS'
        ? shown.article.querySelector(`[data-annotation="${id}"]`) !== null
        : CSS.highlights.has(`_${id}`)
    let added = 0
    return {
      ...shown,
      give(passages) {
        annotations = passages.map((passage, index) =>
          annotation(`h${index}`, passage, ready ? shown.rangeOf(passage) : undefined),
        )
      },
      // Its `setAnnotations` of this release leaves out what has no range yet; this is what it goes through otherwise.
      render: () => void annotator.state.store.bulkAddAnnotations([...annotations], true),
      isRendered: () => shows('h0'),
      adding(passage) {
        const one = annotation(`a${++added}`, passage, ready ? shown.rangeOf(passage) : undefined)
        return () => annotator.addAnnotation(one)
      },
      hasAdded: (count) => shows(`a${count}`),
      at(x, y) {
        const box = shown.article.getBoundingClientRect()
        const found = annotator.state.store.getAt(x - box.x, y - box.y, true) ?? []
        return [found].flat().map(({ id }) => Number(present(/^h(\d+)$/.exec(id)?.[1], id)))
      },
    }
  }
