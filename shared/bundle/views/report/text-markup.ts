import type { Annotation } from '../../../project/annotation.ts'
import { partNumber } from '../../../project/quotation.ts'
import type { Mark, SourceText } from '../../../text/document.ts'
import { insertsOf } from '../../../text/inserts.ts'
import { assertNever } from '../../../assert.ts'
import { markup, raw, type Html } from '../html.ts'
import { renderBlocks } from './block-markup.ts'
import { picture } from './picture.ts'
import { cutBlock, type Segment } from './segments.ts'

export type MarkedText = {
  readonly body: Html
  /** Annotations, as they are met at their parts, that found a place in the text; each has an element with its passage id there. */
  readonly placed: ReadonlySet<Annotation>
}

/** The place of an annotation in the report, at the part it is met at. */
export function passageId(met: Annotation): string {
  const part = partNumber(met)
  return part === 0 ? `passage-${met.id}` : `passage-${met.id}-${part + 1}`
}

/**
 * A source's text with its annotations marked. `refer` gives what follows the end of a passage: links to the claims
 * that use it.
 */
export function markText(
  text: SourceText,
  annotations: readonly Annotation[],
  refer: (annotation: Annotation) => Html,
): MarkedText {
  const cut = text.blocks.map((block) => ({ block, segments: cutBlock(block, annotations) }))
  const first = new Map<Annotation, Segment>()
  const last = new Map<Annotation, Segment>()
  for (const segment of cut.flatMap(({ segments }) => segments))
    for (const annotation of segment.annotations) {
      if (!first.has(annotation)) first.set(annotation, segment)
      last.set(annotation, segment)
    }
  const renderSegment = (segment: Segment): Html => {
    const opens = segment.annotations.filter((annotation) => first.get(annotation) === segment)
    const closes = segment.annotations.filter((annotation) => last.get(annotation) === segment)
    const words = segment.marks.reduce(wrapInline, markup`${text.content.slice(segment.start, segment.end)}`)
    return markup`${highlight(segment, opens, words)}${closes.map(refer)}`
  }
  const levels = text.blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level)
  const ranks = [...new Set(levels)].sort((a, b) => a - b)
  const inserts = insertsOf(text)
  const picturesAt = (place: number): readonly Html[] =>
    (inserts.get(place) ?? []).flatMap((insert) => {
      const image = insert.kind === 'picture' ? text.images?.[insert.image] : undefined
      if (insert.kind !== 'picture' || image === undefined) return []
      return [picture(image, text.suppressed[insert.caption ?? -1]?.text)]
    })
  const blocks = cut.map(({ block, segments }, index) => ({
    block,
    pictures: picturesAt(index),
    content: markup`${segments.map(renderSegment)}`,
    rank: ranks.indexOf(block.level),
  }))
  return {
    body: markup`${renderBlocks(blocks)}${picturesAt(blocks.length)}`,
    placed: new Set(first.keys()),
  }
}

function highlight({ annotations }: Segment, opens: readonly Annotation[], words: Html): Html {
  const top = annotations.at(-1)
  if (top === undefined) return words
  const [own, ...others] = opens
  const anchors = others.map((annotation) => markup`<span id="${passageId(annotation)}"></span>`)
  const layers = annotations.length > 1 ? ' layered' : ''
  return own === undefined
    ? markup`<mark class="${top.colour}${layers}">${words}</mark>`
    : markup`${anchors}<mark id="${passageId(own)}" class="${top.colour}${layers}">${words}</mark>`
}

function wrapInline(content: Html, { kind, href }: Mark): Html {
  switch (kind) {
    case 'em':
    case 'strong':
    case 'code':
    case 'sup':
    case 'sub':
      return markup`${raw(`<${kind}>`)}${content}${raw(`</${kind}>`)}`
    case 'link':
      return outsideLink(href, content)
    default:
      return assertNever(kind)
  }
}

/** A link into the web, or just its words when the address is not one a browser should open. */
export const outsideLink = (href: string | null, content: Html): Html =>
  href !== null && /^(https?|mailto):/i.test(href)
    ? markup`<a href="${href}" rel="noopener noreferrer nofollow">${content}</a>`
    : content
