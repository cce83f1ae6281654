import { assertNever } from '../../../../shared/assert.ts'
import type { AnchorState, Annotation } from '../../../../shared/project/annotation.ts'
import { isPlaced, partsOf, stateOf } from '../../../../shared/project/quotation.ts'

export const STATE_NAMES: Readonly<Record<AnchorState['kind'], string>> = {
  exact: 'In place',
  moved: 'Moved',
  approximate: 'Approximate',
  orphan: 'Lost its place',
}

/** What to know about the places of an annotation's parts, the least sure of them; null when all are where they were put. */
export function stateOfWords(annotation: Annotation): string | null {
  const state = stateOf(annotation)
  if (annotation.parts === undefined) return stateWords(state)
  const lost = partsOf(annotation).filter((part) => !isPlaced(part)).length
  if (lost === 0 && state.kind === 'approximate')
    return `Words of it changed; the least sure part is ${state.score} % like it was`
  if (lost === 0 || lost > annotation.parts.length) return stateWords(state)
  return lost === 1
    ? 'A part of it is not in the current text any more'
    : 'Parts of it are not in the current text any more'
}

/** What to know about a passage's place; null when it is where it was put. */
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
