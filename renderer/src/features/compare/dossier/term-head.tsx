import type { TermRow } from '../../../../../shared/compare/dossier/dossier.ts'
import s from './dossier.module.css'

/** A term or name with which of both it is. */
export function TermHead({ term }: { readonly term: TermRow }) {
  return (
    <>
      <span className={s.term} dir="auto">
        {term.words}
      </span>
      {term.is === 'name' ? <span className={s.kind}>name</span> : null}
    </>
  )
}
