import { isAffiliation, isAgency, withoutAgency } from './affiliations.ts'
import { fold, oneLine } from './fold.ts'

const BY =
  /^(?:(?:written|reported|posted|story|words|text|article)\s+)?(?:by|von|par|por|di|door|av|автор:?|autor(?:a|in)?:|author:?|authors:|auteur:?)\s*:?\s+/iu
const ROLE =
  /[,|–—-]?\s*\b(?:(?:senior|chief|staff|special|political|foreign|national|science|business|diplomatic|defen[cs]e|guest|contributing|deputy|managing|news)\s+)*(?:reporter|correspondent|editor|writer|journalist|columnist|contributor|producer|analyst|redakteur(?:in)?|korrespondent(?:in)?)\b.*$/iu
const CLUTTER =
  /\s*(?:<[^>]{0,200}>|\S+@\S+\.\S+|https?:\/\/\S+|@\w{2,30}|\((?:@[^)]*|[^)]*twitter[^)]*)\))/giu
/** Between people; a comma may also stand before a degree or an employer. */
const BETWEEN = /\s*(?:;|\/|,\s*(?:and|und|et|y|e)\s+|\s(?:and|und|et|y|&|with|и)\s)\s*/iu
const GENERATION = /,\s*((?:jr|sr)\b\.?|i{2,3}\b|iv\b)/giu
/** The end of a sentence, not of an initial or a short title. */
const SENTENCE_END = /(?<=\p{Ll}{3})\.\s+.*$/u

/** Words that are never part of a person's or agency's name but often stand where one is expected. */
const NOT_A_NAME =
  /^(?:\w*admin\w*|author|editor|editors|editorial|editorial board|redaktion|rédaction|redacción|redazione|unknown|anonymous|guest|user|webmaster|null|undefined|none|n\/a|posted|published|updated|follow|more by|view all|about|by|bio|biography)$|\b(?:staff|staff reports?|wire services?|published|updated|posted|comments?|share|newsletter|cookies?)\b/iu
/** A station's or an account's code, which nobody is called by; agencies are known by name. */
const CODE = /^\p{Lu}{6,}$/u

/**
 * The names in a byline, without "By", roles, degrees, employers, addresses and handles; a bar ends the names. Empty
 * when nothing like a name remains: an unknown author is better than an invented one. `houses` are the names the
 * publisher goes by, which count as an employer and never as an author.
 */
export function namesIn(byline: string, houses: readonly string[] = []): string[] {
  const known = houses.map(fold).filter((house) => house !== '')
  const [text = ''] = oneLine(byline, 400)
    .replace(CLUTTER, '')
    .replace(BY, '')
    .replace(GENERATION, ' $1')
    .split(/\s*\|\s*/, 1)
  const names = text
    .split(BETWEEN)
    .flatMap((group) => peopleIn(group))
    .map((part) => withoutHouse(withoutAgency(part).replace(SENTENCE_END, ''), known))
    .filter((name) => isName(name) && !known.includes(fold(name)))
  return [...new Set(names)].slice(0, 20)
}

/** "Jane Doe, AP Science Writer": what follows a name behind a comma may be her desk, her degree or her employer. */
const peopleIn = (group: string): string[] =>
  group
    .split(/\s*,\s*/)
    .filter(
      (part, index, [first = '']) =>
        index === 0 || !(ROLE.test(part) || isAffiliation(part) || isAgency(first)),
    )
    .map((part) =>
      part
        .replace(ROLE, '')
        .replace(/\s[-–—]\s.*$/u, '')
        .replace(/^[\s,.:;–—|-]+|[\s,:;–—|-]+$/gu, ''),
    )

/** "Jane Doe Florida Today": a name of two words or more before the house's own. */
function withoutHouse(name: string, houses: readonly string[]): string {
  const words = name.split(' ')
  const from = words.findIndex((_, at) => at >= 2 && houses.includes(fold(words.slice(at).join(' '))))
  return from === -1 ? name : words.slice(0, from).join(' ')
}

/** True for a line that says who wrote the article and nothing else. */
export function isByline(line: string): boolean {
  return (
    line.length <= 160 &&
    BY.test(line) &&
    !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(line) &&
    namesIn(line).length > 0 &&
    namesLookProper(line)
  )
}

/** "By the end of the week" is no byline: what follows has to begin with a capital. */
const namesLookProper = (line: string): boolean => /^\P{Ll}/u.test(line.replace(BY, ''))

function isName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || text.split(/\s+/).length > 6) return false
  if (CODE.test(text) && !isAgency(text)) return false
  return /\p{L}{2}/u.test(text) && !/^\d|\d{2}|[:!?<>{}[\]=]/u.test(text) && !NOT_A_NAME.test(text)
}
