import type { Flow } from '../flow.ts'
import type { Attributes } from '../xml.ts'
import type { Numbering } from './numbering.ts'
import { NO_PROPERTIES, type ParagraphProperties, shapeOf } from './shape.ts'
import { type Styles, wholeNumber } from './styles.ts'

/** The paragraphs that are open, one inside the other where there are text boxes, with their properties. */
export type Paragraphs = {
  readonly open: () => void
  readonly close: () => void
  readonly property: (name: string, attribute: Attributes) => void
  readonly endProperties: () => void
}

export function createParagraphs(flow: Flow, styles: Styles, numbering: Numbering): Paragraphs {
  const open: { properties: ParagraphProperties; joined: boolean }[] = []
  /** The end of the paragraph before was deleted, so that this one goes on with it. */
  let joinsNext = false
  let joinsBefore = false

  const change = (properties: Partial<ParagraphProperties>) => {
    const paragraph = open.at(-1)
    if (paragraph !== undefined) paragraph.properties = { ...paragraph.properties, ...properties }
  }
  return {
    open() {
      joinsBefore = joinsNext
      joinsNext = false
      open.push({ properties: NO_PROPERTIES, joined: false })
      if (!joinsBefore) flow.shape(shapeOf(NO_PROPERTIES, styles, numbering))
    },
    close() {
      joinsNext = open.pop()?.joined === true
      if (!joinsNext) flow.endParagraph()
    },
    property(name, attribute) {
      const value = attribute('w:val') ?? ''
      if (name === 'w:pStyle') change({ style: value })
      else if (name === 'w:outlineLvl') change({ outline: wholeNumber(value) })
      else if (name === 'w:numId') change({ list: value })
      else if (name === 'w:ilvl') change({ listLevel: wholeNumber(value) })
      else if (name === 'w:del') {
        const paragraph = open.at(-1)
        if (paragraph !== undefined) paragraph.joined = true
      }
    },
    endProperties() {
      const paragraph = open.at(-1)
      if (paragraph !== undefined && !joinsBefore)
        flow.shape(shapeOf(paragraph.properties, styles, numbering))
    },
  }
}
