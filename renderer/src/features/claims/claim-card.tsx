import { ChevronDown, ChevronRight, GripVertical } from 'lucide-react'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import type { Claim } from '../../../../shared/project/claim.ts'
import { DRAG_TYPES, type Dropped } from '../../../../shared/project/dragged.ts'
import { moveClaim } from '../../data/claims.ts'
import { useDb } from '../../data/context.ts'
import { useMentions } from '../../data/mentions.ts'
import type { Answers } from '../../state/use-what-if.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { cx } from '../../ui/cx.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { MentionedIn } from '../../ui/mentioned-in.tsx'
import { useDeleteKey } from '../../ui/use-delete-key.ts'
import { useListener } from '../../ui/use-listener.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { attach, bring, exhibitOfDrop, removeClaim } from './actions.ts'
import { AttributionLine } from './attribution-line.tsx'
import s from './claim-card.module.css'
import { ClaimMenu } from './claim-menu.tsx'
import { placeOfDrop, placeOneStep, type ClaimStep, type DropSide } from './claim-moves.ts'
import { ClaimTime } from './claim-time.tsx'
import type { ClaimView } from './claim-view.ts'
import { CoverageLine } from './coverage-line.tsx'
import { EvidenceChanged } from './evidence-changed.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { PartsLine } from './parts-line.tsx'
import { setCollapsed, setFolded, usePanelState } from './panel-state.ts'
import type { ClaimsData } from './queries.ts'
import { Rationale } from './rationale.tsx'
import { shortStatement } from './statement-text.ts'
import { Statement } from './statement.tsx'
import { StanceBar, SummaryWords } from './summary.tsx'
import { useDrop } from './use-drop.ts'
import { Values } from './values.tsx'
import { WhatIfLine } from './what-if-line.tsx'
import { VerdictMenu } from './verdict-menu.tsx'
import { CONFIDENCE_WORDS } from './words.ts'

type ClaimCardProps = {
  readonly view: ClaimView
  /** Whether a very long statement is shown to its end. */
  readonly inFull: boolean
  /** Whether a part stands further in than its whole, which it follows. */
  readonly indented: boolean
  /** All claims in reading order, and the ids of those on show: moving goes by what is seen. */
  readonly claims: readonly Claim[]
  readonly shown: readonly string[]
  readonly known: Pick<ClaimsData, 'sources' | 'lineages' | 'coverage' | 'parties'>
  /** Null unless somebody asks what if something were wrong. */
  readonly answers: Answers | null
}

/** Deeper parts stand no further in, as there would be no room for words. */
const indentOf = (level: number): string => `${Math.min(level - 1, 4) * 14}px`

/** Which claim this is part of; where it stands below that one, only for those who do not see so. */
function PartOf({ statement, unseen }: { readonly statement: string; readonly unseen: boolean }) {
  const words = `Part of “${shortStatement(statement)}”`
  return unseen ? <VisuallyHidden>{words}</VisuallyHidden> : <p className={s.whole}>{words}</p>
}

/** A claim with its verdict, what the sources say to it, and its evidence. Focus anywhere in it makes it the active claim. */
export function ClaimCard({ view, inFull, indented, claims, shown, known, answers }: ClaimCardProps) {
  const db = useDb()
  const { claim } = view
  const mentions = useMentions('claim', claim.id)
  const answer = answers?.byClaim.get(claim.id)
  const card = useRef<HTMLElement>(null)
  const active = useWorkspace((state) => state.activeClaim === claim.id)
  const collapsed = usePanelState((state) => state.collapsed.has(claim.id))
  const [explaining, setExplaining] = useState(false)
  const [timing, setTiming] = useState(false)
  const [attributing, setAttributing] = useState(false)

  const whole = claims.find(({ id }) => id === claim.partOf)
  const canMove = (step: ClaimStep) => placeOneStep(claims, shown, claim, step) !== null
  const onMove = (step: ClaimStep) => {
    const place = placeOneStep(claims, shown, claim, step)
    if (place === null) return
    if (place.partOf !== null) setFolded([place.partOf], false)
    void moveClaim(db, claim.id, place)
  }
  const take = async (dropped: Dropped, side: DropSide | 'evidence', way: 'move' | 'copy') => {
    if (dropped.kind === 'claim') {
      const place = side === 'evidence' ? null : placeOfDrop(claims, dropped.id, claim.id, side)
      if (place !== null) await moveClaim(db, dropped.id, place)
      return
    }
    if (dropped.kind === 'evidence') {
      if (!view.evidence.some(({ id }) => id === dropped.id)) await bring(db, dropped.id, claim.id, way)
      return
    }
    const exhibit = await exhibitOfDrop(db, dropped)
    if (exhibit !== null) await attach(db, claim.id, { exhibit, passage: null })
  }
  const { hint, handlers } = useDrop(true, (dropped, where, way) => void take(dropped, where, way))

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
      style={indented && view.level > 1 ? { marginInlineStart: indentOf(view.level) } : undefined}
      {...handlers}
    >
      {whole === undefined ? null : <PartOf statement={whole.statement} unseen={indented} />}
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
          onTime={() => setTiming(true)}
          onAttribution={() => setAttributing(true)}
        />
      </div>
      <AttributionLine
        label="Who asserts it"
        target={{ table: 'claims', id: claim.id }}
        attribution={claim.attribution}
        parties={known.parties}
        editing={attributing}
        onEdit={setAttributing}
      />
      <div className={s.summary}>
        <VerdictMenu claim={claim} />
        {claim.confidence === null ? null : (
          <span className={s.confidence}>{CONFIDENCE_WORDS[claim.confidence]}</span>
        )}
        <ClaimTime claim={claim} editing={timing} onEdit={setTiming} />
        <SummaryWords view={view} sources={known.sources} />
        <EvidenceChanged evidence={view.evidence} />
      </div>
      {answer === undefined ? null : <WhatIfLine claim={claim} answer={answer} sources={known.sources} />}
      {view.evidence.length === 0 ? null : <StanceBar view={view} />}
      <Values evidence={view.evidence} />
      <PartsLine view={view} />
      <CoverageLine claim={claim} known={known} />
      {collapsed ? null : (
        <>
          {claim.rationale !== '' || explaining ? (
            <div className={s.rationale}>
              <Rationale claim={claim} asked={explaining} onLeave={() => setExplaining(false)} />
            </div>
          ) : null}
          <EvidenceList view={view} known={known} answers={answers} />
          <MentionedIn memos={mentions} onOpen={workspace.getState().openMemo} />
        </>
      )}
    </article>
  )
}
