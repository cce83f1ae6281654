import { fold } from '../../fold.ts'
import { quotedIfNeeded } from './print.ts'
import { QUERY_FIELDS, USUAL_WORDS, type QueryField } from './query.ts'

/** What can be named in a query. */
export type QueryNames = Readonly<Record<Exclude<QueryField, 'text'>, readonly string[]>>

/** A way to go on: what it is called, what it is, and the whole query with it. */
export type Completion = { readonly label: string; readonly what: string; readonly text: string }

const OPERATORS: readonly (readonly [sign: string, what: string])[] = [
  ['AND', 'both'],
  ['OR', 'either'],
  ['AND NOT', 'without'],
  ['OVERLAPS', 'shares words with'],
  ['PARAGRAPH', 'in one paragraph with'],
  [`NEAR/${USUAL_WORDS}`, `at most ${USUAL_WORDS} words from`],
  [`BEFORE/${USUAL_WORDS}`, `at most ${USUAL_WORDS} words before`],
]
const FIELD_WORDS: Readonly<Record<QueryField, string>> = {
  text: 'words in passage or note',
  code: 'with the codes in it',
  claim: 'evidence for a claim',
  source: 'title of the source',
  colour: 'of the highlight',
}
const MOST = 12

/** How a query can go on after what stands at its end. */
export function completions(text: string, names: QueryNames): readonly Completion[] {
  const value = /(?:^|[\s(-])([\p{L}]+)([:=])(?:"([^"]*)|([^\s()"]*))$/u.exec(text)
  if (value !== null) return valuesFor(text, value, names)
  if (/"[^"]*$/.test(text.replaceAll(/"[^"]*"/g, ''))) return []
  const word = /(?:^|[\s(-])([\p{L}]*)$/u.exec(text)?.[1]
  if (word === undefined) return []
  const before = text.slice(0, text.length - word.length)
  const follows =
    /[\p{L}\p{N}")*]\s+$/u.test(before) &&
    !/\b(and|or|not|overlaps|paragraph|(near|before)(\/\d+)?)\s+$/iu.test(before)
  const begins = (written: string) => fold(written).startsWith(fold(word))
  const operators = follows ? OPERATORS.filter(([sign]) => begins(sign)) : []
  const fields = QUERY_FIELDS.filter((field) => field !== 'text' && begins(field))
  const named = word.length < 2 ? [] : namedLike(word, names.code)
  return [
    ...operators.map(([sign, what]) => ({ label: sign, what, text: `${before}${sign} ` })),
    ...fields.map((field) => ({ label: `${field}:`, what: FIELD_WORDS[field], text: `${before}${field}:` })),
    ...named.map((name) => ({ label: name, what: 'code', text: `${before}code:${quotedIfNeeded(name)} ` })),
  ].slice(0, MOST)
}

function valuesFor(text: string, found: RegExpExecArray, names: QueryNames): readonly Completion[] {
  const [, name = '', sign = ':', quoted, bare = ''] = found
  const field = name.toLowerCase() === 'tag' ? 'code' : name.toLowerCase()
  if (!isNamed(field)) return []
  const typed = quoted ?? bare
  const before = text.slice(0, text.length - typed.length - (quoted === undefined ? 0 : 1))
  return namedLike(typed, names[field])
    .slice(0, MOST)
    .map((each) => ({
      label: each,
      what: sign === '=' && field === 'code' ? 'this code alone' : FIELD_WORDS[field],
      text: `${before}${quotedIfNeeded(each)} `,
    }))
}

const isNamed = (field: string): field is keyof QueryNames =>
  QUERY_FIELDS.some((each) => each === field && each !== 'text')

function namedLike(typed: string, names: readonly string[]): readonly string[] {
  const wanted = fold(typed)
  const like = names.filter((name) => fold(name).includes(wanted))
  const first = like.filter((name) => fold(name).startsWith(wanted))
  return [...first, ...like.filter((name) => !first.includes(name))].slice(0, MOST)
}
