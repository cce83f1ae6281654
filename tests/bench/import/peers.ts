import { Readability } from '@mozilla/readability'
import Defuddle from 'defuddle'
import { parseHTML } from 'linkedom'
import { htmlBlocks } from '../../../electron/parser/html/blocks.ts'
import { parsePiece } from '../../../electron/parser/html/tree.ts'
import { parseFile } from '../../../electron/parser/parse-file.ts'
import type { GoldPage } from './corpus.ts'
import type { Said } from './metadata-score.ts'

/** What an extractor makes of a page: the article's text and what it says about it; an address only where it gives one. */
type Extracted = { readonly text: string; readonly url: string | null; readonly said: Said }
export type Extractor = (page: GoldPage) => Promise<Extracted>

const html = (page: GoldPage): string => new TextDecoder().decode(page.bytes)

export const NOTHING_SAID: Said = { title: null, byline: null, publisher: null, published: null }

/** Block by block, as an extractor's HTML is read by a person; its plain text would glue blocks together. */
const textOf = (content: string | null | undefined): string =>
  htmlBlocks(parsePiece(content ?? ''), null)
    .map(({ text }) => text)
    .join('\n\n')

export const EXTRACTORS: Readonly<Record<'ours' | 'readability' | 'defuddle', Extractor>> = {
  async ours(page) {
    const outcome = await parseFile('page.html', page.bytes)
    if (outcome.kind !== 'parsed') return { text: '', url: null, said: NOTHING_SAID }
    const { text, meta } = outcome.document
    const said = {
      title: meta.title.value,
      byline: meta.authors?.value.join(', ') ?? null,
      publisher: meta.publisher?.value ?? null,
      published: meta.published?.value.iso ?? null,
    }
    return { text: text.content, url: meta.url?.value ?? null, said }
  },
  async readability(page) {
    const { document } = parseHTML(html(page))
    const read = new Readability(document).parse()
    const said = {
      title: read?.title ?? null,
      byline: read?.byline ?? null,
      publisher: read?.siteName ?? null,
      published: read?.publishedTime ?? null,
    }
    return { text: textOf(read?.content), url: null, said }
  },
  async defuddle(page) {
    const { document } = parseHTML(html(page))
    Object.assign(document, { styleSheets: document.styleSheets ?? [] })
    const read = new Defuddle(document, { useAsync: false, url: page.url }).parse()
    const said = {
      title: read.title,
      byline: read.author,
      publisher: read.site,
      published: read.published,
    }
    return { text: textOf(read.content), url: null, said }
  },
}
