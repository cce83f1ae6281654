import * as v from 'valibot'
import { dateInputText, parseDateInput, type DateProblem } from '../../../shared/project/date-input.ts'
import { SourceMeta, type MetaKey } from '../../../shared/project/source.ts'
import { err, ok, type Result } from '../../../shared/result.ts'

export type MetaValue<Key extends MetaKey> = NonNullable<SourceMeta[Key]>['value']

/** Why what was typed is not stored. */
export type MetaProblem = DateProblem | 'no-title' | 'not-a-url' | 'not-a-language' | 'too-long'

type TextForm<Value> = {
  readonly show: (value: Value) => string
  /** Null means unknown. */
  readonly parse: (text: string) => Result<Value | null, MetaProblem>
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

const line = (empty: Result<null, MetaProblem>): TextForm<string> => ({
  show: (value) => value,
  parse: (text) => (tidy(text) === '' ? empty : ok(tidy(text))),
})

const date: TextForm<MetaValue<'published'>> = {
  show: dateInputText,
  parse: (text) => (tidy(text) === '' ? ok(null) : parseDateInput(text)),
}

const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/

/** How each field of a source's metadata is written in one line of text. */
const FORMS: { readonly [Key in MetaKey]: TextForm<MetaValue<Key>> } = {
  title: line(err('no-title')),
  authors: {
    show: (value) => value.join('; '),
    parse(text) {
      const names = text
        .split(';')
        .map(tidy)
        .filter((name) => name !== '')
      return ok(names.length === 0 ? null : names)
    },
  },
  publisher: line(ok(null)),
  published: date,
  modified: date,
  language: {
    show: (value) => value,
    parse: (text) =>
      tidy(text) === '' ? ok(null) : LANGUAGE.test(tidy(text)) ? ok(tidy(text)) : err('not-a-language'),
  },
  url: {
    show: (value) => value,
    parse: (text) =>
      tidy(text) === ''
        ? ok(null)
        : /^https?:\/\/[^/]/i.test(tidy(text)) && URL.canParse(tidy(text))
          ? ok(tidy(text))
          : err('not-a-url'),
  },
}

/** The text of a field as it is edited; empty when unknown. */
export function metaText<Key extends MetaKey>(meta: Pick<SourceMeta, Key>, key: Key): string {
  const field = meta[key]
  return field === null ? '' : FORMS[key].show(field.value)
}

/** What a typed text means for a field; everything accepted fits the schema. */
export function parseMetaText<Key extends MetaKey>(
  key: Key,
  text: string,
): Result<MetaValue<Key> | null, MetaProblem> {
  const parsed = FORMS[key].parse(text)
  if (!parsed.ok || parsed.value === null) return parsed
  const field = { value: parsed.value, from: 'user', raw: null, others: [] }
  return v.is(SourceMeta.entries[key], field) ? parsed : err('too-long')
}
