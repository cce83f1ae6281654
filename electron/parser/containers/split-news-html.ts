import { counted } from './split-news.ts'

/** What news databases put around each article of a page that holds many. */
const MARKS = [
  /<div\b[^>]{0,200}\bclass\s*=\s*["']article [a-z]{2}Article["'][^>]{0,200}>/gi,
  /<a\b[^>]{0,100}\bname\s*=\s*["']?DOC_ID_\d+_\d+["']?[^>]{0,100}>/gi,
]
const COUNTER = />\s*(?:document\s+(\d{1,4})\s+of\s+(\d{1,4})|(\d{1,4})\s+of\s+(\d{1,4})\s+documents)\s*</gi
const BLOCK = /<(?:div|p|center|h[1-6]|table)\b/gi
const REACH = 400

/** The articles of a news database's HTML export as pages of their own; null for a page that is one article. */
export function splitNewsHtml(html: string): string[] | null {
  const starts = MARKS.map((mark) => Array.from(html.matchAll(mark), ({ index }) => index)).find(
    (found) => found.length >= 2,
  )
  const places = starts ?? counted(Array.from(html.matchAll(COUNTER))).map((at) => blockBefore(html, at))
  if (places.length < 2) return null
  const bodyEnd = html.search(/<\/body\s*>/i)
  const end = bodyEnd === -1 ? html.length : bodyEnd
  return places.map(
    (start, index) =>
      `<!doctype html><html><head><meta charset="utf-8"></head><body>${html.slice(start, places[index + 1] ?? Math.max(start, end))}</body></html>`,
  )
}

function blockBefore(html: string, at: number): number {
  const from = Math.max(0, at - REACH)
  const last = Array.from(html.slice(from, at + 1).matchAll(BLOCK)).at(-1)
  return last === undefined ? at + 1 : from + last.index
}
