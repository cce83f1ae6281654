import { quotationOf } from '../../../../shared/project/quotation.ts'
import { reveal } from './actions.ts'
import s from './passage-button.module.css'
import type { AnnotationRow } from './table.ts'

/** The words of an annotation as the way to them. */
export function PassageButton({ row: { annotation } }: { readonly row: AnnotationRow }) {
  return (
    <button
      type="button"
      className={s.passage}
      style={{ borderColor: `var(--mark-${annotation.colour})` }}
      onClick={() => reveal(annotation)}
    >
      {quotationOf(annotation).replace(/\s+/g, ' ')}
      {annotation.note === '' ? null : <span className={s.note}>{annotation.note}</span>}
    </button>
  )
}
