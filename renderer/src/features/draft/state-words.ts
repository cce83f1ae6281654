import { isProblem, type Statement, type StatementState } from '../../../../shared/drafts/statements.ts'
import { plural } from '../../ui/format.ts'

/** The word a state is called by. */
export const STATE_WORDS: Readonly<Record<StatementState, string>> = {
  supported: 'Supported',
  unverified: 'Unverified',
  disputed: 'Disputed',
  refuted: 'Refuted',
  unlinked: 'Not linked',
  'needs-none': 'Needs no claim',
}

/** How many sentences still ask for something. */
export function problemsWords(statements: readonly Statement[]): string {
  const open = statements.filter(isProblem).length
  return open === 0 ? 'No sentence is without support' : `${plural(open, 'sentence')} without support`
}
