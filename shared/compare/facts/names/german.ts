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

/** Say of what kind the name behind them is. */
const KIND =
  /^(?:(?:\p{L}*)(?:stadt|land|insel|provinz|region|firma|unternehmen|konzern|partei|sender|zeitung|verband|agentur|gruppe|miliz))$/u

/**
 * The names among runs of capitals although all nouns have them: those of several words, none of them a common noun, or behind
 * a title; single ones when they are countries, acronyms, the last word of such a name, or behind a word for their kind.
 */
export function germanNames(runs: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  const bare = runs.map((run) => {
    const from = run.findIndex(({ folded }) => !COMMON.has(folded) && !KIND.test(folded))
    return {
      run: from === -1 ? [] : run.slice(from),
      isKind: from > 0 && KIND.test(run[from - 1]?.folded ?? ''),
    }
  })
  const surnames = new Set<string>()
  for (const { run } of bare) if (isLong(run)) surnames.add(run.at(-1)?.folded ?? '')
  return bare.map(({ run, isKind }) => {
    const [only] = run
    const isName =
      isLong(run) || (run.length === 1 && only !== undefined && (isKind || isAlone(only, surnames)))
    return isName ? run : []
  })
}

function isLong(run: readonly Word[]): boolean {
  const capitals = run.filter(isCapital)
  if (capitals.length < 2 || run.some(({ folded }) => COMMON.has(folded))) return false
  return run.some(({ folded }) => TITLES.has(folded)) || !capitals.some(({ folded }) => NOUN.test(folded))
}

const isAlone = ({ text, folded }: Word, surnames: ReadonlySet<string>): boolean =>
  surnames.has(folded) || /^\p{Lu}[\p{Lu}\d]+$/u.test(text) || countryCalled(text, 'de') !== null
