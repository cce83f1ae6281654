import { shortened } from '../../../../shared/text/shorten.ts'
import { FileDiff } from 'lucide-react'
import type { ShakenClaim } from './compare.ts'
import s from './shaken-claims.module.css'

/** The claims that rest on words which changed between two versions. */
export function ShakenClaims({ claims }: { readonly claims: readonly ShakenClaim[] }) {
  if (claims.length === 0) return null
  return (
    <section className={s.section} aria-label="Claims whose evidence changed">
      <h3 className={s.heading}>
        <FileDiff aria-hidden="true" />
        Claims whose evidence changed
      </h3>
      <ul className={s.claims}>
        {claims.map(({ claim, annotations }) => (
          <li key={claim.id}>
            <p>{claim.statement}</p>
            {annotations.map(({ id, anchor }) => (
              <p key={`${id} ${anchor.start}`} className={s.passage}>
                “{shortened(anchor.exact, 120)}”
                {anchor.state.kind === 'orphan' ? ' – not in the newer text' : ''}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
