import { UNGROUPED } from '../../../../shared/claims/matrix-groups.ts'
import type { MatrixRow } from '../../../../shared/claims/matrix.ts'
import type { Code } from '../../../../shared/project/annotation.ts'
import { VERDICTS } from '../../../../shared/project/claim.ts'
import type { Say } from '../../../../shared/wording.ts'
import { VERDICT_WORDS } from '../../ui/verdict-words.ts'

/** What the heads of groups are called: a verdict, a code, or a whole claim with its number. */
export function groupNames(
  rows: readonly MatrixRow[],
  codes: readonly Code[],
  say: Say,
): (group: string) => string {
  return (group) => {
    const verdict = VERDICTS.find((each) => each === group)
    if (verdict !== undefined) return VERDICT_WORDS[verdict]
    if (group === UNGROUPED) return say('Without a code')
    const row = rows.find(({ claim }) => claim.id === group)
    if (row !== undefined) return `${row.number} ${row.claim.statement}`
    return codes.find(({ id }) => id === group)?.name ?? ''
  }
}
