import { useEffect, useState } from 'react'
import type { SourceId } from '../../../shared/ids.ts'
import { useDb } from './context.ts'
import { nearDuplicatesOfAll, type NearDuplicate } from './near-duplicates.ts'

type Found = ReadonlyMap<SourceId, readonly NearDuplicate[]>

const NONE: Found = new Map()

/**
 * The near-duplicates of sources as of when each was first asked about; none until they are known. Sources that join
 * the list are looked up when they do, the others are not looked up again.
 */
export function useNearDuplicates(sourceIds: readonly SourceId[]): Found {
  const db = useDb()
  const [known, setKnown] = useState({ of: new Set<SourceId>(), found: NONE })
  const asked = sourceIds.join()
  useEffect(() => {
    const ids = asked === '' ? [] : (asked.split(',') as SourceId[])
    const missing = ids.filter((id) => !known.of.has(id))
    if (missing.length === 0) return undefined
    const stop = new AbortController()
    const look = async () => {
      const found = await nearDuplicatesOfAll(db, missing, stop.signal)
      if (stop.signal.aborted) return
      setKnown((now) => ({
        of: new Set([...now.of, ...missing]),
        found: new Map([...now.found, ...found]),
      }))
    }
    void look()
    return () => stop.abort()
  }, [db, asked, known.of])
  return known.found
}

/** "87 %": how much of one text also stands in another, never rounded up to all of it. */
export function shareWords(share: number): string {
  return `${share === 1 ? 100 : Math.min(99, Math.round(share * 100))} %`
}

/** "Shares 87 % of its words with “X”", said of the source asked about, by the larger of the two shares. */
export function sharedSentence({ shared, back, source }: NearDuplicate): string {
  const title = source.meta.title.value
  return shared >= back
    ? `Shares ${shareWords(shared)} of its words with “${title}”`
    : `Holds ${shareWords(back)} of the words of “${title}”`
}
