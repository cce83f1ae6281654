import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { formatNumber } from '../../../ui/format.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import s from './find-bar.module.css'
import { MOST_MATCHES } from './find-matches.ts'
import type { Find } from './use-find.ts'

/** The search field over a pane's text. Takes the focus when it appears. */
export function FindBar({ find }: { readonly find: Find }) {
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  // Before anything else happens: keys may be on their way.
  useLayoutEffect(() => input.current?.select(), [])
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    find.close()
  }
  return (
    <search className={s.bar} aria-label="Find in pane">
      <input
        ref={input}
        className={s.input}
        type="text"
        aria-label="Find in this source"
        aria-describedby={id}
        placeholder="Find in this source"
        autoComplete="off"
        spellCheck={false}
        value={find.query}
        onChange={(event) => find.search(event.currentTarget.value)}
        onKeyDown={(event) => {
          closeOnEscape(event)
          if (event.key !== 'Enter') return
          event.preventDefault()
          find.step(event.shiftKey ? -1 : 1)
        }}
      />
      <output id={id} className={s.count} aria-live="polite">
        {countWords(find)}
      </output>
      <IconButton
        size="small"
        label="Previous match"
        shortcut="Shift+Enter"
        icon={<ChevronUp />}
        onKeyDown={closeOnEscape}
        onClick={() => find.step(-1)}
      />
      <IconButton
        size="small"
        label="Next match"
        shortcut="Enter"
        icon={<ChevronDown />}
        onKeyDown={closeOnEscape}
        onClick={() => find.step(1)}
      />
      <IconButton size="small" label="Close find" shortcut="Escape" icon={<X />} onClick={find.close} />
    </search>
  )
}

function countWords({ query, matches, current }: Find): string {
  if (query.trim() === '') return ''
  if (matches.length === 0) return 'Not found'
  const total = `${formatNumber(matches.length)}${matches.length === MOST_MATCHES ? '+' : ''}`
  return `${formatNumber(current + 1)} of ${total}`
}
