import type { MetaKey, Source } from '../../../../shared/project/source.ts'
import { MetaField } from './meta-field.tsx'
import s from './source-details.module.css'

type Shown = {
  readonly key: MetaKey
  readonly label: string
  readonly hint?: string
  readonly wide?: boolean
}

const FIELDS: readonly Shown[] = [
  { key: 'title', label: 'Title', wide: true },
  { key: 'authors', label: 'Byline', hint: 'Several names are separated by semicolons.' },
  { key: 'publisher', label: 'Publisher' },
  {
    key: 'published',
    label: 'Date of publication',
    hint: 'As far as it is known: 2019, 2019-03, 29 Mar 2019 …',
  },
  { key: 'modified', label: 'Date of last change' },
  { key: 'language', label: 'Language', hint: 'A tag such as en, es or pt-BR.' },
  { key: 'url', label: 'Address (URL)', wide: true },
]

/** The metadata of a source. The date of change is asked for only where the file gave one: few sources have it. */
export function MetaFields({ source }: { readonly source: Source }) {
  const shown = FIELDS.filter(({ key }) => key !== 'modified' || source.meta.modified !== null)
  return (
    <section className={s.fields} aria-label="About the source">
      {shown.map(({ key, label, hint, wide = false }) => (
        <div key={key} className={wide ? s.wide : undefined}>
          <MetaField source={source} name={key} label={label} hint={hint} />
        </div>
      ))}
    </section>
  )
}
