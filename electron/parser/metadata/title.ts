import { fold, oneLine } from './fold.ts'

const SEPARATOR = /\s+[|–—·•»:]{1,2}\s+|\s+-\s+|\s*\|\s*/

/**
 * A page's title without the site's name at either end. `sites` are the names it may go by; without a match, the last
 * part goes if it is short and set off by a bar, which headlines do not have.
 */
export function withoutSite(title: string, sites: readonly string[]): string {
  const text = oneLine(title)
  const parts = splitTitle(text)
  if (parts.length < 2) return text
  const names = sites.map(fold).filter((name) => name !== '')
  const isSite = (part: string) => {
    const key = fold(part)
    return (
      key === '' ||
      names.some(
        (name) => name === key || (key.length >= 4 && (name.startsWith(key) || key.startsWith(name))),
      )
    )
  }
  let from = 0
  let to = parts.length
  while (to - from > 1 && isSite(parts[to - 1]?.text ?? '')) to--
  while (to - from > 1 && isSite(parts[from]?.text ?? '')) from++
  const last = parts[to - 1]
  if (
    to === parts.length &&
    to - from > 1 &&
    last?.before.includes('|') === true &&
    last.text.split(' ').length <= 4
  )
    to--
  return parts
    .slice(from, to)
    .map(({ text: part, before }, index) => (index === 0 ? part : before + part))
    .join('')
}

type Part = { readonly before: string; readonly text: string }

/** The parts of a title between bars, dashes and dots, each with what stands before it. */
export function splitTitle(text: string): Part[] {
  const parts: Part[] = []
  let before = ''
  let rest = text
  while (parts.length < 12) {
    const match = SEPARATOR.exec(rest)
    if (match === null) break
    parts.push({ before, text: rest.slice(0, match.index) })
    before = match[0]
    rest = rest.slice(match.index + match[0].length)
  }
  return [...parts, { before, text: rest }]
}

/**
 * The first-level heading whose words also occur in one of the page's titles: the page's own word for the article. Titles
 * for search engines differ from it a little, so half of its words will do if none is there as a whole.
 */
export function headingInTitle(headings: readonly string[], titles: readonly string[]): string | null {
  const keys = titles.map(fold)
  const whole = headings.find((heading) => {
    const key = fold(heading)
    return key.length >= 8 && keys.some((title) => title.includes(key))
  })
  if (whole !== undefined) return whole
  const spoken = titles.map((title) => new Set(wordsOf(title)))
  return (
    headings.find((heading) => {
      const words = wordsOf(heading)
      return spoken.some((title) => {
        const shared = words.filter((word) => title.has(word)).length
        return shared >= 2 && shared * 2 >= words.length
      })
    }) ?? null
  )
}

/** Its words of three letters or more, once each. */
const wordsOf = (text: string): string[] => [
  ...new Set(
    oneLine(text, 400)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu),
  ),
]
