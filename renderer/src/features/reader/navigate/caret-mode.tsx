import { useEffect, useRef } from 'react'
import { span } from '../../../../../shared/text/offsets.ts'
import { caretBox, placeCaret, stepCaret, type CaretStep } from '../../../dom/caret.ts'
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
      const step = STEPS[event.key]
      if (step === undefined || event.altKey || event.metaKey || event.defaultPrevented) return
      event.preventDefault()
      const by = event.ctrlKey && step.by === 'character' ? 'word' : step.by
      if (readCaret(map) === null) placeCaret(map, readingPlace(reading))
      stepCaret(map, { ...step, by, extend: event.shiftKey })
      const at = readCaret(map)
      if (at !== null) void scrollToSpan(map, scroller, span(at, at + 1), { place: 'nearest' })
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
