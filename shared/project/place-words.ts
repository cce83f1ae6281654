import { assertNever } from '../assert.ts'
import type { AnchorReason, AnchorState } from './annotation.ts'

const REASONS: Readonly<Record<AnchorReason, string>> = {
  typography: 'Only the setting of the words changed',
  edited: 'The words were edited',
  elsewhere: 'Found in another part of the text',
  repeated: 'Several places in the new text fit as well',
  doubtful: 'Little of the passage is left here',
  deleted: 'The words are not in the new text',
  rewritten: 'The paragraph is still there, but without these words',
  taken: 'The only place like it was another passage before',
}

/** Why a passage is where it is, in a sentence without its full stop; null when it is where it was put. */
export function placeReason(state: AnchorState): string | null {
  switch (state.kind) {
    case 'exact':
      return null
    case 'moved':
      return 'Moved with its words in a newer version of the text'
    case 'approximate':
      return REASONS[state.reason ?? 'edited']
    case 'orphan':
      return state.reviewed === true
        ? 'Kept without a place: its words are not in the text any more'
        : REASONS[state.reason ?? 'deleted']
    default:
      return assertNever(state)
  }
}
