/** A part of a text. */
type Stretch = { readonly start: number; readonly end: number }

/** `Document 3 of 12`, `3 of 12 DOCUMENTS`: with its word, since pages are counted like that, too. */
const COUNTER =
  /^[ \t]*(?:(?:document|article|dokument|artikel)\s+(\d{1,4})\s+(?:of|von|sur|de)\s+(\d{1,4})|(\d{1,4})\s+(?:of|von|sur|de)\s+(\d{1,4})\s+(?:documents?|articles?|dokumente?n?|artikeln?))[ \t]*\r?$/gim
/** What stands below each article: a database's key of the document, or the plain statement. */
const ENDINGS = [
  /^[ \t]*document [A-Z][A-Z0-9]{2,12}\d{8}[a-z0-9]{6,}[ \t]*\r?$/gim,
  /^[ \t]*end of document[ \t]*\r?$/gim,
]
const LENGTH = /^[ \t]*(?:length[ \t]*:[ \t]*[\d,.]+ words?|[\d,.]+ words)[ \t]*\r?$/im
/** Fewer words before the first or after the last article are a cover or a search form. */
const WORDS_WORTH_KEEPING = 60

/**
 * The articles of a news database's text export, each from the mark above it to the next or to the mark below it; null for
 * anything else. Splitting one article in two would be worse than leaving two together, so at least two marks of one kind
 * are needed, and counted ones must count.
 */
export function splitNewsText(text: string): string[] | null {
  const pieces = byCounters(text) ?? byEndings(text) ?? byPages(text)
  return pieces === null
    ? null
    : pieces.map(({ start, end }) => text.slice(start, end)).filter((piece) => piece.trim() !== '')
}

function byCounters(text: string): Stretch[] | null {
  const starts = counted(Array.from(text.matchAll(COUNTER), (match) => match))
  if (starts.length < 2) return null
  const pieces = starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
  const cover = { start: 0, end: starts[0] ?? 0 }
  return isWorthKeeping(text, cover) ? [cover, ...pieces] : pieces
}

/** Where marks stand that count up by one to a common total, from whichever number they begin with. */
export function counted(marks: readonly RegExpExecArray[]): number[] {
  const starts: number[] = []
  let last: { readonly number: number; readonly total: number } | null = null
  for (const mark of marks) {
    const number = Number(mark[1] ?? mark[3])
    const total = Number(mark[2] ?? mark[4])
    if (number > total || (last !== null && (total !== last.total || number !== last.number + 1))) continue
    starts.push(mark.index)
    last = { number, total }
  }
  return starts
}

function byEndings(text: string): Stretch[] | null {
  for (const ending of ENDINGS) {
    const ends = Array.from(text.matchAll(ending), ({ index, 0: all }) => index + all.length)
    if (ends.length < 2) continue
    const pieces = ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end }))
    const rest = { start: ends.at(-1) ?? 0, end: text.length }
    return isWorthKeeping(text, rest) ? [...pieces, rest] : pieces
  }
  return null
}

/** Pages of their own, every one of which says how long its article is; a first one without is the cover. */
function byPages(text: string): Stretch[] | null {
  if (!text.includes('\f')) return null
  let start = 0
  const pages: Stretch[] = text.split('\f').map((page) => {
    const stretch = { start, end: start + page.length }
    start = stretch.end + 1
    return stretch
  })
  const full = pages.filter((page) => text.slice(page.start, page.end).trim() !== '')
  const articles = full.filter((page) => LENGTH.test(text.slice(page.start, page.end)))
  const [cover] = full
  if (articles.length < 2 || full.length - articles.length > 1) return null
  if (articles.length === full.length) return full
  if (cover === undefined || articles.includes(cover)) return null
  return isWorthKeeping(text, cover) ? full : articles
}

const isWorthKeeping = (text: string, { start, end }: Stretch): boolean =>
  (text.slice(start, end).match(/\p{L}{2,}/gu)?.length ?? 0) >= WORDS_WORTH_KEEPING
