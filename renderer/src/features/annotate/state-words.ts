import { assertNever } from '../../../../shared/assert.ts'
import type { AnchorState } from '../../../../shared/project/annotation.ts'

export const STATE_NAMES: Readonly<Record<AnchorState['kind'], string>> = {
  exact: 'In place',
  moved: 'Moved',
  approximate: 'Approximate',
  orphan: 'Lost its place',
}

/** What to know about an annotation's place; null when it is where it was put. */
export function stateWords(state: AnchorState): string | null {
  switch (state.kind) {
    case 'exact':
      return null
    case 'moved':
      return 'Moved with its words in a newer version of the text'
    case 'approximate':
      return `The words changed; this is the most similar passage (${state.score} %)`
    case 'orphan':
      return state.reviewed === true
        ? 'Kept without a place: you said that the words are not in the text any more'
        : 'The words are not in the current text any more'
    default:
      return assertNever(state)
  }
}
