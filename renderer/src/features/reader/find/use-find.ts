import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Span } from '../../../../../shared/text/offsets.ts'
import { scrollToSpan } from '../../../dom/scroll-to.ts'
import { readingPlace } from '../navigate/reading-place.ts'
import type { Reading } from '../pane/reading.ts'
import { findMatches, matchFrom } from './find-matches.ts'
import { fold } from './fold.ts'

export type Find = {
  readonly isOpen: boolean
  readonly query: string
  readonly matches: readonly Span[]
  /** Index of the match one stands at; -1 when there is none. */
  readonly current: number
  readonly close: () => void
  readonly search: (query: string) => void
  readonly step: (by: 1 | -1) => void
}

const NONE: readonly Span[] = []

/**
 * Searching the text of one pane: on the text model, so that it also sees what the browser has not laid out. `asked`
 * counts how often the search was asked for; it opens when that grows.
 */
export function useFind(reading: Reading | null, asked: number): Find {
  const [closedAt, setClosedAt] = useState(asked)
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState(-1)
  /** Where the search begins: where one was reading, then where it has led. */
  const from = useRef(0)
  const isOpen = asked > closedAt
  const content = reading?.text.content ?? ''
  const folded = useMemo(() => (isOpen ? fold(content) : null), [isOpen, content])
  const sought = useDeferredValue(query)
  const matches = useMemo(() => (folded === null ? NONE : findMatches(folded, sought)), [folded, sought])

  useEffect(() => {
    if (isOpen && reading !== null) from.current = readingPlace(reading)
  }, [isOpen, reading])

  useEffect(() => {
    const first = matchFrom(matches, from.current)
    setCurrent(first)
    show(reading, matches[first])
  }, [matches, reading])

  return {
    isOpen,
    query,
    matches,
    current,
    close() {
      setClosedAt(asked)
      reading?.scroller.focus({ preventScroll: true })
    },
    search: setQuery,
    step(by) {
      if (matches.length === 0) return
      const next = (current + by + matches.length) % matches.length
      from.current = matches[next]?.start ?? 0
      setCurrent(next)
      show(reading, matches[next])
    },
  }
}

function show(reading: Reading | null, match: Span | undefined): void {
  if (reading !== null && match !== undefined)
    void scrollToSpan(reading.map, reading.scroller, match, { place: 'nearest' })
}
