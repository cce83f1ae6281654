import type { Word } from '../words/words.ts'
import { isCapital } from './capital-runs.ts'
import { countryCalled } from './countries.ts'
import { TITLES } from './lexicon.ts'

/** Nouns that stand beside other nouns without being part of a name. */
const COMMON = new Set(
  'laut angaben anfang ende mitte millionen milliarden million milliarde euro dollar prozent uhr kilometer meter tonnen liter jahre jahren jahr tage tagen wochen monate monaten stunden minuten menschen personen leute soldaten polizei dutzend dutzende hunderte tausende hundert tausend teil teile zahl fall art seite seiten frauen manner kinder mitarbeiter grad kilogramm herren damen beginn zeit nacht abend morgen mittag vormittag nachmittag vergangenheit zukunft grund sicht rund etwa'.split(
    ' ',
  ),
)
/** Endings of nouns that are no names. */
const NOUN = /(?:ung|ungen|heit|keit|schaft|nis|tion|tionen|ismus|tat|chen|lein|tum)$/

/**
 * The runs that are names although all nouns have capitals: of several words, none of them a common noun, or behind a title;
 * single ones only when they are countries, acronyms or the last word of such a name.
 */
export function germanNames(runs: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  const surnames = new Set<string>()
  for (const run of runs) {
    const last = run.at(-1)
    if (last !== undefined && isLong(run)) surnames.add(last.folded)
  }
  return runs.filter((run) => isLong(run) || (run.length === 1 && isAlone(run[0] as Word, surnames)))
}

function isLong(run: readonly Word[]): boolean {
  const capitals = run.filter(isCapital)
  if (capitals.length < 2 || run.some(({ folded }) => COMMON.has(folded))) return false
  return run.some(({ folded }) => TITLES.has(folded)) || !capitals.some(({ folded }) => NOUN.test(folded))
}

const isAlone = ({ text, folded }: Word, surnames: ReadonlySet<string>): boolean =>
  surnames.has(folded) || /^\p{Lu}[\p{Lu}\d]+$/u.test(text) || countryCalled(text, 'de') !== null
