import { useEffect, useLayoutEffect, useRef, useState, type ComponentProps } from 'react'
import { createPortal } from 'react-dom'
import { cx } from './cx.ts'
import s from './floating.module.css'
import { isInView, placeBeside, type Box } from './place-beside.ts'
import { usePopupRoot } from './popup-root.ts'
import { usePressGuard } from './use-press-guard.ts'

type FloatingProps = ComponentProps<'div'> & {
  /** The passage it belongs to; it follows when this changes and hides while it is out of sight. */
  readonly passage: Box
}

/** Something that floats beside a passage of text without covering it: a toolbar, the card of an annotation. */
export function Floating({ passage, className, children, ...rest }: FloatingProps) {
  const element = useRef<HTMLDivElement>(null)
  const { container } = usePopupRoot()
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [viewport, setViewport] = useState(viewportSize)

  useLayoutEffect(() => {
    const floating = element.current
    if (floating === null) return undefined
    const measure = () => setSize({ width: floating.offsetWidth, height: floating.offsetHeight })
    measure()
    const resizing = new ResizeObserver(measure)
    resizing.observe(floating)
    const onResize = () => setViewport(viewportSize())
    window.addEventListener('resize', onResize)
    return () => {
      resizing.disconnect()
      window.removeEventListener('resize', onResize)
    }
  }, [])

  const dragging = useDragging()
  usePressGuard(element)
  const pane = paneAround(passage)
  const { left, top, side } = placeBeside(passage, size, viewport, pane)
  return createPortal(
    <div
      {...rest}
      ref={element}
      className={cx(s.floating, className)}
      data-side={side}
      style={{
        left,
        top,
        // Narrower than the pane, so that it never lies on the text of another one.
        ...(pane === undefined ? {} : { maxInlineSize: pane.width }),
        // Not yet measured it must not be seen, but what is in it may take the focus already.
        opacity: size.width > 0 ? 1 : 0,
        visibility: isInView(passage, viewport) && !dragging ? 'visible' : 'hidden',
      }}
    >
      {children}
    </div>,
    container ?? document.body,
  )
}

const viewportSize = () => ({ width: window.innerWidth, height: window.innerHeight })

/** The reading pane a passage is shown in. */
function paneAround({ left, right, top, bottom }: Box): DOMRect | undefined {
  const x = (left + right) / 2
  const y = (top + bottom) / 2
  return Array.from(document.querySelectorAll('[data-pane]'), (pane) => pane.getBoundingClientRect()).find(
    (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
  )
}

/** True while something is dragged: what floats would lie in the way of where it is to be dropped. */
function useDragging(): boolean {
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('dragstart', () => setDragging(true), { signal })
    document.addEventListener('dragend', () => setDragging(false), { signal })
    document.addEventListener('drop', () => setDragging(false), { signal })
    return () => listening.abort()
  }, [])
  return dragging
}
