import type { Fact } from '../../facts/fact.ts'
import { STATEMENT, VERB_GROUPS } from '../../facts/bearing/verb-groups.ts'
import { stemmer } from '../../tokens/stem.ts'

/** Verbs that say too little about what happened, in the forms they stand in. */
const VAGUE = new Set(
  'be am is are was were been being have has had having do does did done make made makes take takes took taken taking get got gotten go goes went gone come comes came give gave given put see saw seen use used keep kept become became want wanted need needed let will would can could may might must shall should cannot follow followed occur occurred happen happened mark marked hold held remain remained'.split(
    ' ',
  ),
)

/** What a fact is bound to where no verb says it. */
export const NO_VERB = 'no verb'

/**
 * The kinds of event a fact is bound to: the group of its verb, else the verb itself. Where the verb says too little it is what
 * nouns of the clause name (`the inauguration took place`), and `NO_VERB`.
 */
export function eventKeys({ bearing: { verb, topic } }: Fact): readonly string[] {
  if (verb?.group !== null && verb?.group !== undefined) return [verb.group]
  if (verb !== null && !VAGUE.has(verb.word.toLowerCase())) return [`=${verb.stem}`]
  const nouns = topic.flatMap((stem) => nounGroups().get(stem) ?? [])
  return [...new Set(nouns), NO_VERB]
}

/** Whether a key stands for a kind of event rather than for one verb, or none. */
export const isEventGroup = (key: string): boolean => key !== NO_VERB && !key.startsWith('=')

/** The kind of event an English word tells of, by its stem. */
export const eventGroup = (stem: string): string | null => nounGroups().get(stem) ?? null

let known: ReadonlyMap<string, string> | null = null

/** English nouns have their stems in common with verbs: inauguration, opening, arrival. */
function nounGroups(): ReadonlyMap<string, string> {
  if (known !== null) return known
  const stem = stemmer('en')
  known = new Map(
    VERB_GROUPS.filter(({ key }) => key !== STATEMENT).flatMap(({ key, en }) =>
      en.split(' ').flatMap((verb) => [[stem(verb), key] as const, [stem(`${verb}al`), key] as const]),
    ),
  )
  return known
}
