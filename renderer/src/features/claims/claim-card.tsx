import { ChevronDown, ChevronRight, GripVertical } from 'lucide-react'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import { DRAG_TYPES, type Dropped } from '../../../../shared/project/dragged.ts'
import { moveClaim } from '../../data/claims.ts'
import { useDb } from '../../data/context.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { cx } from '../../ui/cx.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useDeleteKey } from '../../ui/use-delete-key.ts'
import { useListener } from '../../ui/use-listener.ts'
import { attach, exhibitOfDrop, removeClaim } from './actions.ts'
import s from './claim-card.module.css'
import { ClaimMenu, type ClaimStep } from './claim-menu.tsx'
import type { ClaimView } from './claim-view.ts'
import { EvidenceChanged } from './evidence-changed.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { gapBeside, gapOneStep } from './neighbours.ts'
import { setCollapsed, usePanelState } from './panel-state.ts'
import type { ClaimsData } from './queries.ts'
import { Rationale } from './rationale.tsx'
import { Statement } from './statement.tsx'
import { StanceBar, SummaryWords } from './summary.tsx'
import { useDrop } from './use-drop.ts'
import { VerdictMenu } from './verdict-menu.tsx'
import { CONFIDENCE_WORDS } from './words.ts'

type ClaimCardProps = {
  readonly view: ClaimView
  /** Whether a very long statement is shown to its end. */
  readonly inFull: boolean
  /** All claims in order, and the ids of those on show: moving goes by what is seen. */
  readonly order: readonly ClaimView['claim'][]
  readonly shown: readonly string[]
  readonly sources: ClaimsData['sources']
}

/** A claim with its verdict, what the sources say to it, and its evidence. Focus anywhere in it makes it the active claim. */
export function ClaimCard({ view, inFull, order, shown, sources }: ClaimCardProps) {
  const db = useDb()
  const { claim } = view
  const card = useRef<HTMLElement>(null)
  const active = useWorkspace((state) => state.activeClaim === claim.id)
  const collapsed = usePanelState((state) => state.collapsed.has(claim.id))
  const [explaining, setExplaining] = useState(false)

  const canMove = (step: ClaimStep) => gapOneStep(order, shown, claim.id, step) !== null
  const onMove = (step: ClaimStep) => {
    const gap = gapOneStep(order, shown, claim.id, step)
    if (gap !== null) void moveClaim(db, claim.id, gap.above, gap.below)
  }
  const take = async (dropped: Dropped, side: 'before' | 'after' | 'evidence' | null) => {
    if (dropped.kind === 'claim') {
      const gap = side === 'evidence' || side === null ? null : gapBeside(order, dropped.id, claim.id, side)
      if (gap !== null) await moveClaim(db, dropped.id, gap.above, gap.below)
      return
    }
    const exhibit = await exhibitOfDrop(db, dropped)
    if (exhibit !== null) await attach(db, claim.id, { exhibit, passage: null })
  }
  const { hint, handlers } = useDrop(true, (dropped, where) => void take(dropped, where))

  useEffect(() => {
    // Made active by a press or the focus in it, the card is in sight, and must not move away under the pointer.
    if (active && card.current?.contains(document.activeElement) === false)
      card.current.scrollIntoView({ block: 'nearest' })
  }, [active])

  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.setData(DRAG_TYPES.claim, claim.id)
    event.dataTransfer.setData('text/plain', claim.statement)
    event.dataTransfer.effectAllowed = 'move'
    if (card.current !== null) event.dataTransfer.setDragImage(card.current, 12, 12)
  }
  useListener(card, 'focusin', () => workspace.getState().setActiveClaim(claim.id))
  useDeleteKey(card, () => void removeClaim(db, claim.id))
  return (
    <article
      ref={card}
      className={cx(s.card, active && s.active, hint !== null && s[hint])}
      aria-label={claim.statement}
      aria-current={active ? 'true' : undefined}
      tabIndex={-1}
      {...handlers}
    >
      <div className={s.head}>
        <span className={s.grip} draggable onDragStart={onDragStart} title="Drag to reorder">
          <GripVertical aria-hidden="true" />
        </span>
        <Statement claim={claim} inFull={inFull} onMove={onMove} />
        <IconButton
          size="small"
          label={collapsed ? 'Show evidence' : 'Hide evidence'}
          icon={collapsed ? <ChevronRight /> : <ChevronDown />}
          aria-expanded={!collapsed}
          onClick={() => setCollapsed([claim.id], !collapsed)}
        />
        <ClaimMenu
          claim={claim}
          canMove={canMove}
          onMove={onMove}
          onRationale={() => {
            setCollapsed([claim.id], false)
            setExplaining(true)
          }}
        />
      </div>
      <div className={s.summary}>
        <VerdictMenu claim={claim} />
        {claim.confidence === null ? null : (
          <span className={s.confidence}>{CONFIDENCE_WORDS[claim.confidence]}</span>
        )}
        <SummaryWords view={view} />
        <EvidenceChanged evidence={view.evidence} />
      </div>
      {view.evidence.length === 0 ? null : <StanceBar view={view} />}
      {collapsed ? null : (
        <>
          {claim.rationale !== '' || explaining ? (
            <div className={s.rationale}>
              <Rationale claim={claim} asked={explaining} onLeave={() => setExplaining(false)} />
            </div>
          ) : null}
          <EvidenceList view={view} sources={sources} />
        </>
      )}
    </article>
  )
}
