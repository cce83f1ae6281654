import { spread } from './lanes.ts'
import type { MarkBox } from './use-mark-boxes.ts'

/** Height of a note's button; two on one line stand below each other. */
const NOTE_PX = 24

/** A note and where its button stands, in pixels from the top of the article. */
export type NotePlace = MarkBox & { readonly at: number }

/** The notes of a column near the view, in order. A quotation of several parts has its note beside the first of them. */
export function notePlaces(boxes: readonly MarkBox[]): readonly NotePlace[] {
  const noted = boxes
    .filter(({ annotation, continues }) => annotation.note !== '' && !continues)
    .filter(({ annotation: { id } }, at, all) => all.findIndex((box) => box.annotation.id === id) === at)
  const tops = spread(
    noted.map(({ top }) => top),
    NOTE_PX,
  )
  return noted.map((box, index) => ({ ...box, at: tops[index] ?? box.top }))
}
