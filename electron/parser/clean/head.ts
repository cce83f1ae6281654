import type { ImportWarning } from '../../../shared/project/source.ts'
import type { DraftBlock } from '../../../shared/text/compose.ts'
import { candidate } from '../metadata/candidates.ts'
import { readDate } from '../metadata/dates.ts'
import { fold, oneLine } from '../metadata/fold.ts'
import { isByline, namesIn } from '../metadata/names.ts'
import { sourceUrl } from '../metadata/urls.ts'
import { alsoFound, type Found, NOTHING_FOUND, warning } from '../reading.ts'
import { isSentenceLike } from './sentence-like.ts'

export type Cleaned = {
  readonly drafts: readonly DraftBlock[]
  readonly found: Found
  readonly warnings: readonly ImportWarning[]
}

type Line = {
  readonly reason: 'headline' | 'byline' | 'dateline' | 'address'
  readonly found: Found
  readonly ambiguous: boolean
}

/** Lines before the first paragraph that can belong to the article's head. */
const LONGEST_HEAD = 12
const UPDATED = /^(?:last\s+)?(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato)\b/i
const LABELLED =
  /^(title|headline|author|authors|by|source|publisher|publication|url|link|original url)\s*:\s*(\S.*)$/i

/**
 * Takes the lines between top and first paragraph that say who wrote the article, when and where it came from, out of
 * the text and into the metadata. `authors` are known already; a line that begins with one of them and is short is the
 * byline too. A date or name further down is the article's own matter and stays.
 */
export function readHead(
  drafts: readonly DraftBlock[],
  language: string | null,
  authors: readonly string[] = [],
): Cleaned {
  let found = NOTHING_FOUND
  const warnings: ImportWarning[] = []
  let seen = 0
  let inHead = true
  const names = authors.map(fold).filter((name) => name.length >= 5)
  const cleaned = drafts.map((item): DraftBlock => {
    if (!inHead || item.suppressed !== null) return item
    const text = oneLine(item.text, 400)
    const line = readLabelled(text) ?? readPlain(text, language) ?? namesAuthor(text, names)
    if (line === null) {
      if (isSentenceLike(text) || ++seen > LONGEST_HEAD) inHead = false
      return item
    }
    found = alsoFound(found, line.found)
    if (line.ambiguous) warnings.push(warning('date-ambiguous', text))
    return { ...item, suppressed: line.reason }
  })
  return { drafts: cleaned, found, warnings }
}

/** A line made of a byline, a date, or both between bars ("By A. Writer | 5 March 2019"). */
function readPlain(text: string, language: string | null): Line | null {
  const url = /^<?(https?:\/\/\S+?)>?$/i.exec(text)?.[1]
  const address = url === undefined ? null : sourceUrl(url)
  if (address !== null)
    return {
      reason: 'address',
      found: { ...NOTHING_FOUND, url: [candidate(address, 'text')] },
      ambiguous: false,
    }
  if (text.length > 200) return null
  let found = NOTHING_FOUND
  let reason: Line['reason'] = 'dateline'
  let ambiguous = false
  const whole = readDate(text, language) !== null
  for (const part of whole ? [text] : text.split(/\s*[|•·]\s*|\s+[-–—]\s+/)) {
    const date = readDate(part, language)
    // A year alone is more often a title or a heading than the day an article came out.
    if (date === 'ambiguous' || (date !== null && date.date.precision !== 'year')) {
      ambiguous ||= date === 'ambiguous'
      if (date !== 'ambiguous') found = alsoFound(found, datedBy(part, date.date))
    } else if (isByline(part)) {
      reason = 'byline'
      found = alsoFound(found, { ...NOTHING_FOUND, authors: [candidate(namesIn(part), 'text', part)] })
    } else return null
  }
  return { reason, found, ambiguous }
}

function datedBy(words: string, date: Found['published'][number]['value']): Found {
  const entry = [candidate(date, 'text', words)]
  return UPDATED.test(words) ? { ...NOTHING_FOUND, modified: entry } : { ...NOTHING_FOUND, published: entry }
}

/** "Jane Doe, Political Correspondent": short, no sentence, and begins with the name of an author. */
function namesAuthor(text: string, names: readonly string[]): Line | null {
  const key = fold(text)
  const isByline = text.length <= 90 && !isSentenceLike(text) && names.some((name) => key.startsWith(name))
  return isByline ? line('byline', {}) : null
}

/** A line such as "Author: …" that people write on top of the texts they keep. */
function readLabelled(text: string): Line | null {
  const [, label = '', value = ''] = LABELLED.exec(text) ?? []
  const address = sourceUrl(value.replace(/^<|>$/g, ''))
  switch (label.toLowerCase()) {
    case 'title':
    case 'headline':
      return line('headline', { title: [candidate(value, 'text')] })
    case 'author':
    case 'authors':
    case 'by': {
      const names = namesIn(value)
      return names.length === 0 ? null : line('byline', { authors: [candidate(names, 'text', value)] })
    }
    case 'source':
    case 'publisher':
    case 'publication':
    case 'url':
    case 'link':
    case 'original url':
      if (address !== null) return line('address', { url: [candidate(address, 'text')] })
      return value.length > 80 || isSentenceLike(value)
        ? null
        : line('address', { publisher: [candidate(value, 'text')] })
    default:
      return null
  }
}

function line(reason: Line['reason'], found: Partial<Found>): Line {
  return { reason, found: { ...NOTHING_FOUND, ...found }, ambiguous: false }
}
