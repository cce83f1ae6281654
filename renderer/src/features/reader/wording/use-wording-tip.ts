import { useEffect, useState } from 'react'
import { offsetAtPoint } from '../../../dom/hit-test.ts'
import { readCaret, watchSelection } from '../../../dom/selection.ts'
import type { ScreenBox } from '../../../state/workspace-state.ts'
import { type Reading, screenBox, watchPlace } from '../pane/reading.ts'
import { marksAt, type WordingMark } from './wording-marks.ts'

/** How long the pointer rests on shared wording before it is told, and how long it stays after, in ms. */
const OPEN_MS = 400
const CLOSE_MS = 220
/** A caret that moves this soon after a key was moved by it. */
const KEY_MS = 250
/** Keys that move a caret; other keys lead to what has more to say than that its words are shared. */
const CARET_KEY = /^(?:Arrow\w+|Home|End|Page(?:Up|Down))$/

/** The wording that is pointed at, or that the caret was brought to by a key, and where it is on screen. */
export type WordingTip = {
  readonly marks: readonly WordingMark[]
  readonly box: ScreenBox
  readonly by: 'pointer' | 'caret'
}

/** Null while neither is in any. It goes with the pointer or the caret, with `Esc`, a press, or when the text is scrolled. */
export function useWordingTip(
  reading: Reading,
  marks: readonly WordingMark[],
): readonly [WordingTip | null, { readonly stay: () => void; readonly leave: () => void }] {
  const [shown, setShown] = useState<WordingTip | null>(null)
  const [control] = useState(createTimer)

  useEffect(() => {
    if (marks.length === 0) return undefined
    const { map, scroller } = reading
    const listening = new AbortController()
    const { signal } = listening
    let keyAt = 0
    let here: WordingMark | undefined
    const tell = (at: number | null, by: WordingTip['by'], wait: number) => {
      const found = at === null ? [] : marksAt(marks, at)
      const [first] = found
      if (first === here) return
      here = first
      if (first === undefined) control.soon(CLOSE_MS, () => setShown(null))
      else control.soon(wait, () => setShown({ marks: found, box: screenBox(reading, first), by }))
    }
    const close = () => {
      here = undefined
      control.soon(0, () => setShown(null))
    }
    let point: PointerEvent | null = null
    const look = () => {
      const { clientX, clientY, buttons } = point ?? { clientX: 0, clientY: 0, buttons: 1 }
      point = null
      if (signal.aborted) return
      tell(buttons === 0 ? offsetAtPoint(map, clientX, clientY) : null, 'pointer', OPEN_MS)
    }
    map.article.addEventListener(
      'pointermove',
      (event) => {
        if (event.pointerType === 'touch') return
        if (point === null) requestAnimationFrame(look)
        point = event
      },
      { signal },
    )
    map.article.addEventListener('pointerleave', () => tell(null, 'pointer', 0), { signal })
    scroller.addEventListener(
      'keydown',
      ({ key }) => {
        keyAt = CARET_KEY.test(key) ? performance.now() : 0
      },
      { signal, capture: true },
    )
    document.addEventListener('pointerdown', close, { signal })
    document.addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Escape') close()
      },
      { signal, capture: true },
    )
    const stopCaret = watchSelection(() => {
      if (performance.now() - keyAt < KEY_MS) tell(readCaret(map), 'caret', 0)
    })
    return () => {
      listening.abort()
      stopCaret()
      control.cancel()
      setShown(null)
    }
  }, [reading, marks, control])

  const isShown = shown !== null
  useEffect(() => {
    if (!isShown) return undefined
    return watchPlace(reading, () =>
      setShown((tip) => {
        const [first] = tip?.marks ?? []
        return tip === null || first === undefined ? null : { ...tip, box: screenBox(reading, first) }
      }),
    )
  }, [reading, isShown])
  return [shown, { stay: control.cancel, leave: () => control.soon(CLOSE_MS, () => setShown(null)) }]
}

function createTimer() {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    soon: (ms: number, run: () => void) => {
      clearTimeout(timer)
      timer = setTimeout(run, ms)
    },
    cancel: () => clearTimeout(timer),
  }
}
