import s from './shared-quotation.module.css'
import type { Piece } from './shared-pieces.ts'

type SharedQuotationProps = { readonly pieces: readonly Piece[]; readonly language: string | null }

/** Words of another source, with those marked that are here too. */
export function SharedQuotation({ pieces, language }: SharedQuotationProps) {
  return (
    <q className={s.quotation} lang={language ?? ''} dir="auto">
      {pieces.map(({ at, text, shared }) => (shared ? <mark key={at}>{text}</mark> : text))}
    </q>
  )
}
