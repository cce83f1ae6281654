import type { Source } from '../../../../shared/project/source.ts'
import { useMetaDraft } from '../../data/use-meta-draft.ts'
import { formatPartialDate, plural } from '../../ui/format.ts'
import { META_PROBLEMS } from '../../ui/meta-problems.ts'
import { TextField } from '../../ui/text-field.tsx'
import s from './report.module.css'

/** Asks for the dates the importer did not find. Each is stored as it is typed; any can be left open. */
export function UndatedSources({ sources }: { readonly sources: readonly Source[] }) {
  if (sources.length === 0) return null
  return (
    <section className={s.undated} aria-label="Sources without a date">
      <h3 className={s.heading}>
        {plural(sources.length, 'source says', 'sources say')} nowhere when{' '}
        {sources.length === 1 ? 'it was' : 'they were'} published
      </h3>
      <p className={s.hint}>
        Type the date if you know it, as 2019, 2019-03, 2019-03-29 or 29 Mar 2019. What you leave empty stays
        unknown.
      </p>
      <ul className={s.dates}>
        {sources.map((source) => (
          <li key={source.id}>
            <DateRow source={source} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function DateRow({ source }: { readonly source: Source }) {
  const draft = useMetaDraft(source, 'published')
  const { title, published } = source.meta
  return (
    <TextField
      label={`Date of “${title.value}”`}
      value={draft.text}
      onChange={draft.change}
      onBlur={draft.leave}
      placeholder="unknown"
      autoComplete="off"
      error={draft.problem === null ? null : META_PROBLEMS[draft.problem]}
      description={published === null ? undefined : `Saved: ${formatPartialDate(published.value)}`}
    />
  )
}
