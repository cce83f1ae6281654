import { candidate } from '../metadata/candidates.ts'
import { readDate } from '../metadata/dates.ts'
import { fold, oneLine } from '../metadata/fold.ts'
import { languageTag } from '../metadata/language.ts'
import { type Found, NOTHING_FOUND } from '../reading.ts'

/** A document's properties in words, with the names they have in its format. */
export type Properties = Readonly<
  Partial<
    Record<'title' | 'creator' | 'modified' | 'language', { readonly name: string; readonly value: string }>
  >
>

/** Titles that programs fill in. */
const NO_TITLE =
  /^(?:microsoft word - |(?:untitled|unbenannt|sans titre|sin título|document|dokument|documento)\s*\d*$|(?:power ?point presentation|slide 1|title|normal|template)$)|\.(?:docx?|rtf|odt|dotx?)$/i
/** Names that programs fill in. */
const NO_AUTHOR =
  /^(?:apache poi|openpyxl|python-docx|(?:microsoft|windows|ms|office|default|apple|root)(?: office)?(?: (?:user|benutzer|office))?|user|admin(?:istrator)?|owner|unknown|anonymous|author|autor|editor|.{0,12}\b(?:pc|computer|laptop))\d*$/i

/**
 * What a document's properties say about the article. The day it was made or last saved is not the day it was
 * published, so only the latter is taken, as what it is.
 */
export function propertiesFound({ title, creator, modified, language }: Properties): Found {
  const words = oneLine(title?.value ?? '')
  const names = (creator?.value ?? '')
    .split(';')
    .map((name) => oneLine(name, 200))
    .filter(isName)
  const tag = languageTag(language?.value ?? '')
  return {
    ...NOTHING_FOUND,
    title:
      title === undefined || NO_TITLE.test(words) || fold(words) === '' ? [] : [candidate(words, title.name)],
    authors: creator === undefined || names.length === 0 ? [] : [candidate(names.slice(0, 20), creator.name)],
    modified: modified === undefined ? [] : dated(modified.value, modified.name).filter(isPlausible),
    language: language === undefined || tag === null ? [] : [candidate(tag, language.name)],
  }
}

/** An ISO date as XML formats write it, fractions of seconds and all. */
export function dated(words: string, name: string): Found['published'] {
  const date = readDate(oneLine(words, 100))
  return date === null || date === 'ambiguous' ? [] : [candidate(date.date, name, words)]
}

/** Before word processors kept dates, it is the zero of some calendar. */
const isPlausible = ({ value }: Found['published'][number]): boolean => value.iso >= '1980-02'

const isName = (name: string): boolean => /\p{L}{2}/u.test(name) && !NO_AUTHOR.test(name)
