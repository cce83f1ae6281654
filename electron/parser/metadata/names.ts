import { oneLine } from './fold.ts'

const BY =
  /^(?:(?:written|reported|posted|story|words|text|article)\s+)?(?:by|von|par|por|di|door|av|автор:?|autor(?:a|in)?:|author:?|authors:|auteur:?)\s+/iu
const ROLE =
  /[,|–—-]?\s*\b(?:(?:senior|chief|staff|special|political|foreign|national|science|business|diplomatic|defen[cs]e|guest|contributing|deputy|managing|news)\s+)*(?:reporter|correspondent|editor|writer|journalist|columnist|contributor|producer|analyst|redakteur(?:in)?|korrespondent(?:in)?)\b.*$/iu
const CLUTTER =
  /\s*(?:<[^>]{0,200}>|\S+@\S+\.\S+|https?:\/\/\S+|@\w{2,30}|\((?:@[^)]*|[^)]*twitter[^)]*)\))/giu
const SEPARATORS = /\s*(?:;|\/|,\s*(?:and|und|et|y|e)\s+|\s(?:and|und|et|y|&|with|и)\s|,)\s*/iu

/** Words that are never part of a person's or agency's name but often stand where one is expected. */
const NOT_A_NAME =
  /^(?:admin|administrator|author|editor|staff|unknown|anonymous|guest|user|webmaster|null|undefined|none|n\/a|posted|published|updated|follow|more by|view all|about)$|\b(?:published|updated|posted|comments?|share|newsletter|cookies?)\b/iu

/**
 * The names in a byline, without "By", roles, addresses and handles; a bar ends the names. Empty when nothing like a name remains:
 * an unknown author is better than an invented one.
 */
export function namesIn(byline: string): string[] {
  const [text = ''] = oneLine(byline, 400)
    .replace(CLUTTER, '')
    .replace(BY, '')
    .split(/\s*\|\s*/, 1)
  const names = text
    .split(SEPARATORS)
    // "Jane Doe, AP Science Writer": what follows the name with a role in it is her desk.
    .filter((part, index) => index === 0 || !ROLE.test(part))
    .map((part) => part.replace(ROLE, '').replace(/^[\s,.:;–—|-]+|[\s,:;–—|-]+$/gu, ''))
    .filter(isName)
  return [...new Set(names)].slice(0, 20)
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
  return /\p{L}{2}/u.test(text) && !/\d{2}|[:!?<>{}[\]=]/u.test(text) && !NOT_A_NAME.test(text)
}
