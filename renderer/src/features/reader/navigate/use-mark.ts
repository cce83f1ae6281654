import { useCallback, useEffect, useState } from 'react'
import type { Span } from '../../../../../shared/text/offsets.ts'

/** Long enough to find with the eyes after a jump. */
const SHOWN_MS = 1600

/** A passage that is marked for a moment. */
export function useMark(): readonly [marked: Span | null, mark: (passage: Span) => void] {
  const [marked, setMarked] = useState<Span | null>(null)
  useEffect(() => {
    if (marked === null) return undefined
    const timer = setTimeout(() => setMarked(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [marked])
  const mark = useCallback(({ start, end }: Span) => setMarked({ start, end }), [])
  return [marked, mark]
}
