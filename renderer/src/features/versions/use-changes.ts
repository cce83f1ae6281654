import { useEffect, useState } from 'react'
import type { TextChange } from '../../../../shared/text/text-changes.ts'
import { compareTexts } from '../../workers/diff-client.ts'

/** A comparison of two texts; `share` is what is done of it, 0 to 1, and null before anything is known. */
export type Comparing =
  | { readonly kind: 'working'; readonly share: number | null }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly changes: readonly TextChange[] }

const BEGUN: Comparing = { kind: 'working', share: null }

/** What changed from one text to another, worked out beside the window; it ends with the component. Give each pair its own `key`. */
export function useChanges(before: string, after: string): Comparing {
  const [comparing, setComparing] = useState(BEGUN)
  useEffect(() => {
    const stop = new AbortController()
    compareTexts(before, after, {
      onProgress: (share) => setComparing({ kind: 'working', share }),
      signal: stop.signal,
    }).then(
      (changes) => setComparing({ kind: 'done', changes }),
      () => setComparing({ kind: 'failed' }),
    )
    return () => stop.abort()
  }, [before, after])
  return comparing
}
