import { fold } from '../../../fold.ts'
import { foldWord } from '../../tokens/fold-word.ts'
import { COMMON_PRESENTS, formsOf, IRREGULAR_PASTS, type VerbForm } from './english-forms.ts'
import { VERB_GROUPS } from './verb-groups.ts'

type Entry = { readonly form: VerbForm; readonly group: string | null }

const english = new Map<string, Entry>()
/** As tokens are folded, which makes `killed` one of the words with an American twin. */
const put = (spelt: string, form: VerbForm, group: string | null) => {
  const word = foldWord(spelt, 'en')
  if (!english.has(word)) english.set(word, { form, group })
}
for (const { key, en, irregular } of VERB_GROUPS) {
  for (const word of (irregular ?? '').split(' ')) if (word !== '') put(word, 'past', key)
  // Two-word verbs are known by their first word where they are read.
  for (const base of en.split(' '))
    if (!base.includes('-')) for (const [word, form] of formsOf(base)) put(word, form, key)
}
for (const word of IRREGULAR_PASTS.split(' ')) put(word, 'past', null)
for (const base of COMMON_PRESENTS.split(' ')) for (const [word, form] of formsOf(base)) put(word, form, null)

/** What is known of an English word that can be a verb. */
export const englishVerb = (word: string): Entry | null => english.get(word) ?? null

const PHRASAL: Readonly<Record<string, string>> = Object.fromEntries(
  VERB_GROUPS.flatMap(({ key, en }) =>
    en.split(' ').flatMap((verb) => {
      const [base = '', particle] = verb.split('-')
      if (particle === undefined) return []
      const irregular = { set: ['set'], hand: ['handed'], fly: ['flew', 'flown'] }[base] ?? []
      return [...formsOf(base).map(([form]) => form), ...irregular].map((form) => [
        `${form} ${particle}`,
        key,
      ])
    }),
  ),
)

/** The group of an English verb with the particle after it (`set up`), if the two make one. */
export const phrasalGroup = (word: string, after: string): string | null =>
  PHRASAL[`${word} ${after}`] ?? null

const OTHERS = ['de', 'fr', 'es', 'it', 'pt', 'ru'] as const
const byLanguage = new Map<string, readonly (readonly [RegExp, string])[]>(
  OTHERS.map((language) => [
    language,
    VERB_GROUPS.flatMap((group): readonly (readonly [RegExp, string])[] => {
      const beginnings = group[language]
      return beginnings === undefined ? [] : [[new RegExp(`^(?:${fold(beginnings)})`, 'u'), group.key]]
    }),
  ]),
)

/** Whether verbs of a language, other than English, are grouped. */
export const hasGroups = (language: string): boolean => byLanguage.has(language)

/** The group of a folded word of another language, if it looks like a form of a verb in one. */
export const groupOf = (word: string, language: string): string | null =>
  byLanguage.get(language)?.find(([beginning]) => beginning.test(word))?.[1] ?? null
