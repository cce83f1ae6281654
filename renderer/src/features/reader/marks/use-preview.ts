import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { ScreenBox } from '../../../state/workspace-state.ts'

/** How long a pointer rests on a mark before its card is shown, and may be off it before the card goes, in ms. */
const OPEN_MS = 350
const CLOSE_MS = 220

/** What a card is shown of for a look, and where the mark it belongs to is. */
export type Previewed<T> = { readonly item: T; readonly mark: ScreenBox }

export type PreviewControl<T> = {
  /** The pointer is on a mark. */
  readonly enter: (item: T, mark: Element) => void
  /** The keyboard is. */
  readonly focus: (item: T, mark: Element) => void
  /** The pointer is on the card, which stays. */
  readonly stay: () => void
  readonly leave: () => void
  readonly close: () => void
}

type Shown<T> = Previewed<T> & { readonly element: Element }

/**
 * Whose card is looked at in the margin: after a moment under a pointer, at once with the keyboard, and at once while another one is
 * shown. It goes a moment after the pointer, and with `Esc`, a press outside of it, or when its mark is scrolled away.
 */
export function usePreview<T>(
  card?: RefObject<Element | null>,
): readonly [Previewed<T> | null, PreviewControl<T>] {
  const [shown, setShown] = useState<Shown<T> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isShown = shown !== null
  const element = shown?.element ?? null

  const control = useMemo((): PreviewControl<T> => {
    const soon = (ms: number, next: Shown<T> | null) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setShown(next), ms)
    }
    const at = (item: T, mark: Element): Shown<T> => ({
      item,
      mark: mark.getBoundingClientRect(),
      element: mark,
    })
    return {
      enter: (item, mark) => soon(isShown ? 0 : OPEN_MS, at(item, mark)),
      focus: (item, mark) => soon(0, at(item, mark)),
      stay: () => clearTimeout(timer.current),
      leave: () => soon(CLOSE_MS, null),
      close: () => soon(0, null),
    }
  }, [isShown])

  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (element === null) return undefined
    const watching = new AbortController()
    const options = { capture: true, passive: false, signal: watching.signal }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      control.close()
    }
    const press = ({ target }: Event) => {
      if (!(target instanceof Node && card?.current?.contains(target) === true)) control.close()
    }
    const scroll = ({ target }: Event) => {
      if (target instanceof Node && target.contains(element)) control.close()
    }
    document.addEventListener('keydown', escape, options)
    document.addEventListener('pointerdown', press, options)
    document.addEventListener('scroll', scroll, { ...options, passive: true })
    return () => watching.abort()
  }, [element, control, card])
  return [shown, control]
}
