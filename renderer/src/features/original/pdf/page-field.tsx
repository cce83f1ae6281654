import { useState } from 'react'
import s from './pdf.module.css'

type PageFieldProps = {
  readonly page: number
  readonly pages: number
  readonly onGo: (page: number) => void
}

/** Which page one is on, and a place to type another; what is no page of the file is put back. */
export function PageField({ page, pages, onGo }: PageFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const commit = () => {
    const wanted = Number(typed)
    if (typed !== null && Number.isInteger(wanted) && wanted >= 1 && wanted <= pages) onGo(wanted)
    setTyped(null)
  }
  return (
    <span className={s.pageField}>
      <input
        className={s.page}
        aria-label={`Page of ${pages}`}
        inputMode="numeric"
        value={typed ?? String(page)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
      />
      <span aria-hidden="true">of {pages}</span>
    </span>
  )
}
