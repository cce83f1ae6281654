import { assertNever } from '../../../shared/assert.ts'
import type { CommandId } from '../../../shared/commands/commands.ts'
import type { AnnotationId, ClaimId, CodeId, MemoId, PartyId, SourceId } from '../../../shared/ids.ts'
import type { Span } from '../../../shared/text/offsets.ts'
import { runCommand } from './commands.ts'
import { workspace } from './workspace.ts'

/** Where a choice in the palette, a search result or a reference leads. */
export type Target =
  | { readonly kind: 'command'; readonly command: CommandId }
  | { readonly kind: 'source'; readonly sourceId: SourceId }
  | { readonly kind: 'passage'; readonly sourceId: SourceId; readonly span: Span }
  | {
      readonly kind: 'annotation'
      readonly sourceId: SourceId
      readonly span: Span
      readonly annotationId: AnnotationId
    }
  | { readonly kind: 'claim'; readonly claimId: ClaimId }
  | { readonly kind: 'code'; readonly codeId: CodeId }
  | { readonly kind: 'party'; readonly partyId: PartyId }
  | { readonly kind: 'memo'; readonly memoId: MemoId }

/** Goes there. */
export function goTo(target: Target): void {
  const state = workspace.getState()
  switch (target.kind) {
    case 'command':
      runCommand(target.command)
      return
    case 'source':
      state.openSource(target.sourceId)
      return
    case 'passage':
      state.requestReveal({ sourceId: target.sourceId, span: target.span })
      return
    case 'annotation':
      state.setActiveAnnotation(target.annotationId)
      state.requestReveal(target)
      return
    case 'claim':
      state.setView('read')
      state.setClaimsOpen(true)
      state.setClaimsTab('claims')
      state.setActiveClaim(target.claimId)
      return
    case 'code':
      state.openCode(target.codeId)
      return
    case 'memo':
      state.openMemo(target.memoId)
      return
    case 'party':
      state.openParty(target.partyId)
      return
    default:
      assertNever(target)
  }
}
