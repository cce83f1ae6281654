import { offset } from '../../../shared/text/offsets.ts'
import type { Span, TextOffset } from '../../../shared/text/offsets.ts'
import { blockIndexOf } from './text-range.ts'
import type { TextMap } from './text-range.ts'

/** A child of the article, either a section of several blocks or a block itself, with the text it holds. */
export type Section = Span & { readonly element: Element; readonly blocks: readonly HTMLElement[] }

/**
 * The article's children that hold text, in order. Only their boxes may be measured freely: measuring inside a section
 * that `content-visibility` skips would force its layout and answer from a box that is about to change.
 */
export function sectionsOf(map: TextMap): readonly Section[] {
  const { children } = map.article
  const known = cache.get(map)
  if (known !== undefined && known.count === children.length && known.last === map.article.lastElementChild)
    return known.sections
  const sections = readSections(map)
  cache.set(map, { sections, count: children.length, last: map.article.lastElementChild })
  return sections
}

type Known = { readonly sections: readonly Section[]; readonly count: number; readonly last: Element | null }

/** Asked on every frame of scrolling; an article is rendered once, so that its ends tell whether it is another. */
const cache = new WeakMap<TextMap, Known>()

function readSections({ article, blocks }: TextMap): readonly Section[] {
  return Array.from(article.children).flatMap((element) => {
    const inside = blocksIn(element)
    const first = inside[0]
    const last = inside.at(-1)
    const start = first && blocks[blockIndexOf(first)]?.start
    const end = last && blocks[blockIndexOf(last)]?.end
    return start === undefined || end === undefined ? [] : [{ element, blocks: inside, start, end }]
  })
}

/**
 * The attribute of the pieces that a very long block is rendered in: where they begin in the text. Each may be skipped by
 * itself, as a section is.
 */
export const PIECE = 'data-piece'

/** The part of a block that its pieces between two heights of the viewport hold: all of it, if it is in one piece. */
export function partBetween(map: TextMap, block: HTMLElement, top: number, bottom: number): Span {
  const pieces = Array.from(block.querySelectorAll(`:scope > [${PIECE}]`))
  const startOfPiece = (index: number) => {
    const at = pieces[index]?.getAttribute(PIECE)
    return at == null ? null : offset(Number(at))
  }
  const first = pieces.findIndex((piece) => piece.getBoundingClientRect().bottom > top)
  const last = pieces.findLastIndex((piece) => piece.getBoundingClientRect().top < bottom)
  return {
    start: startOfPiece(first) ?? startOf(map, block),
    end: startOfPiece(last + 1) ?? endOf(map, block),
  }
}

/** False inside a section whose rendering is skipped at the moment. */
export const isRendered = (element: Element): boolean =>
  element.checkVisibility({ contentVisibilityAuto: true })

const startOf = (map: TextMap, element: HTMLElement): TextOffset =>
  map.blocks[blockIndexOf(element)]?.start ?? offset(0)

const endOf = (map: TextMap, element: HTMLElement): TextOffset =>
  map.blocks[blockIndexOf(element)]?.end ?? offset(0)

function blocksIn(element: Element): readonly HTMLElement[] {
  const inside = Array.from(element.querySelectorAll<HTMLElement>('[data-block]'))
  return element instanceof HTMLElement && element.dataset['block'] !== undefined
    ? [element, ...inside]
    : inside
}
