import { sourceUrl } from '../metadata/urls.ts'
import type { PlacedLine } from './regions.ts'
import { greatest, least } from './extremes.ts'

type Page = { readonly lines: readonly PlacedLine[] }
type Furniture = 'navigation' | 'boilerplate'

/** Lines from the top and from the bottom of a page among which heads, feet and page numbers are looked for. */
const MARGIN_LINES = 3
const PAGE_NUMBER =
  /^\P{L}{0,3}(?:(?:page|seite|p\.|s\.|página|pagina|pág\.|стр\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|von|de|sur|di|\/|из)\s*\d{1,4})?\P{L}{0,3}$/iu
/** What browsers print around a page: the minute of printing, and the address with the number of the page. */
const PRINTED =
  /^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}, \d{1,2}:\d{2}(?: [AP]M)?\b.*|https?:\/\/\S+ \d{1,4}\/\d{1,4})$/

/**
 * The lines that belong to the pages and not to the text: page numbers, and heads and feet that stand at the same
 * place of several pages, but for the numbers in them.
 */
export function runningLines(pages: readonly Page[]): ReadonlyMap<PlacedLine, Furniture> {
  const found = new Map<PlacedLine, Furniture>()
  const seen = new Map<string, PlacedLine[]>()
  for (const { lines } of pages) {
    for (const line of marginLines(lines)) {
      if (isPageNumber(line, lines)) found.set(line, 'navigation')
      else if (PRINTED.test(line.text)) found.set(line, 'boilerplate')
      const key = line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()
      const same = seen.get(key)
      if (same === undefined) seen.set(key, [line])
      else same.push(line)
    }
  }
  const fewest = pages.length < 6 ? 2 : 3
  for (const lines of seen.values())
    for (const line of lines)
      if (isSeenAgain(line, lines, fewest)) found.set(line, found.get(line) ?? 'boilerplate')
  return found
}

function marginLines(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const ordered = [...lines].sort((a, b) => a.base - b.base)
  return ordered.length <= MARGIN_LINES * 2
    ? ordered
    : [...ordered.slice(0, MARGIN_LINES), ...ordered.slice(-MARGIN_LINES)]
}

function isSeenAgain(line: PlacedLine, lines: readonly PlacedLine[], fewest: number): boolean {
  let count = 0
  for (const other of lines) {
    if (isSamePlace(line, other)) count++
    if (count >= fewest) return true
  }
  return false
}

const isSamePlace = (one: PlacedLine, other: PlacedLine): boolean =>
  Math.abs(one.base - other.base) < one.size * 1.5 && Math.abs(one.size - other.size) < 1

/** A number that stands alone as the first or the last line of a page, clear of the text. */
function isPageNumber(line: PlacedLine, lines: readonly PlacedLine[]): boolean {
  if (lines.length < 3 || !PAGE_NUMBER.test(line.text)) return false
  const others = lines.filter((other) => other !== line).map(({ base }) => base)
  const above = line.base < least(others)
  const below = line.base > greatest(others)
  const distance = least(others.map((base) => Math.abs(base - line.base)))
  return (above || below) && distance > line.size * 1.5
}

/** The address in a line that a browser printed around a page. */
export const addressIn = (text: string): string | null => sourceUrl(/https?:\/\/\S+/.exec(text)?.[0] ?? '')
