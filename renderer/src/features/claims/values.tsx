import { gatherValues } from '../../../../shared/claims/values.ts'
import type { Evidence } from '../../../../shared/project/claim.ts'
import { plural } from '../../ui/format.ts'
import { formatValue } from '../../ui/value-words.ts'
import s from './values.module.css'

/** The different values that the sources of a claim give, each with how many sources give it; what most give comes first. */
export function Values({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const values = gatherValues(evidence)
  if (values.length === 0) return null
  return (
    <ul className={s.values} aria-label="Values given">
      {values.map(({ value, sources }) => (
        <li key={formatValue(value)} className={s.value}>
          <span>{formatValue(value)}</span> <span className={s.count}>{plural(sources.size, 'source')}</span>
        </li>
      ))}
    </ul>
  )
}
