import { attribute, elementsIn } from '../../../shared/html/elements.ts'
import { parsePiece, textOf } from '../html/tree.ts'
import { sourceUrl } from '../metadata/urls.ts'

const IN_BROWSER =
  /\b(?:view|read|open|see)\b.{0,40}\b(?:browser|online|web)\b|\b(?:web|online|browser)[ -]version\b|\bim browser\b|\bonline(?:-| )?version\b|navigateur|\bnavegador\b|\bbrowser\b.{0,20}\b(?:öffnen|ansehen|lesen|weergeven|bekijk)/iu

/** Where a newsletter says that it can be read on the web; null when it does not. */
export function browserLink(html: string): string | null {
  for (const element of elementsIn(parsePiece(html))) {
    if (element.tagName !== 'a') continue
    const href = attribute(element, 'href')
    const words = textOf(element, 200)
    if (href !== null && words.length <= 120 && IN_BROWSER.test(words)) return sourceUrl(href)
  }
  return null
}
