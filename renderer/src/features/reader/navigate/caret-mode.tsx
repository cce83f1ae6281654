import { useEffect, useRef } from 'react'
import { span } from '../../../../../shared/text/offsets.ts'
import {
  caretBox,
  caretToEdge,
  caretToPoint,
  placeCaret,
  stepCaret,
  type CaretStep,
} from '../../../dom/caret.ts'
import { hasColumns } from '../../../dom/columns.ts'
import { scrollToSpan } from '../../../dom/scroll-to.ts'
import { readCaret } from '../../../dom/selection.ts'
import { useCommand } from '../../../state/commands.ts'
import { settings, useSettings } from '../../../state/settings.ts'
import { announce } from '../../../ui/live-region.tsx'
import s from '../pane/pane.module.css'
import { type Reading, watchPlace } from '../pane/reading.ts'
import { readingPlace } from './reading-place.ts'

const STEPS: Readonly<Record<string, Omit<CaretStep, 'extend'>>> = {
  ArrowLeft: { direction: 'left', by: 'character' },
  ArrowRight: { direction: 'right', by: 'character' },
  ArrowUp: { direction: 'backward', by: 'line' },
  ArrowDown: { direction: 'forward', by: 'line' },
  Home: { direction: 'backward', by: 'lineboundary' },
  End: { direction: 'forward', by: 'lineboundary' },
}

/** A page leaves some of the last one in view. */
const PAGE = 0.9

/** With Ctrl: the arrows go further. */
const LONG: Readonly<Record<string, CaretStep['by']>> = {
  ArrowLeft: 'word',
  ArrowRight: 'word',
  ArrowUp: 'paragraph',
  ArrowDown: 'paragraph',
}

/** The command for it, and while it is on a caret in the active pane that arrow keys move; with Shift they select. */
export function CaretMode({ reading }: { readonly reading: Reading }) {
  const on = useSettings((state) => state.caret)
  useCommand('pane.caret', () => {
    settings.getState().update({ caret: !on })
    announce(on ? 'The caret is off.' : 'The arrow keys move a caret; with Shift they select.')
    if (!on) reading.scroller.focus({ preventScroll: true })
  })
  return on ? <Caret reading={reading} /> : null
}

function Caret({ reading }: { readonly reading: Reading }) {
  const mark = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { map, scroller } = reading
    const watching = new AbortController()
    const { signal } = watching
    const draw = () => {
      const at = readCaret(map)
      const box = at === null ? null : caretBox(map, at)
      const column = mark.current?.offsetParent?.getBoundingClientRect()
      if (mark.current === null) return
      mark.current.hidden = box === null
      if (box === null || column === undefined) return
      mark.current.style.translate = `${box.left - column.left}px ${box.top - column.top}px`
      mark.current.style.blockSize = `${box.height}px`
    }
    const move = (event: KeyboardEvent) => {
      const { key, ctrlKey, shiftKey } = event
      const step = STEPS[key]
      const pages = key === 'PageDown' ? 1 : key === 'PageUp' ? -1 : 0
      const none = step === undefined && pages === 0
      // In two columns it is whole columns that are turned.
      if (pages !== 0 && hasColumns(map.article)) return
      if (none || event.altKey || event.metaKey || event.defaultPrevented) return
      event.preventDefault()
      if (readCaret(map) === null) placeCaret(map, readingPlace(reading))
      if (step === undefined) {
        turn(pages, shiftKey)
        return
      }
      const edge = key === 'Home' ? 'start' : key === 'End' ? 'end' : null
      if (ctrlKey && edge !== null) caretToEdge(map, edge, shiftKey)
      else stepCaret(map, { ...step, by: (ctrlKey ? LONG[key] : null) ?? step.by, extend: shiftKey })
      follow()
    }
    const follow = () => {
      const at = readCaret(map)
      if (at === null) return
      const last = Math.max(0, (map.blocks.at(-1)?.end ?? 1) - 1)
      const shown = Math.min(at, last)
      void scrollToSpan(map, scroller, span(shown, shown + 1), { place: 'nearest' })
    }
    /** Scrolls by a page and takes the caret along on its height; from the last page to the end of the text. */
    const turn = (pages: number, extend: boolean) => {
      const at = readCaret(map)
      const box = at === null ? null : caretBox(map, at)
      const view = scroller.getBoundingClientRect()
      const before = scroller.scrollTop
      scroller.scrollBy({ top: pages * view.height * PAGE, behavior: 'instant' })
      if (Math.abs(scroller.scrollTop - before) < 1) {
        caretToEdge(map, pages > 0 ? 'end' : 'start', extend)
        return
      }
      const x = box?.left ?? view.left + view.width / 2
      const y =
        Math.min(Math.max(box?.top ?? 0, view.top), view.bottom - (box?.height ?? 0)) + (box?.height ?? 0) / 2
      // What comes into view is laid out in the frame after this.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (signal.aborted) return
          for (const nudge of [0, 0.5, -0.5, 1, -1]) if (caretToPoint(map, x, y + nudge * 24, extend)) return
        }),
      )
    }
    if (readCaret(map) === null) placeCaret(map, readingPlace(reading))
    draw()
    scroller.addEventListener('keydown', move, { signal })
    document.addEventListener('selectionchange', draw, { signal })
    const stop = watchPlace(reading, draw)
    return () => {
      stop()
      watching.abort()
    }
  }, [reading])
  return <div ref={mark} className={s.caret} aria-hidden="true" />
}
