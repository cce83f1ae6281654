import { useId, useMemo } from 'react'
import { linchpinsOf, type Linchpin } from '../../../../shared/claims/what-if.ts'
import type { EvidenceId } from '../../../../shared/ids.ts'
import type { Evidence } from '../../../../shared/project/claim.ts'
import { moveEvidence } from '../../data/claims.ts'
import { useDb, useLive } from '../../data/context.ts'
import { isMutedIn, type Answers } from '../../state/use-what-if.ts'
import { arrange, type EvidenceGroup } from './arrange.ts'
import type { ClaimView } from './claim-view.ts'
import { EvidenceItem } from './evidence-item.tsx'
import s from './evidence-list.module.css'
import { gapOneStep } from './neighbours.ts'
import { usePanelState } from './panel-state.ts'
import { loadQuoted, type ClaimsData, type Quoted } from './queries.ts'

type Known = Pick<ClaimsData, 'sources' | 'lineages' | 'parties'>
type EvidenceListProps = {
  readonly view: ClaimView
  readonly known: Known
  readonly answers: Answers | null
}

/** The evidence of one claim, in the user's order or in groups. */
export function EvidenceList({ view: { evidence }, known, answers }: EvidenceListProps) {
  const arrangement = usePanelState((state) => state.arrangement)
  const quoted = useLive((store) => loadQuoted(store, evidence), [evidence])
  const linchpins = useMemo(() => linchpinsOf(evidence), [evidence])
  if (quoted === undefined) return null
  if (evidence.length === 0)
    return (
      <p className={s.empty}>
        To add evidence, select words in a source and press E, or drag them here. A highlight is dragged by
        its bar in the margin or its card under Annotations.
      </p>
    )
  return arrange(evidence, arrangement, known).map((group) => (
    <Group
      key={group.id}
      group={group}
      all={evidence}
      movable={arrangement === 'mine'}
      quoted={quoted}
      known={known}
      linchpins={linchpins}
      answers={answers}
    />
  ))
}

type GroupProps = {
  readonly group: EvidenceGroup
  readonly all: readonly Evidence[]
  readonly movable: boolean
  readonly quoted: ReadonlyMap<string, Quoted>
  readonly known: Pick<Known, 'sources' | 'parties'>
  readonly linchpins: ReadonlyMap<EvidenceId, Linchpin>
  readonly answers: Answers | null
}

function Group(props: GroupProps) {
  const { group, all, movable, quoted, known, linchpins, answers } = props
  const { name, evidence } = group
  const db = useDb()
  const heading = useId()
  const shown = all.map(({ id }) => id)
  const move = (item: Evidence, step: 'up' | 'down') => {
    const gap = movable ? gapOneStep(all, shown, item.id, step) : null
    return gap === null ? null : () => void moveEvidence(db, item.id, gap.above, gap.below)
  }
  return (
    <>
      {name === null ? null : (
        <h4 id={heading} className={s.group} dir="auto">
          {name}
        </h4>
      )}
      <ol
        className={s.list}
        aria-label={name === null ? 'Evidence' : undefined}
        aria-labelledby={name === null ? undefined : heading}
      >
        {evidence.map((item) => {
          const source = known.sources.get(item.sourceId)
          const passage = quoted.get(item.annotationId)
          if (source === undefined || passage === undefined) return null
          return (
            <EvidenceItem
              key={item.id}
              evidence={item}
              source={source}
              quoted={passage}
              parties={known.parties}
              linchpin={linchpins.get(item.id) ?? null}
              muted={isMutedIn(answers, item)}
              onMove={{ up: move(item, 'up'), down: move(item, 'down') }}
            />
          )
        })}
      </ol>
    </>
  )
}
