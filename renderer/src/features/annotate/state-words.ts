import type { AnchorState, Annotation } from '../../../../shared/project/annotation.ts'
import { placeReason } from '../../../../shared/project/place-words.ts'
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

/** Why a passage's place is what it is, and how sure; null when it is where it was put. */
export function stateWords(state: AnchorState): string | null {
  const reason = placeReason(state)
  return state.kind === 'approximate' ? `${reason} (${state.score} % like it was)` : reason
}

/** The same in the few words of a row: "Approximate: the words were edited". */
export function placeInARow(state: AnchorState): string {
  const name = STATE_NAMES[state.kind]
  const reason = placeReason(state)
  return state.kind === 'moved' || reason === null
    ? name
    : `${name}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`
}
