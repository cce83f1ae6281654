import { useMemo } from 'react'
import { decoded } from './decoded.ts'
import s from './plain.module.css'

/** Of one stretch that is laid out by itself, in characters; and of all that is shown. */
const STRETCH = 20_000
const MOST = 5_000_000

/** What scrolls must take the focus. */
const FOCUSABLE = { tabIndex: 0, role: 'group', 'aria-label': 'Characters of the file' }

type PlainViewProps = {
  readonly bytes: Uint8Array
  readonly encoding: string
}

/** The characters of a file exactly as they are in it, marks and headers included. */
export function PlainView({ bytes, encoding }: PlainViewProps) {
  const text = useMemo(() => decoded(bytes, encoding), [bytes, encoding])
  return (
    <div className={s.scroller} {...FOCUSABLE}>
      <pre className={s.plain} dir="auto">
        {stretches(text.slice(0, MOST)).map((stretch, index) => (
          <span key={index} className={s.stretch}>
            {stretch}
          </span>
        ))}
      </pre>
      {text.length > MOST ? (
        <p className={s.end}>The rest is not shown. The file itself is complete.</p>
      ) : null}
    </div>
  )
}

/** Cut behind ends of lines, so that what is out of view need not be laid out. */
function stretches(text: string): readonly string[] {
  const found: string[] = []
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from + STRETCH)
    const to = end === -1 ? text.length : end + 1
    found.push(text.slice(from, to))
    from = to
  }
  return found
}
