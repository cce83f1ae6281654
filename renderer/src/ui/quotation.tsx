import { useId, useLayoutEffect, useRef, useState } from 'react'
import { cx } from './cx.ts'
import s from './quotation.module.css'

type QuotationProps = {
  readonly text: string
  /** Of the bar before it; one of the tokens. */
  readonly tone: string
  readonly language?: string | undefined
}

/** Words of a source, set as the source is; beyond four lines the rest waits behind *more*. */
export function Quotation({ text, tone, language }: QuotationProps) {
  const id = useId()
  const quote = useRef<HTMLQuoteElement>(null)
  const [open, setOpen] = useState(false)
  const [long, setLong] = useState(false)

  useLayoutEffect(() => {
    const element = quote.current
    if (element === null) return undefined
    const measure = () => setLong((was) => (open ? was : element.scrollHeight > element.clientHeight + 1))
    measure()
    const resizing = new ResizeObserver(measure)
    resizing.observe(element)
    return () => resizing.disconnect()
  }, [open])

  return (
    <div className={s.quotation} style={{ borderColor: tone }}>
      <q id={id} ref={quote} className={cx(s.text, !open && s.clamped)} lang={language} dir="auto">
        {text.replace(/\s+/g, ' ')}
      </q>
      {long ? (
        <button
          type="button"
          className={s.more}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? 'less' : 'more'}
        </button>
      ) : null}
    </div>
  )
}
