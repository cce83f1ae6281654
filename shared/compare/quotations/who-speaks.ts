import { fold } from '../../fold.ts'
import { OFFICES } from '../facts/names/lexicon.ts'
import type { PreparedSource } from '../prepared-source.ts'

/** Whom a speaker's words name: the keys under which the same speaker is known elsewhere. */
export type Identity = {
  /** The name alone, for showing. */
  readonly name: string
  readonly keys: readonly string[]
}

const NAME = String.raw`(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}\p{N}’'-]*`
const NAMES = new RegExp(
  String.raw`(?:${NAME})(?:\s+(?:(?:de|del|da|van|von|der|al|bin|di|la)\s+)*(?:${NAME}))*`,
  'gu',
)
/** Offices and titles that stand before a name within the same capital letters: `Nordhavn Director General Anna Lindqvist`. */
const OFFICE =
  /^(?:mr|mrs|ms|dr|sir|president|minister|secretary|senator|governor|mayor|general|colonel|ambassador|envoy|judge|king|queen|prince|pope|chancellor|chairman|chairwoman|director|chief|ceo|advis[eo]r|representative|leader|spokes(?:man|woman|person)|herr|frau|m|mme|sr|sra)\.?$/i
/** What an office is of: it would be taken for a part of the name behind it. */
const OF_STATE = new RegExp(
  String.raw`\b(secretary|minister|chancellor|chief)\s+of\s+(?:the\s+)?(?:${[...OFFICES].join('|')})\b`,
  'gi',
)
/** Those whose words are those of whom they speak for. */
const MOUTHPIECE =
  /\b(?:spokes(?:man|woman|person|people)|press (?:service|office|secretary|department)|representatives?|statement|sprecher(?:in)?|pressestelle|porte-parole|portavoz|представител\p{L}*|пресс-\p{L}+)\b/iu

/**
 * Whom the words name that stand for a speaker in a source. One who speaks for a body is known as that body too; words without a
 * name (`the press service`) are looked for beside one elsewhere in the source.
 */
export function identityOf(speaker: string, { source }: PreparedSource): Identity {
  const content = source.text.content
  const found = namesOf(speaker)
  if (found.length === 0) {
    const beside = nameBeside(speaker, content)
    return beside === null
      ? { name: speaker, keys: [`words ${fold(speaker).replace(/^(?:the|a|an) /, '')}`] }
      : { name: beside, keys: [keyOf(beside)] }
  }
  const isMouthpiece = MOUTHPIECE.test(speaker)
  const person = found.at(-1) ?? speaker
  const names = isMouthpiece ? found : [person]
  return { name: person, keys: [...new Set(names.map(keyOf))] }
}

/** Whom somebody speaks for who is called by that alone (`the press service`): the name beside such words elsewhere; null if there is none. */
export const spokenFor = (speaker: string, content: string): string | null =>
  MOUTHPIECE.test(speaker) && namesOf(speaker).length === 0 ? nameBeside(speaker, content) : null

/** Runs of capital letters, parted by offices. */
const namesOf = (words: string): readonly string[] =>
  Array.from(words.replace(OF_STATE, '$1').matchAll(NAMES)).flatMap(([run]) => {
    const parts: string[][] = [[]]
    for (const part of run.split(/\s+/)) {
      if (OFFICE.test(part)) parts.push([])
      else parts.at(-1)?.push(part)
    }
    return parts.map((name) => name.join(' ').replace(/['’]s?$/u, '')).filter((name) => name !== '')
  })

/** The last word of a name, which all its forms have. */
const keyOf = (name: string): string => fold(name.split(/\s+/).at(-1) ?? name).replace(/['’]s?$/u, '')

/** A name beside the same words elsewhere: `press service Rosoboronexport`, `Rostec’s press service`. */
function nameBeside(speaker: string, content: string): string | null {
  const noun = speaker.replace(/^(?:the|a|an|its|their|his|her)\s+/i, '').trim()
  if (noun.length < 4) return null
  const words = noun.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const after = new RegExp(String.raw`${words}\s+(?:of\s+|for\s+)?(${NAME})`, 'u').exec(content)?.[1]
  const before = new RegExp(String.raw`(${NAME})\s+${words}`, 'u').exec(content)?.[1]
  const name = namesOf(after ?? '')[0] ?? namesOf(before ?? '')[0] ?? null
  return name !== null && /^(?:The|A|An|But|And|In|On|As)$/.test(name) ? null : name
}
