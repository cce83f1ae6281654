import { assertNever } from '../../../../shared/assert.ts'
import type { AnchorReason, AnchorState } from '../../../../shared/project/annotation.ts'

const REASONS: Readonly<Record<AnchorReason, string>> = {
  typography: 'Only the setting of the words changed.',
  edited: 'The words were edited.',
  elsewhere: 'Found in another part of the text.',
  repeated: 'Several places in the new text fit as well.',
  doubtful: 'Little of the passage is left here.',
  deleted: 'The words are not in the new text.',
  rewritten: 'The paragraph is still there, but without these words.',
  taken: 'The only place like it was another passage before.',
}

/** Why a passage is up for review, in a sentence or two. */
export function reviewReason(state: AnchorState): string {
  switch (state.kind) {
    case 'exact':
    case 'moved':
      return 'It is in its place.'
    case 'approximate':
      return `${REASONS[state.reason ?? 'edited']} ${state.score} % sure.`
    case 'orphan':
      return REASONS[state.reason ?? 'deleted']
    default:
      return assertNever(state)
  }
}

/** How a passage came through a new version, in a word or two. */
export const STATE_WORDS: Readonly<Record<AnchorState['kind'], string>> = {
  exact: 'in place',
  moved: 'moved',
  approximate: 'approximate',
  orphan: 'lost its place',
}

/** A passage in so many letters that it is recognised. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line
}
