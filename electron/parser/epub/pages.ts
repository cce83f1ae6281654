import type { DraftBlock } from '../../../shared/text/compose.ts'
import { draft } from '../../../shared/text/compose.ts'
import { htmlBlocks } from '../html/blocks.ts'
import { lightened } from '../html/data-uris.ts'
import { type PagePictures, pagePictures } from '../html/page-pictures.ts'
import { attribute, elementsIn } from '../../../shared/html/elements.ts'
import { type Element, flattenDeep, parsePage, type ParentNode, removeCode, textOf } from '../html/tree.ts'
import { MAX_HTML_CHARACTERS } from '../limits.ts'
import { fold } from '../metadata/fold.ts'
import { isCarrier } from '../pictures/carry.ts'
import { xmlText } from '../office/xml.ts'
import { bookPath } from './paths.ts'

type BookPage = { readonly page: ParentNode; readonly pictures: PagePictures }

/** The page at `path` as a tree, without scripts and bounded; null when it is too large or too complex. */
function bookPage(bytes: Uint8Array, path: string): BookPage | null {
  const { text, held } = lightened(xmlText(bytes))
  if (text.length > MAX_HTML_CHARACTERS) return null
  const page = parsePage(withoutShortTags(text))
  if (page === null) return null
  const pictures = pagePictures(page, held, (address) => bookPath(path, address) ?? address)
  removeCode(page)
  flattenDeep(page)
  return { page, pictures }
}

/** `<title/>` is a whole element in XML, but only the beginning of one to a parser of HTML. */
const withoutShortTags = (xhtml: string): string =>
  xhtml.replace(/<([A-Za-z][\w:.-]{0,60})((?:\s[^<>]*)?)\/>/g, (tag, name: string, attributes: string) =>
    /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i.test(name)
      ? tag
      : `<${name}${attributes}></${name}>`,
  )

/** The title that the list of contents (XHTML or NCX) gives to each page of the book, by the page's path. */
export function chapterTitles(bytes: Uint8Array, path: string): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  const read = bookPage(bytes, path)
  if (read === null) return titles
  let label = ''
  for (const element of elementsIn(read.page)) {
    const isLink = element.tagName === 'a'
    if (isLink || element.tagName === 'text') label = textOf(element, 300)
    const href = attribute(element, isLink ? 'href' : 'src')
    if (href === null || !(isLink || element.tagName === 'content')) continue
    const target = bookPath(path, href)
    if (target !== null && label !== '' && !titles.has(target)) titles.set(target, label)
  }
  return titles
}

/**
 * The blocks of the page at `path`, its footnotes last. `title` is what the list of contents calls it: it becomes the heading of a
 * page that has none. null when the page is too large or too complex.
 */
export function pageBlocks(bytes: Uint8Array, path: string, title: string | null): DraftBlock[] | null {
  const read = bookPage(bytes, path)
  if (read === null) return null
  const { page, pictures } = read
  const notes = takenNotes(page).flatMap((note) => htmlBlocks(note, null).map(asFootnote))
  const blocks = htmlBlocks(page, null, new Map(), pictures)
  const text = blocks.filter((block) => !isCarrier(block))
  return [...headed(text, title), ...notes, ...blocks.filter(isCarrier)]
}

const asFootnote = (block: DraftBlock): DraftBlock => ({
  ...block,
  kind: 'footnote',
  level: 0,
  ordered: null,
})

const NOTE = /(?:^|\s)(?:doc-)?(?:footnote|endnote|rearnote)(?:\s|$)/

/** Takes the notes out of the page's tree. */
function takenNotes(page: ParentNode): readonly Element[] {
  const notes = [...elementsIn(page)].filter(
    (element) =>
      NOTE.test(attribute(element, 'epub:type') ?? '') || NOTE.test(attribute(element, 'role') ?? ''),
  )
  const taken = new Set<unknown>(notes)
  const parents = new Set(notes.flatMap(({ parentNode }) => parentNode ?? []))
  for (const parent of parents) parent.childNodes = parent.childNodes.filter((child) => !taken.has(child))
  return notes
}

/** How far down a heading still is the chapter's. */
const TOP_BLOCKS = 4

function headed(drafts: readonly DraftBlock[], title: string | null): readonly DraftBlock[] {
  const top = drafts.filter(({ kind }) => kind !== 'separator').slice(0, TOP_BLOCKS)
  if (title === null || drafts.length === 0 || top.some(({ kind }) => kind === 'heading')) return drafts
  const same = top.find(({ text }) => text.length < 300 && fold(text) === fold(title))
  if (same === undefined) return [draft('heading', title, { level: 1 }), ...drafts]
  return drafts.map((block) =>
    block === same ? { ...block, kind: 'heading' as const, level: 1, marks: [] } : block,
  )
}
