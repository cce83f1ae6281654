import type { Word } from '../words/words.ts'
import { countryCalled } from './countries.ts'
import { DEMONYMS, INSTITUTIONS, OFFICES, PARTICLES, TITLES, TITLE_PARTS } from './lexicon.ts'

/** The names in a run of capitals: titles are taken off, and who holds one stands apart from the body it is held in. */
export function namesInRun(run: readonly Word[]): readonly (readonly Word[])[] {
  const last = run.at(-1)
  if (last === undefined) return []
  const title = INSTITUTIONS.has(last.folded)
    ? -1
    : run.findLastIndex(({ folded }, index) => index < run.length - 1 && TITLES.has(folded))
  if (title === -1) return apart(run).map(withoutDemonymAlone).filter(isName)
  const prefix = run.slice(
    0,
    run.findIndex(({ folded }) => isTitleWord(folded)),
  )
  const body = run.some(({ folded }) => PORTFOLIO.test(folded)) ? [] : withoutDemonymAlone(prefix)
  return [body, afterTitle(run, title)].filter(isName)
}

/** What stands before these is what they are charged with, not a body: `Harbour Minister`. */
const PORTFOLIO = /^(?:minister|secretary|chancellor|attorney|inspector)$/

const isTitleWord = (folded: string): boolean => TITLES.has(folded) || TITLE_PARTS.has(folded)

/** `ambassador to Britain Ann Lee`: a country, and who follows it. */
function apart(run: readonly Word[]): readonly (readonly Word[])[] {
  const [first, ...rest] = run
  const isApart =
    first !== undefined &&
    rest.length === 2 &&
    !rest.some(({ folded }) => INSTITUTIONS.has(folded) || PARTICLES.has(folded) || folded === 'and') &&
    countryCalled(first.text, 'en') !== null
  return isApart ? [[first], rest] : [run]
}

/** The words after a title and the office it is of: `Secretary of State Mike Pompeo`, `President of Peru`. */
function afterTitle(run: readonly Word[], title: number): readonly Word[] {
  const rest = run.slice(title + 1)
  if (rest[0]?.folded !== 'of') return rest
  const office = rest.findIndex(
    ({ folded }, index) =>
      index > 0 &&
      !(
        OFFICES.has(folded) ||
        TITLE_PARTS.has(folded) ||
        folded === 'the' ||
        folded === 'affairs' ||
        folded === 'and'
      ),
  )
  if (office === -1) return []
  // `President of Russia Vladimir Putin`
  return office === 1 && rest.length >= 4 ? rest.slice(2) : rest.slice(office)
}

/** `U.S. President` and `Russian Foreign Minister` name no body. */
function withoutDemonymAlone(words: readonly Word[]): readonly Word[] {
  return words.every(({ folded }) => DEMONYMS.has(folded)) ? [] : words
}

/** Single words for bodies that are names by themselves. */
const ALONE = /^(?:congress|pentagon|senate|interpol)$/
/** Words that take another to name a place. */
const DIRECTION =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|world|cup|river|headquarters)$/
const says = (folded: string): boolean =>
  !isTitleWord(folded) &&
  !DEMONYMS.has(folded) &&
  !DIRECTION.test(folded) &&
  (!INSTITUTIONS.has(folded) || ALONE.test(folded)) &&
  folded.length > 1

const isName = (words: readonly Word[]): boolean => {
  if (words.length === 0) return false
  if (words.some(({ folded }) => says(folded) && folded !== 'of'))
    return words.length > 1 || !/^\p{Lu}$/u.test(words[0]?.text ?? '')
  // `Foreign Ministry`, `Venezuelan Army`: none of the words alone, all of them together.
  return (
    words.length > 1 &&
    (words.some(({ folded }) => INSTITUTIONS.has(folded)) || DIRECTION.test(words[0]?.folded ?? ''))
  )
}
