import type { Side } from '../../../dom/columns.ts'
import type { Stretch } from './lanes.ts'

/** A stretch of the margin of one of two columns; the only one counts as the left. */
export type ColumnStretch = Stretch & { readonly column: Side }

/** The lines of a passage, in order, as one stretch for each column that they go through without a break. */
export function columnPieces(lines: readonly ColumnStretch[]): readonly ColumnStretch[] {
  const pieces: ColumnStretch[] = []
  for (const { top, bottom, column } of lines) {
    const last = pieces.at(-1)
    if (last === undefined || last.column !== column) pieces.push({ top, bottom, column })
    else
      pieces[pieces.length - 1] = {
        column,
        top: Math.min(last.top, top),
        bottom: Math.max(last.bottom, bottom),
      }
  }
  return pieces
}
