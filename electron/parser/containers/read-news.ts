import { draft, type DraftBlock } from '../../../shared/text/compose.ts'
import { ok } from '../../../shared/result.ts'
import { candidate } from '../metadata/candidates.ts'
import { readDate } from '../metadata/dates.ts'
import { oneLine } from '../metadata/fold.ts'
import { namesIn } from '../metadata/names.ts'
import { alsoFound, type Found, NOTHING_FOUND, type ReadResult } from '../reading.ts'
import { readText } from '../text/read-text.ts'

const LABELLED =
  /^(headline|byline|by-line|section|length|dateline|load-date|publication-type|journal-code|language|graphic|document-type|highlight|subject|country|pub-type|acc-no)\s*:\s*(.*)$/i
const COUNT = /^[\d,.]+ words$/i
const COPYRIGHT =
  /^(?:copyright|©|\(c\))\s*(?:\(c\)|©)?\s*(?:\d{4})?,?\s*(.*?)\.?(?:\s+all rights reserved\.?)?$/i
const FOOT =
  /^(?:all rights reserved\.?|end of document|document [A-Z][A-Z0-9]{2,12}\d{8}\S+|body|classification|load-date.*)$/i
const COUNTER = /^(?:document |article )?\d{1,4} of \d{1,4}(?: documents?)?$/i
const WEEKDAY = /[,\s]+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$/i
const CODE = /^[A-Z][A-Z0-9]{1,11}$/
/** Lines above the text that a database fills. */
const LONGEST_HEAD = 16

/** True for a text with the labels a news database prints around an article: not for one that has a single such line. */
export function isNewsArticle(text: string): boolean {
  const lines = text
    .slice(0, 200_000)
    .split(/\r?\n/, 4000)
    .map((line) => line.trim())
  const labels = new Set(lines.flatMap((line) => LABELLED.exec(line)?.[1]?.toLowerCase() ?? []))
  const counts = labels.has('length') || lines.slice(0, 40).some((line) => COUNT.test(line))
  return counts && (labels.size >= 2 || lines.some((line) => line.length < 160 && COPYRIGHT.test(line)))
}

/** Reads one article as a news database prints it: what its labels say becomes metadata, and they leave the text. */
export function readNewsText(text: string): ReadResult {
  const lines = text.replace(/\r\n?|\f/g, '\n').split('\n')
  const head = readHead(lines)
  const kept: string[] = []
  const aside: string[] = []
  let found: Found = NOTHING_FOUND
  for (const [index, line] of lines.entries()) {
    const words = oneLine(line, 400)
    const said = head.taken.has(index) ? NOTHING_FOUND : labelled(words)
    if (said === null) kept.push(line)
    else if (words !== '') aside.push(words)
    found = alsoFound(found, said ?? NOTHING_FOUND)
  }
  const read = readText(kept.join('\n'))
  if (!read.ok) return read
  const removed = aside.map((words): DraftBlock => draft('paragraph', words, { suppressed: 'boilerplate' }))
  return ok({
    ...read.value,
    drafts: [...removed, ...read.value.drafts],
    found: [found, head.found, read.value.found].reduce(alsoFound),
  })
}

/** What a line of the database says; null for a line of the article. */
function labelled(line: string): Found | null {
  const [, label = '', value = ''] = LABELLED.exec(line) ?? []
  const names = /^by-?line$/i.test(label) ? namesIn(value) : []
  if (names.length > 0) return { ...NOTHING_FOUND, authors: [candidate(names, 'text', line)] }
  if (/^headline$/i.test(label) && value !== '')
    return { ...NOTHING_FOUND, title: [candidate(value, 'text')] }
  if (label !== '' || COUNT.test(line) || COUNTER.test(line) || FOOT.test(line)) return NOTHING_FOUND
  const owner = line.length < 160 ? COPYRIGHT.exec(line)?.[1] : undefined
  if (owner === undefined) return null
  return owner === '' ? NOTHING_FOUND : { ...NOTHING_FOUND, publisher: [candidate(owner, 'text', line)] }
}

/**
 * The day, and the paper in the line before it; or after it, where the number of words stands before the day, together
 * with the database's code and the language.
 */
function readHead(lines: readonly string[]): { readonly found: Found; readonly taken: ReadonlySet<number> } {
  const full = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index])).slice(0, LONGEST_HEAD)
  const wordsAt = (place: number): string => oneLine(lines[full[place] ?? -1] ?? '', 400)
  for (let place = 0; place < full.length; place++) {
    const words = wordsAt(place)
    const date = readDate(words.replace(WEEKDAY, ''))
    if (date === null || date === 'ambiguous' || date.date.precision === 'year') continue
    const after = COUNT.test(wordsAt(place - 1))
    const paper = wordsAt(after ? place + 1 : place - 1)
    const isPaper = paper !== '' && paper.length <= 80 && !COUNTER.test(paper) && labelled(paper) === null
    const places = [place, ...(isPaper ? [after ? place + 1 : place - 1] : [])]
    if (after)
      places.push(...[place + 2, place + 3].filter((at) => CODE.test(wordsAt(at)) || isLanguage(wordsAt(at))))
    return {
      found: {
        ...NOTHING_FOUND,
        published: [candidate(date.date, 'text', words)],
        publisher: isPaper ? [candidate(paper, 'text')] : [],
      },
      taken: new Set(places.flatMap((at) => full[at] ?? [])),
    }
  }
  return { found: NOTHING_FOUND, taken: new Set() }
}

const isLanguage = (words: string): boolean =>
  /^(?:English|German|Deutsch|French|Français|Spanish|Español|Russian|Italian|Portuguese|Dutch)$/.test(words)
