import { overlaps, type Span } from '../../../text/offsets.ts'
import { isCalendarWord } from '../bearing/calendar-words.ts'
import { timeWordsOf } from '../dates/time-words/by-language.ts'
import type { Word } from '../words/words.ts'
import type { Amount } from './amounts.ts'
import { countsPersons } from './nouns.ts'
import { isStopword } from '../../tokens/stopwords.ts'

/** Dates, times, addresses, telephone numbers and the like, whose figures count nothing. Every part is bounded. */
const NOT_COUNTED =
  /\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{1,2}:\d\d(?::\d\d)?\b|\+\d[\d\s().-]{6,18}|\b\d{3}[-.\s]\d{3}[-.\s]\d{4}\b|https?:\/\/\S{1,200}|www\.\S{1,200}|[#№]\s?\d{1,6}|\b\d{1,4}\/\d{1,4}\b|§+\s?\d{1,5}/gu

/** Words before a number that say which, not how many. */
const LABELS = new Set(
  'page pages section article chapter no nr num number numbers figure fig table paragraph part step level phase stage route highway road flight room gate version episode season grade class group type aged age rule law resolution act amendment item line tier channel size psalm verse volume vol issue game week day round lap day area unit block building apartment apt bus train line seite artikel absatz kapitel nummer paragraf seccion articulo pagina numero capitulo статья статьи пункт номер страница chapitre'.split(
    ' ',
  ),
)
const YEAR = /^(?:1[5-9]|20|21)\d\d$/
/** `2019 года` names a year; so many years would be `2019 лет`. */
const OF_A_YEAR = /^год(?:а|у|ом)?$/

/** The parts of a passage whose figures count nothing. */
export function notCountedIn(content: string, { start, end }: Span): readonly Span[] {
  return Array.from(
    content.slice(start, end).matchAll(NOT_COUNTED),
    ({ 0: text, index }) => ({ start: start + index, end: start + index + text.length }) as Span,
  )
}

/** Whether figures say which or when rather than how many. `noun` is the word they would count, `language` its base. */
export function isNoAmount(
  words: readonly Word[],
  { from, to, amount, isDigits, unit }: Amount,
  masks: readonly Span[],
  noun: Word | undefined,
  language: string,
): boolean {
  const [first, before, after] = [words[from], words[from - 1], words[to]]
  if (first === undefined || masks.some((mask) => overlaps(mask, first))) return true
  if (!isDigits) return false
  if (/[#/@:_]$/.test(first.gap) && !first.gap.endsWith(': ')) return true
  if (/[\p{L}\p{N}.]-$/u.test(`${before?.text ?? ''}${first.gap}`) && first.gap === '-') return true
  if (unit === 'year' && YEAR.test(first.text) && OF_A_YEAR.test(after?.folded ?? '')) return true
  if (unit !== null) return false
  if (amount <= 31 && timeWordsOf(language) === null && isYearAfterWord(words, to)) return true
  if (before !== undefined && / ?$/.test(first.gap) && /^\.? $/.test(first.gap)) {
    if (isCalendarWord(before.folded) || LABELS.has(before.folded)) return true
    if (isNamed(before, words[from - 2]) && !countsPersons(noun?.folded)) return true
  }
  if (
    after !== undefined &&
    /^[\s-]$/.test(after.gap) &&
    (isCalendarWord(after.folded) ||
      /^(?:am|pm|a\.m|p\.m|o|uhr|gmt|utc|bst|est|edt|pst|cet)$/.test(after.folded))
  )
    return true
  return (
    YEAR.test(first.text) &&
    to === from + 1 &&
    !countsPersons(noun?.folded) &&
    !/^(?:than|nearly|about|over|least|some|around|almost|mehr|als|uber|rund|plus|mas|более|около)$/.test(
      before?.folded ?? '',
    )
  )
}

/** `3 maja 2021`: the names of months are not known in every language. */
const isYearAfterWord = (words: readonly Word[], at: number): boolean => {
  const [month, year] = [words[at], words[at + 1]]
  return (
    month !== undefined &&
    year !== undefined &&
    /^\.? $/.test(month.gap) &&
    /^\p{L}+$/u.test(month.text) &&
    year.gap.endsWith(' ') &&
    /^\p{Nd}{4}$/u.test(year.text)
  )
}

/** `Boeing 737`, `Apollo 11`: a capital right before, that does not begin the sentence. */
const isNamed = (before: Word, earlier: Word | undefined): boolean =>
  /^\p{Lu}/u.test(before.text) &&
  earlier !== undefined &&
  !/[.!?:“"]\s*["“]?$/.test(before.gap) &&
  !isStopword(before.folded, 'en')
