import type { AnchorState } from '../../../../shared/project/annotation.ts'
import { placeReason } from '../../../../shared/project/place-words.ts'

/** Why a passage is up for review, in a sentence or two. */
export function reviewReason(state: AnchorState): string {
  const reason = placeReason(state) ?? 'It is in its place'
  return state.kind === 'approximate' ? `${reason}. ${state.score} % like it was.` : `${reason}.`
}

/** How a passage came through a new version, in a word or two. */
export const STATE_WORDS: Readonly<Record<AnchorState['kind'], string>> = {
  exact: 'in place',
  moved: 'moved',
  approximate: 'approximate',
  orphan: 'lost its place',
}
