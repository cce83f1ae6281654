import { Readability } from '@mozilla/readability'
import Defuddle from 'defuddle'
import { parseHTML } from 'linkedom'
import { htmlBlocks } from '../../../electron/parser/html/blocks.ts'
import { parsePiece } from '../../../electron/parser/html/tree.ts'
import { parseFile } from '../../../electron/parser/parse-file.ts'
import type { GoldPage } from './corpus.ts'

/** What an extractor makes of a page: the article's text and, where it gives one, the page's address. */
type Extracted = { readonly text: string; readonly url: string | null }
export type Extractor = (page: GoldPage) => Promise<Extracted>

const html = (page: GoldPage): string => new TextDecoder().decode(page.bytes)

/** Block by block, as an extractor's HTML is read by a person; its plain text would glue blocks together. */
const textOf = (content: string | null | undefined): string =>
  htmlBlocks(parsePiece(content ?? ''), null)
    .map(({ text }) => text)
    .join('\n\n')

export const EXTRACTORS: Readonly<Record<'ours' | 'readability' | 'defuddle', Extractor>> = {
  async ours(page) {
    const outcome = await parseFile('page.html', page.bytes)
    if (outcome.kind !== 'parsed') return { text: '', url: null }
    const { text, meta } = outcome.document
    return { text: text.content, url: meta.url?.value ?? null }
  },
  async readability(page) {
    const { document } = parseHTML(html(page))
    return { text: textOf(new Readability(document).parse()?.content), url: null }
  },
  async defuddle(page) {
    const { document } = parseHTML(html(page))
    Object.assign(document, { styleSheets: document.styleSheets ?? [] })
    const { content } = new Defuddle(document, { useAsync: false, url: page.url }).parse()
    return { text: textOf(content), url: null }
  },
}
