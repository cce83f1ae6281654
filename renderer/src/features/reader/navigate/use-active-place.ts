import { useEffect } from 'react'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { workspace } from '../../../state/workspace.ts'
import { type Reading, watchPlace } from '../pane/reading.ts'
import { activate } from '../select/use-pointer.ts'

/** Keeps telling where the annotation activated in the active pane is on screen, and lets go of it when it is deleted. */
export function useActivePlace(reading: Reading, annotations: readonly Annotation[]): void {
  useEffect(() => {
    const follow = () => {
      const { activeAnnotation, activeRect } = workspace.getState()
      if (activeRect === null) return
      activate(reading, annotations.find(({ id }) => id === activeAnnotation) ?? null)
    }
    return watchPlace(reading, follow)
  }, [reading, annotations])
}
