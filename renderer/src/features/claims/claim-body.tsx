import { ChevronDown, ChevronRight, GripVertical } from 'lucide-react'
import { useState, type DragEvent, type RefObject } from 'react'
import type { Claim } from '../../../../shared/project/claim.ts'
import { DRAG_TYPES } from '../../../../shared/project/dragged.ts'
import { useMentions } from '../../data/mentions.ts'
import type { Answers } from '../../state/use-what-if.ts'
import { workspace } from '../../state/workspace.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { MentionedIn } from '../../ui/mentioned-in.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { AttributionLine } from './attribution-line.tsx'
import s from './claim-body.module.css'
import { ClaimCodes } from './claim-codes.tsx'
import { ClaimMemo } from './claim-memo.tsx'
import { ClaimMenu } from './claim-menu.tsx'
import type { ClaimStep } from './claim-moves.ts'
import { ClaimTime } from './claim-time.tsx'
import type { ClaimView } from './claim-view.ts'
import { CoverageLine } from './coverage-line.tsx'
import { EvidenceChanged } from './evidence-changed.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { setCollapsed, usePanelState } from './panel-state.ts'
import { PartsLine } from './parts-line.tsx'
import type { ClaimsData } from './queries.ts'
import { Rationale } from './rationale.tsx'
import { shortStatement } from './statement-text.ts'
import { StatementChoice } from './statement-choice.tsx'
import { Statement } from './statement.tsx'
import { StanceBar, SummaryWords } from './summary.tsx'
import { Values } from './values.tsx'
import { WhatIfLine } from './what-if-line.tsx'
import { VerdictMenu } from './verdict-menu.tsx'
import { CONFIDENCE_WORDS } from './words.ts'

type ClaimBodyProps = {
  readonly view: ClaimView
  readonly inFull: boolean
  readonly indented: boolean
  /** What the claim is part of. */
  readonly whole: Claim | undefined
  readonly known: ClaimsData
  /** Null unless somebody asks what if something were wrong. */
  readonly answers: Answers | null
  /** The card it stands in, which is what is seen to be dragged. */
  readonly card: RefObject<HTMLElement | null>
  readonly canMove: (step: ClaimStep) => boolean
  readonly onMove: (step: ClaimStep) => void
}

/** Which claim this is part of; where it stands below that one, only for those who do not see so. */
function PartOf({ statement, unseen }: { readonly statement: string; readonly unseen: boolean }) {
  const words = `Part of “${shortStatement(statement)}”`
  return unseen ? <VisuallyHidden>{words}</VisuallyHidden> : <p className={s.whole}>{words}</p>
}

/** A claim with its verdict, what the sources say to it, and its evidence. */
export function ClaimBody(props: ClaimBodyProps) {
  const { view, inFull, indented, whole, known, answers, card, canMove, onMove } = props
  const { claim } = view
  const answer = answers?.byClaim.get(claim.id)
  const mentions = useMentions('claim', claim.id)
  const collapsed = usePanelState((state) => state.collapsed.has(claim.id))
  const selecting = usePanelState((state) => state.selection !== null)
  const [asked, setAsked] = useState<'rationale' | 'memo' | null>(null)
  const [timing, setTiming] = useState(false)
  const [attributing, setAttributing] = useState(false)
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.setData(DRAG_TYPES.claim, claim.id)
    event.dataTransfer.setData('text/plain', claim.statement)
    event.dataTransfer.effectAllowed = 'move'
    if (card.current !== null) event.dataTransfer.setDragImage(card.current, 12, 12)
  }
  return (
    <>
      {whole === undefined ? null : <PartOf statement={whole.statement} unseen={indented} />}
      <div className={s.head}>
        <span className={s.grip} draggable onDragStart={onDragStart} title="Drag to reorder">
          <GripVertical aria-hidden="true" />
        </span>
        {selecting ? (
          <StatementChoice claim={claim} inFull={inFull} />
        ) : (
          <Statement claim={claim} inFull={inFull} onMove={onMove} />
        )}
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
            setAsked('rationale')
          }}
          onMemo={() => setAsked('memo')}
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
      <ClaimCodes claim={claim} codes={known.codes} />
      <PartsLine view={view} />
      <CoverageLine claim={claim} known={known} />
      <ClaimMemo claim={claim} asked={asked === 'memo'} onLeave={() => setAsked(null)} />
      {collapsed ? null : (
        <>
          {claim.rationale !== '' || asked === 'rationale' ? (
            <div className={s.rationale}>
              <Rationale claim={claim} asked={asked === 'rationale'} onLeave={() => setAsked(null)} />
            </div>
          ) : null}
          <EvidenceList view={view} known={known} answers={answers} />
          <MentionedIn memos={mentions} onOpen={workspace.getState().openMemo} />
        </>
      )}
    </>
  )
}
