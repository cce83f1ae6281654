import { useEffect } from 'react'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { metAt, partAt } from '../../../../../shared/project/quotation.ts'
import { workspace } from '../../../state/workspace.ts'
import { type Reading, watchPlace } from '../pane/reading.ts'
import { activate } from '../select/use-pointer.ts'

/** Keeps telling where the annotation activated in the active pane is on screen. */
export function useActivePlace(reading: Reading, annotations: readonly Annotation[]): void {
  useEffect(() => {
    const follow = () => {
      const { activeAnnotation, activeRect, activePart } = workspace.getState()
      // Asked on every frame of scrolling, mostly with nothing active.
      if (activeRect === null) return
      const here = annotations.find(({ id }) => id === activeAnnotation)
      if (here !== undefined) activate(reading, metAt(here, partAt(here, activePart)))
    }
    return watchPlace(reading, follow)
  }, [reading, annotations])
}
