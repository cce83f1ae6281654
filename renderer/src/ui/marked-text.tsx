import type { ReactNode } from 'react'
import s from './marked-text.module.css'

type Stretch = { readonly start: number; readonly end: number }

type MarkedTextProps = {
  readonly text: string
  /** What is marked, as offsets in the text, in any order; what overlaps is marked once. */
  readonly marks: readonly Stretch[]
}

/** A text with some of its words marked, by a line and by weight as well as by colour. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(at, start)
    const to = Math.min(text.length, end)
    if (to <= from) continue
    parts.push(
      text.slice(at, from),
      <mark key={from} className={s.mark}>
        {text.slice(from, to)}
      </mark>,
    )
    at = to
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
