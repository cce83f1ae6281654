import { useLayoutEffect, useRef } from 'react'
import type { IntervalIndex } from '../../../../../shared/anchor/interval-index.ts'
import type { VersionId } from '../../../../../shared/ids.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { useDb } from '../../../data/context.ts'
import type { WorkbenchDb } from '../../../data/db.ts'
import { workspace } from '../../../state/workspace.ts'
import { placedAnnotations } from '../queries.ts'

/** The annotations of a version, in reading order and by place. */
export type Placed = {
  readonly ordered: readonly Annotation[]
  readonly index: IntervalIndex<Annotation>
}

/** How often is asked whether an annotation that rows are awaited of is still there, in ms. */
const ASK_AGAIN = 50

/**
 * Runs what steps through a version's annotations: at once when the active one is among those read, else as soon as it is,
 * because a highlight just made is read a moment after it is written. Steps asked for meanwhile keep their order.
 */
export function usePlaced(
  versionId: VersionId,
  ordered: readonly Annotation[],
  index: IntervalIndex<Annotation>,
): (step: (placed: Placed) => void) => void {
  const db = useDb()
  const latest = useRef<Placed>({ ordered, index })
  const steps = useRef<Promise<void>>(Promise.resolve())
  const waiting = useRef(0)
  useLayoutEffect(() => {
    latest.current = { ordered, index }
  }, [ordered, index])

  const settled = async () => {
    while (!holdsActive(latest.current) && (await isActivePlaced(db, versionId)))
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN))
  }
  return (step) => {
    if (waiting.current === 0 && holdsActive(latest.current)) {
      step(latest.current)
      return
    }
    waiting.current += 1
    steps.current = steps.current
      .then(settled)
      .then(() => step(latest.current))
      .finally(() => (waiting.current -= 1))
  }
}

function holdsActive({ ordered }: Placed): boolean {
  const { activeAnnotation } = workspace.getState()
  return activeAnnotation === null || ordered.some(({ id }) => id === activeAnnotation)
}

async function isActivePlaced(db: WorkbenchDb, versionId: VersionId): Promise<boolean> {
  const { activeAnnotation } = workspace.getState()
  const row = activeAnnotation === null ? undefined : await db.annotations.get(activeAnnotation)
  return row !== undefined && placedAnnotations([row], versionId).length > 0
}
