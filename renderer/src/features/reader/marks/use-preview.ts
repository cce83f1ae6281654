import { useEffect, useMemo, useRef, useState } from 'react'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import type { ScreenBox } from '../../../state/workspace-state.ts'

/** How long a pointer rests on a mark before its card is shown, and may be off it before the card goes, in ms. */
const OPEN_MS = 350
const CLOSE_MS = 220

/** An annotation whose card is shown for a look, and the mark it belongs to. */
export type Previewed = { readonly annotation: Annotation; readonly mark: ScreenBox }

export type PreviewControl = {
  /** The pointer is on a mark. */
  readonly enter: (annotation: Annotation, mark: Element) => void
  /** The keyboard is. */
  readonly focus: (annotation: Annotation, mark: Element) => void
  /** The pointer is on the card, which stays. */
  readonly stay: () => void
  readonly leave: () => void
  readonly close: () => void
}

/**
 * Which annotation's card is looked at in the margin: after a moment under a pointer, at once with the keyboard, and at once
 * while another one is shown. It goes a moment after the pointer, and with `Esc`, a press or scrolling.
 */
export function usePreview(): readonly [Previewed | null, PreviewControl] {
  const [shown, setShown] = useState<Previewed | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isShown = shown !== null

  const control = useMemo((): PreviewControl => {
    const soon = (ms: number, next: Previewed | null) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setShown(next), ms)
    }
    const at = (annotation: Annotation, mark: Element): Previewed => ({
      annotation,
      mark: mark.getBoundingClientRect(),
    })
    return {
      enter: (annotation, mark) => soon(isShown ? 0 : OPEN_MS, at(annotation, mark)),
      focus: (annotation, mark) => soon(0, at(annotation, mark)),
      stay: () => clearTimeout(timer.current),
      leave: () => soon(CLOSE_MS, null),
      close: () => soon(0, null),
    }
  }, [isShown])

  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!isShown) return undefined
    const watching = new AbortController()
    const options = { capture: true, passive: false, signal: watching.signal }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      control.close()
    }
    document.addEventListener('keydown', escape, options)
    document.addEventListener('pointerdown', control.close, options)
    document.addEventListener('scroll', control.close, { ...options, passive: true })
    return () => watching.abort()
  }, [isShown, control])
  return [shown, control]
}
