import s from './shaded-grid.module.css'

/** A source by its number and title. */
export function SourceHead({ number, title }: { readonly number: number; readonly title: string }) {
  return (
    <>
      <span className={s.number}>{number}</span>
      <span className={s.name} dir="auto">
        {title}
      </span>
    </>
  )
}
