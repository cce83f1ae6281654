import { useEffect } from 'react'
import { isLiving } from '../../../../../shared/project/source-kind.ts'
import { useLive } from '../../../data/context.ts'
import { comparedPassages, useComparedPassages } from '../../../state/compared-passages.ts'
import { useCompareSettings } from '../../../state/compare-settings.ts'
import { announce } from '../../../ui/live-region.tsx'

/**
 * Ends an alignment that was begun once nothing can come of it: aligned passages are switched off, or the source it was begun
 * in has a new version or is gone.
 */
export function useAligningStands(): void {
  const wanted = useCompareSettings(({ alignment }) => alignment)
  const from = useComparedPassages(({ aligning }) => aligning)
  // The answer names what it is about: the one before may still be there when another alignment has begun.
  const fallen = useLive(
    async (db) => {
      const source = from === null ? undefined : await db.sources.get(from.place.sourceId)
      const stands =
        source !== undefined && isLiving(source) && source.currentVersionId === from?.place.versionId
      return stands ? null : from
    },
    [from],
  )
  useEffect(() => {
    if (from !== null && (!wanted || fallen === from)) cancelAligning()
  }, [wanted, from, fallen])
}

export function cancelAligning(): void {
  comparedPassages.setState({ aligning: null })
  announce('Nothing was aligned')
}
