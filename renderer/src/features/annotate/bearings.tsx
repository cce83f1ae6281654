import type { AnnotationId } from '../../../../shared/ids.ts'
import { useLive } from '../../data/context.ts'
import { workspace } from '../../state/workspace.ts'
import { StanceMark } from '../../ui/stance.tsx'
import s from './bearings.module.css'
import { loadBearings } from './queries.ts'

/** The claims an annotation is evidence for, as ways to them. */
export function Bearings({ id }: { readonly id: AnnotationId }) {
  const bearings = useLive((db) => loadBearings(db, id), [id])
  if (bearings === undefined || bearings.length === 0) return null
  return (
    <ul className={s.list} aria-label="Evidence for">
      {bearings.map(({ evidence, claim }) => (
        <li key={evidence.id}>
          <button
            type="button"
            className={s.claim}
            onClick={() => {
              const { setClaimsOpen, setClaimsTab, setActiveClaim } = workspace.getState()
              setClaimsOpen(true)
              setClaimsTab('claims')
              setActiveClaim(claim.id)
            }}
          >
            <StanceMark stance={evidence.stance} />
            <span className={s.statement}>{claim.statement}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
