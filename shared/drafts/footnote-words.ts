import { dateInWords, STANCE_WORDS, VERDICT_WORDS } from '../bundle/views/report/words.ts'
import type { Claim } from '../project/claim.ts'
import type { Source } from '../project/source.ts'
import type { Citation } from './footnotes.ts'
import type { StatementState } from './statements.ts'

/** The verdict on a claim with how sure it is: “Confirmed, high confidence”. */
export const verdictWords = ({ verdict, confidence }: Claim): string =>
  `${VERDICT_WORDS[verdict]}${confidence === null ? '' : `, ${confidence} confidence`}`

/** Title, byline, publisher, date and address of a source, as far as they are known. */
export function sourceWords({ meta }: Source): string {
  const known = [
    meta.authors?.value.join(', '),
    meta.publisher?.value,
    meta.published === null ? 'undated' : dateInWords(meta.published.value),
    meta.url?.value,
  ]
  return [`“${meta.title.value}”`, ...known.filter((part) => part !== undefined)].join(', ')
}

export const stanceWord = ({ stance }: Citation): string => STANCE_WORDS[stance].verb

/** What is said of a claim that nothing is cited for. */
export const NOTHING_CITED = 'No evidence.'

export const OPEN_TITLE = 'Sentences without support'

const OPEN_WORDS: Readonly<Record<StatementState, string>> = {
  supported: 'supported',
  unverified: 'rests on a claim that is not verified',
  disputed: 'rests on a claim that is disputed',
  refuted: 'rests on a claim that is refuted',
  unlinked: 'rests on no claim',
  'needs-none': 'needs no claim',
}
export const openWords = (state: StatementState): string => OPEN_WORDS[state]
