import { useEffect, useMemo, useState } from 'react'
import { useLive } from '../../data/context.ts'
import { workspace } from '../../state/workspace.ts'
import { chosenBy, wishOf, type Chosen } from './subject.ts'

/** Shorter than a blink, longer than the time between two steps of a selection that is being drawn out by keys. */
const STILL_MS = 100

/**
 * The words that something is suggested for: those selected, else the active highlight. While the pointer or the focus is
 * in the panel they stay, although a press there lets go of the selection.
 */
export function useSubject(): Chosen {
  const wish = useWish()
  const chosen = useLive((db) => chosenBy(db, wish), [wish])
  // Read anew whenever a row of them is written, and mostly the same.
  const said = JSON.stringify(chosen ?? null)
  return useMemo(() => JSON.parse(said) as Chosen, [said])
}

/** What is in hand in the reader, once it has stood still. */
function useWish(): string | null {
  const [wish, setWish] = useState(() => wishOf(workspace.getState()))
  useEffect(() => {
    let seen = wishOf(workspace.getState())
    let timer = 0
    const unsubscribe = workspace.subscribe((state) => {
      const next = wishOf(state)
      if (next === seen) return
      seen = next
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        if (next !== null || !isInPanel()) setWish(next)
      }, STILL_MS)
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [])
  return wish
}

/** What marks the panel in the page. */
export const PANEL = 'data-suggestions'

const isInPanel = (): boolean => document.querySelector(`[${PANEL}]:hover, [${PANEL}]:focus-within`) !== null
