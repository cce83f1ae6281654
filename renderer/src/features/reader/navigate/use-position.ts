import { useLayoutEffect, useRef } from 'react'
import { blockAt } from '../../../../../shared/text/paragraphs.ts'
import { useDb } from '../../../data/context.ts'
import { spanInView } from '../../../dom/viewport.ts'
import { workspace } from '../../../state/workspace.ts'
import type { Reading } from '../pane/reading.ts'
import { blockOf, createPositions, wordsOf, type Position, type ReadingPositions } from './positions.ts'
import { isWaiting } from './use-reveal.ts'

/** Scrolling is over when nothing has moved for this long. */
const SETTLED_MS = 150
const stores = new Map<string, ReadingPositions>()

/**
 * Opens a source where it was left, and remembers where it is left. `place` is the pane's place in the row: an element
 * that is moved in the document forgets how far it was scrolled.
 */
export function usePosition(reading: Reading | null, place: number): void {
  const { databaseKey } = useDb()
  const top = useRef(0)
  const standing = useRef(place)
  const restored = useRef<Reading | null>(null)

  useLayoutEffect(() => {
    if (standing.current === place) return
    standing.current = place
    reading?.scroller.scrollTo({ top: top.current })
  }, [reading, place])

  useLayoutEffect(() => {
    if (reading === null) return undefined
    const positions = storeOf(databaseKey)
    const left = positions.get(reading.sourceId, isOpenTwice(reading) ? reading.paneId : null)
    if (restored.current !== reading && left !== null && !isWaiting(reading)) restore(reading, left)
    restored.current = reading

    const remember = () => {
      timer = undefined
      const window = spanInView(reading.map, reading.scroller, 0)
      if (window === null) return
      positions.set(reading.sourceId, positionAt(reading, window.start), reading.paneId)
      workspace.getState().reportOffset(reading.paneId, window.start)
    }
    let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(remember, SETTLED_MS)
    const scrolled = () => {
      top.current = reading.scroller.scrollTop
      clearTimeout(timer)
      timer = setTimeout(remember, SETTLED_MS)
    }
    reading.scroller.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      if (timer !== undefined) remember()
      clearTimeout(timer)
      reading.scroller.removeEventListener('scroll', scrolled)
    }
  }, [reading, databaseKey])
}

/** Then each pane has its own place; else the one last read counts, wherever that was. */
const isOpenTwice = ({ sourceId }: Reading): boolean =>
  workspace.getState().panes.filter((pane) => pane.sourceId === sourceId).length > 1

function storeOf(databaseKey: string): ReadingPositions {
  const known = stores.get(databaseKey) ?? createPositions(localStorage, databaseKey)
  stores.set(databaseKey, known)
  return known
}

function positionAt({ map, scroller, text }: Reading, start: number): Position {
  const block = Math.max(0, blockAt(map.blocks, start))
  const box = map.elementOf(block)?.getBoundingClientRect()
  const words = wordsOf(text, block)
  if (box === undefined || box.height === 0) return { block, share: 0, words }
  const above = scroller.getBoundingClientRect().top - box.top
  return { block, words, share: Math.min(1, Math.max(block === 0 ? 0 : -1, above / box.height)) }
}

/** Twice: the first jump has the sections around the block laid out, which moves it. */
function restore({ map, scroller, text }: Reading, position: Position): void {
  const { share } = position
  const block = blockOf(text, position)
  if (block === 0 && share === 0) return
  const jump = () => {
    const box = map.elementOf(block)?.getBoundingClientRect()
    if (box !== undefined)
      scroller.scrollTop += box.top - scroller.getBoundingClientRect().top + share * box.height
  }
  jump()
  requestAnimationFrame(jump)
}
