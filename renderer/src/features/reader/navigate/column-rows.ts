/** A row of columns, or the part of a window in which one is read, in pixels from the same place. */
type Stretch = { readonly top: number; readonly bottom: number }

/** Rows and the view are measured to fractions of a pixel. */
const SAME = 2

/**
 * The row to read when all that the view shows whole has been read: the first that goes on below it. Null when there is
 * none, and inside one that is taller than the view.
 */
export function rowAfter<R extends Stretch>(rows: readonly R[], view: Stretch): R | null {
  const next = rows.find(({ bottom }) => bottom > view.bottom + SAME)
  return next === undefined || next.top <= view.top + SAME ? null : next
}

/** The first of the rows before the one at the top of the view that can be seen with it; null as above. */
export function rowBefore<R extends Stretch>(rows: readonly R[], view: Stretch): R | null {
  const earlier = rows.filter(({ top }) => top < view.top - SAME)
  const end = earlier.at(-1)?.bottom ?? view.top
  const height = view.bottom - view.top
  return earlier.find(({ top }) => end - top <= height + SAME) ?? null
}
