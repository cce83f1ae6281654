import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { candidate, type Candidates } from '../metadata/candidates.ts'
import { readDate } from '../metadata/dates.ts'
import { fold, oneLine } from '../metadata/fold.ts'
import { languageTag } from '../metadata/language.ts'
import { namesIn } from '../metadata/names.ts'
import { sourceUrl } from '../metadata/urls.ts'
import { type Found, NOTHING_FOUND } from '../reading.ts'

/** What a program wrote into the title for want of one, the name of a file above all. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|no title|unbenannt.*|sans titre.*|document\s?\d*|about:blank|(?:layout|slide|print|title|page)\s?\d*|[\p{L}\d]+(?:_[\p{L}\d]+){3,}|.*\.(?:docx?|pdf|indd|qxd|qxp|tex|dvi|html?|rtf|odt|pages|p65|fm|ai|eps))$/iu

/** Reads what the file says about itself. It never fails: a damaged description says nothing. */
export async function documentFound(document: PDFDocumentProxy): Promise<Found> {
  const read = await document.getMetadata().catch(() => null)
  if (read === null) return NOTHING_FOUND
  const info = new Map(Object.entries(read.info))
  const xmp = new Map<string, unknown>(read.metadata === null ? [] : [...read.metadata])
  return foundIn(info, xmp)
}

/**
 * What the XMP packet and the older information dictionary say, the packet first. The dates of the file (CreationDate,
 * ModDate) are not used: for a printed page they are the day somebody printed it, and unknown is better than wrong.
 * `dc:date` counts only if it is not the file's own.
 */
export function foundIn(info: ReadonlyMap<string, unknown>, xmp: ReadonlyMap<string, unknown>): Found {
  const language = [
    ...texts(xmp, 'dc:language').flatMap((words) => tagged(words, 'xmp.dc:language')),
    ...texts(info, 'Language').flatMap((words) => tagged(words, 'pdf.Lang')),
  ]
  const lead = language[0]?.value ?? null
  const own = dateOfFile(info)
  const dates = ['prism:publicationdate', 'prism:coverdate', 'dc:date'].flatMap((key) =>
    texts(xmp, key).flatMap((words) => {
      const date = readDate(words, lead)
      if (date === null || date === 'ambiguous') return []
      if (key === 'dc:date' && own.has(date.date.iso.slice(0, 10))) return []
      return [candidate(date.date, `xmp.${key}`, words)]
    }),
  )
  return {
    title: [
      ...texts(xmp, 'dc:title').flatMap((words) => titled(words, 'xmp.dc:title')),
      ...texts(info, 'Title').flatMap((words) => titled(words, 'pdf.Title')),
    ],
    authors: [...authors(xmp, 'dc:creator', 'xmp.dc:creator'), ...authors(info, 'Author', 'pdf.Author')],
    publisher: ['dc:publisher', 'prism:publicationname'].flatMap((key) =>
      texts(xmp, key).map((words) => candidate(oneLine(words), `xmp.${key}`)),
    ),
    published: dates,
    modified: [],
    language,
    url: ['prism:url', 'dc:identifier', 'dc:source'].flatMap((key) =>
      texts(xmp, key).flatMap((words) => {
        const url = sourceUrl(words)
        return url === null ? [] : [candidate(url, `xmp.${key}`)]
      }),
    ),
  }
}

function texts(entries: ReadonlyMap<string, unknown>, key: string): string[] {
  const value = entries.get(key)
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values
    .slice(0, 50)
    .filter((entry) => typeof entry === 'string')
    .map((entry) => oneLine(entry))
    .filter((entry) => entry !== '')
}

function titled(words: string, from: string): Candidates<string> {
  return NO_TITLE.test(words) || fold(words).length < 3 || sourceUrl(words) !== null
    ? []
    : [candidate(words, from)]
}

function authors(entries: ReadonlyMap<string, unknown>, key: string, from: string): Candidates<string[]> {
  const words = texts(entries, key)
  const names = [...new Set(words.flatMap((entry) => namesIn(entry)))].filter((name) => !isProgram(name))
  return names.length === 0 ? [] : [candidate(names, from, words.join('; '))]
}

const isProgram = (name: string): boolean =>
  /\b(?:microsoft|adobe|office user|mozilla|acrobat|indesign|word|latex|windows|pc|owner|user|scanner)\b/i.test(
    name,
  )

const tagged = (words: string, from: string): Candidates<string> => {
  const tag = languageTag(words)
  return tag === null ? [] : [candidate(tag, from, words)]
}

/** The days on which the file was made and changed, as `2024-03-05`. */
function dateOfFile(info: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  return new Set(
    ['CreationDate', 'ModDate'].flatMap((key) =>
      texts(info, key).flatMap((words) => {
        const [, year, month, day] = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(words) ?? []
        return day === undefined ? [] : [`${year}-${month}-${day}`]
      }),
    ),
  )
}
