import type { ClaimId, SourceId, VersionId } from '../../../../shared/ids.ts'
import type { Statement, StatementLink } from '../../../../shared/drafts/statements.ts'
import { shortened } from '../../../../shared/text/shorten.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { linkStatement, linkToNewClaim, unlinkStatement, type Stated } from '../../data/drafts.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { workspace } from '../../state/workspace.ts'
import { announce } from '../../ui/live-region.tsx'
import { offerUndo } from '../../ui/offer-undo.ts'
import { draftState } from './draft-state.ts'

type Where = { readonly sourceId: SourceId; readonly versionId: VersionId }

const MOST_SAID = 80
const LONGEST_STATEMENT = 2000

export const statedOf = ({ sourceId, versionId }: Where, { span, annotationId }: Statement): Stated => ({
  sourceId,
  versionId,
  span,
  annotationId,
})

/** Brings a sentence into view, in the text and in the list. */
export function goTo({ sourceId }: Pick<Where, 'sourceId'>, { span }: Statement): void {
  draftState.setState({ at: span.start })
  workspace.getState().requestReveal({ sourceId, span })
}

/** Asks which claim a sentence states. */
export function askClaim(where: Where, statement: Statement): void {
  draftState.setState({ at: statement.span.start })
  workspace.getState().openDialog({ kind: 'statement-picker', ...statedOf(where, statement) })
}

export async function linkTo(
  db: WorkbenchDb,
  stated: Stated,
  claimId: ClaimId,
  words: string,
): Promise<void> {
  const linked = await linkStatement(db, stated, claimId)
  announce(linked ? `Linked to “${shortened(words, MOST_SAID)}”` : 'It is linked to that claim already.')
}

export async function linkToNew(db: WorkbenchDb, stated: Stated, words: string): Promise<void> {
  const statement = words.replace(/\s+/g, ' ').trim().slice(0, LONGEST_STATEMENT)
  const step = await withUndo(db, (recorded) => linkToNewClaim(db, stated, statement, recorded))
  if (step.value !== null)
    offerUndo('New claim for this sentence', step, {
      description: 'It is unverified until evidence is added and a verdict given.',
    })
}

/** Says that a sentence needs no claim, or takes that back. */
export async function toggleNone(
  db: WorkbenchDb,
  stated: Stated,
  links: readonly StatementLink[],
): Promise<void> {
  const none = links.find(({ claim }) => claim === null)
  if (none !== undefined) {
    await unlinkStatement(db, none.assertion.id)
    announce('The sentence is not linked again.')
    return
  }
  await markNone(db, stated, links.length > 0)
}

/** Says that a sentence needs no claim; where that takes links off it, it is offered back. */
export async function markNone(db: WorkbenchDb, stated: Stated, isLinked: boolean): Promise<void> {
  const step = await withUndo(db, (recorded) => linkStatement(db, stated, null, recorded))
  if (isLinked) offerUndo('The sentence needs no claim', step, { description: 'Its links were removed.' })
  else announce('The sentence needs no claim.')
}

export async function unlink(db: WorkbenchDb, { assertion }: StatementLink): Promise<void> {
  const step = await withUndo(db, (recorded) => unlinkStatement(db, assertion.id, recorded))
  offerUndo('The link was removed', step)
}
