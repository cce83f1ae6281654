import { createTextMap } from '../../../renderer/src/dom/text-range.ts'
import type { TextMap } from '../../../renderer/src/dom/text-range.ts'
import type { Block } from '../../../shared/text/document.ts'
import { offset, span } from '../../../shared/text/offsets.ts'
import type { Span } from '../../../shared/text/offsets.ts'

export type Rendered = {
  readonly container: HTMLElement
  readonly map: TextMap
  readonly content: string
  /** The nth occurrence of some words in the text. */
  readonly find: (words: string, nth?: number) => Span
}

/** Shows an article as the reader does: HTML whose blocks carry `data-block`; the text is read off it block by block. */
export function render(html: string, style = ''): Rendered {
  const container = document.createElement('div')
  container.style.cssText = `width: 420px; height: 300px; overflow: auto; font: 16px/24px serif; ${style}`
  const article = document.createElement('article')
  article.innerHTML = html
  container.append(article)
  document.body.append(container)
  const blocks: Block[] = []
  let content = ''
  for (const element of article.querySelectorAll<HTMLElement>('[data-block]')) {
    element.dataset['block'] = String(blocks.length)
    const own = [...element.childNodes].filter(
      (node) => !(node instanceof Element && /^[UO]L$/.test(node.tagName)),
    )
    const text = own.map((node) => node.textContent).join('')
    const start = content === '' ? 0 : content.length + 2
    content += (content === '' ? '' : '\n\n') + text
    blocks.push({
      kind: 'paragraph',
      start: offset(start),
      end: offset(content.length),
      level: 0,
      ordered: null,
      marks: [],
    })
  }
  return {
    container,
    map: createTextMap(article, blocks),
    content,
    find(words, nth = 0) {
      let at = content.indexOf(words)
      for (let skipped = 0; skipped < nth; skipped++) at = content.indexOf(words, at + 1)
      return span(at, at + words.length)
    },
  }
}

/** A long text in sections whose rendering is skipped away from the view, as the reader shows it. */
export function renderLong(sections: number): Rendered {
  const paragraph = (at: number) =>
    `<p data-block>Paragraph ${at} tells of rain over the harbour, of crews that waited and of ${'letters that nobody answered, '.repeat(at % 4)}until evening.</p>`
  const section = (at: number) =>
    `<section style="content-visibility: auto; contain-intrinsic-size: auto 900px">${Array.from({ length: 25 }, (_, index) => paragraph(at * 25 + index)).join('')}</section>`
  return render(Array.from({ length: sections }, (_, at) => section(at)).join(''))
}

export const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
}
