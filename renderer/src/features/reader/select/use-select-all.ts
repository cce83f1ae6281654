import { useEffect } from 'react'
import { span } from '../../../../../shared/text/offsets.ts'
import { select } from '../../../dom/selection.ts'
import { isTextField } from '../../../ui/is-text-field.ts'
import { isApple } from '../../../ui/keys.ts'
import type { Reading } from '../pane/reading.ts'

/** Ctrl+A (⌘A) in a pane selects its text: the browser would take in the other panes and the messages, too. */
export function useSelectAll(reading: Reading | null): void {
  useEffect(() => {
    if (reading === null) return undefined
    const { map, scroller, text } = reading
    const selectAll = (event: KeyboardEvent) => {
      const held = isApple() ? event.metaKey : event.ctrlKey
      if (!held || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'a') return
      if (event.defaultPrevented || isTextField(event.target) || text.content === '') return
      event.preventDefault()
      select(map, span(0, text.content.length))
    }
    scroller.addEventListener('keydown', selectAll)
    return () => scroller.removeEventListener('keydown', selectAll)
  }, [reading])
}
