import { foldText } from '../anchor/fold.ts'
import type { PartyId } from '../ids.ts'
import type { Party } from '../project/party.ts'

/** What a name can be: the pattern of party names and aliases allows no more. */
export const LONGEST_NAME = 300

/** A name as it is stored: on one line, no longer than can be; empty if nothing is left. */
export const tidyName = (typed: string): string =>
  typed.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).trim()

/** A name as it is compared: case, accents, kinds of quotes and dashes, and white space do not count. */
export const levelName = (name: string): string =>
  foldText(name.normalize('NFKD').replace(/\p{M}/gu, '')).text.trim()

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

export const byPartyName = (a: Party, b: Party): number =>
  names.compare(a.name, b.name) || (a.id < b.id ? -1 : Number(a.id > b.id))

/** The party of that name, else the one with that alias. */
export function partyCalled(parties: readonly Party[], name: string): Party | null {
  const wanted = levelName(name)
  const sorted = parties.toSorted(byPartyName)
  return (
    sorted.find((party) => levelName(party.name) === wanted) ??
    sorted.find(({ aliases }) => aliases.some((alias) => levelName(alias) === wanted)) ??
    null
  )
}

/** A letter is in everything. */
const SHORTEST_NAME = 2

/** The parties that some words name, by name or alias, in the order in which they do. */
export function partiesNamedIn(parties: readonly Party[], words: string): readonly PartyId[] {
  const text = levelName(words)
  const found = parties.flatMap((party) => {
    const places = [party.name, ...party.aliases]
      .map((name) => placeOfName(text, levelName(name)))
      .filter((at) => at !== -1)
    return places.length === 0 ? [] : [{ id: party.id, at: Math.min(...places) }]
  })
  return found.sort((a, b) => a.at - b.at).map(({ id }) => id)
}

/** Where a name stands as a word of its own; -1 if nowhere. */
function placeOfName(text: string, name: string): number {
  if (name.length < SHORTEST_NAME) return -1
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const end = at + name.length
    if (!isOneWord(text, at) && !isOneWord(text, end)) return at
  }
  return -1
}

/** Scripts that set no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const IN_WORD = /[\p{L}\p{N}]/u

/** Whether the characters before and after a place belong to one word. */
function isOneWord(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)]
  return IN_WORD.test(before) && IN_WORD.test(after) && !UNSPACED.test(before) && !UNSPACED.test(after)
}
