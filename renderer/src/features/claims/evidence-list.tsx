import { moveEvidence } from '../../data/claims.ts'
import { useDb, useLive } from '../../data/context.ts'
import type { ClaimView } from './claim-view.ts'
import { EvidenceItem } from './evidence-item.tsx'
import s from './evidence-list.module.css'
import { gapOneStep } from './neighbours.ts'
import { loadQuoted, type ClaimsData } from './queries.ts'

type EvidenceListProps = { readonly view: ClaimView; readonly sources: ClaimsData['sources'] }

/** The evidence of one claim in the user's order. */
export function EvidenceList({ view, sources }: EvidenceListProps) {
  const db = useDb()
  const { evidence } = view
  const quoted = useLive((store) => loadQuoted(store, evidence), [evidence])
  if (quoted === undefined) return null
  if (evidence.length === 0)
    return (
      <p className={s.empty}>
        To add evidence, select words in a source and press E, or drag them here. A highlight is dragged by
        its bar in the margin or its card under Annotations.
      </p>
    )
  const shown = evidence.map(({ id }) => id)
  return (
    <ol className={s.list} aria-label="Evidence">
      {evidence.map((item) => {
        const source = sources.get(item.sourceId)
        const passage = quoted.get(item.annotationId)
        if (source === undefined || passage === undefined) return null
        const move = (step: 'up' | 'down') => {
          const gap = gapOneStep(evidence, shown, item.id, step)
          return gap === null ? null : () => void moveEvidence(db, item.id, gap.above, gap.below)
        }
        return (
          <EvidenceItem
            key={item.id}
            evidence={item}
            source={source}
            quoted={passage}
            onMove={{ up: move('up'), down: move('down') }}
          />
        )
      })}
    </ol>
  )
}
