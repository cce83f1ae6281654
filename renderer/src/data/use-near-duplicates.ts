import { useEffect, useState } from 'react'
import type { SourceId } from '../../../shared/ids.ts'
import { useDb } from './context.ts'
import { nearDuplicates, type NearDuplicate } from './near-duplicates.ts'

const NONE: readonly NearDuplicate[] = []

/** The near-duplicates of a source as of when it was first shown; none until they are known, and none for null. */
export function useNearDuplicates(sourceId: SourceId | null): readonly NearDuplicate[] {
  const db = useDb()
  const [found, setFound] = useState<{
    readonly of: SourceId
    readonly list: readonly NearDuplicate[]
  } | null>(null)
  useEffect(() => {
    let wanted = true
    const look = async (id: SourceId) => {
      const list = await nearDuplicates(db, id)
      if (wanted) setFound({ of: id, list })
    }
    if (sourceId !== null) void look(sourceId)
    return () => {
      wanted = false
    }
  }, [db, sourceId])
  return found !== null && found.of === sourceId ? found.list : NONE
}

/** "87 %": how much of one text also stands in another, never rounded up to all of it. */
export function shareWords(share: number): string {
  return `${share === 1 ? 100 : Math.min(99, Math.round(share * 100))} %`
}
