import {
  ArrowDown,
  ArrowUp,
  Copy,
  EllipsisVertical,
  FlaskConical,
  Sigma,
  Speech,
  StickyNote,
  Trash2,
  Unlink,
} from 'lucide-react'
import { useRef, useState } from 'react'
import type { Linchpin } from '../../../../shared/claims/what-if.ts'
import type { Evidence } from '../../../../shared/project/claim.ts'
import { DRAG_TYPES } from '../../../../shared/project/dragged.ts'
import { LONGEST_PROSE } from '../../../../shared/project/prose.ts'
import { isPlaced, leadingPart, quotationOf } from '../../../../shared/project/quotation.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { judgeEvidence, noteEvidence, setStance } from '../../data/claims.ts'
import { useDb } from '../../data/context.ts'
import { useDraft } from '../../data/use-draft.ts'
import { type Place, placeWords } from '../../data/texts.ts'
import { setMuted, useWhatIfState } from '../../state/what-if.ts'
import { workspace } from '../../state/workspace.ts'
import { startAnnotationDrag } from '../../ui/annotation-drag.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useDeleteKey } from '../../ui/use-delete-key.ts'
import { Menu } from '../../ui/menu.tsx'
import { Quotation } from '../../ui/quotation.tsx'
import { SegmentedRadio } from '../../ui/radio-group.tsx'
import { sourceLine } from '../../ui/source-line.ts'
import { STANCE_OPTIONS, StanceMark, stanceTone } from '../../ui/stance.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useFocus } from '../../ui/use-focus.ts'
import { linchpinWords, WHAT_IF_WORDS } from '../../ui/what-if-words.ts'
import { takeOff } from './actions.ts'
import { AttributionLine } from './attribution-line.tsx'
import s from './evidence-item.module.css'
import { Judgement } from './judgement.tsx'
import { judgementItems } from './judgement-items.ts'
import type { ClaimsData, Quoted } from './queries.ts'
import { useWanted } from './use-wanted.ts'

type EvidenceItemProps = {
  readonly evidence: Evidence
  readonly source: Source
  readonly quoted: Quoted
  readonly parties: ClaimsData['parties']
  readonly linchpin: Linchpin | null
  /** Left out for now, to see what the rest says. */
  readonly muted: boolean
  /** Null at that end of the list. */
  readonly onMove: { readonly up: (() => void) | null; readonly down: (() => void) | null }
}

const placeName = ({ paragraph, page }: Place): string =>
  page === null ? `paragraph ${paragraph}` : `page ${page}, paragraph ${paragraph}`

/** One passage brought to bear on a claim: its words, where they stand, what they do to the claim, and a note. */
export function EvidenceItem(props: EvidenceItemProps) {
  const { evidence, source, quoted, parties, linchpin, muted, onMove } = props
  const mutedItself = useWhatIfState((state) => state.muted.evidence.has(evidence.id))
  const db = useDb()
  const item = useRef<HTMLLIElement>(null)
  const [noting, setNoting] = useState(false)
  const [valuing, setValuing] = useState(false)
  const [attributing, setAttributing] = useState(false)
  useDeleteKey(item, () => void takeOff(db, evidence))
  const placeButton = useWanted<HTMLButtonElement>(evidence.id)
  const { annotation, places } = quoted
  const reveal = () => {
    const part = leadingPart(annotation)
    workspace.getState().setActiveAnnotation(annotation.id, null, 0)
    workspace.getState().requestReveal({
      sourceId: source.id,
      annotationId: annotation.id,
      span: isPlaced(part) ? span(part.start, part.end) : null,
      beside: true,
    })
  }
  return (
    <li ref={item} className={s.item} data-muted={muted ? '' : undefined}>
      <span
        className={s.mark}
        draggable
        title="Drag to another claim; with Ctrl it is copied"
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAG_TYPES.evidence, evidence.id)
          startAnnotationDrag(event.dataTransfer, annotation)
          event.dataTransfer.effectAllowed = 'copyMove'
        }}
      >
        <StanceMark stance={evidence.stance} />
      </span>
      <Quotation
        text={quotationOf(annotation)}
        tone={stanceTone(evidence.stance)}
        language={source.meta.language?.value}
      />
      <button
        ref={placeButton}
        data-stop=""
        type="button"
        className={s.place}
        aria-label={
          places.length === 0 ? 'Passage lost, show source' : `Show ${places.map(placeName).join(', ')}`
        }
        onClick={reveal}
      >
        {places.length === 0 ? 'lost' : places.map(placeWords).join(', ')}
      </button>
      <p className={s.source}>{sourceLine(source.meta)}</p>
      <AttributionLine
        label="Who says so"
        className={s.who}
        target={{ table: 'evidence', id: evidence.id }}
        attribution={evidence.attribution}
        parties={parties}
        editing={attributing}
        onEdit={setAttributing}
      />
      {muted ? <p className={s.muted}>Muted: not counted for now</p> : null}
      {linchpin === null ? null : (
        <p className={s.linchpin}>
          <Unlink aria-hidden="true" />
          {linchpinWords(linchpin, evidence.stance)}
        </p>
      )}
      <Judgement evidence={evidence} valuing={valuing} onValue={setValuing} />
      <div className={s.controls}>
        <SegmentedRadio
          label="Stance"
          compact
          value={evidence.stance}
          options={STANCE_OPTIONS}
          onChange={(stance) => void setStance(db, evidence.id, stance)}
        />
        <span className={s.gap} />
        {evidence.attribution === undefined && !attributing ? (
          <IconButton
            size="small"
            label="Who says so"
            icon={<Speech />}
            onClick={() => setAttributing(true)}
          />
        ) : null}
        {evidence.note === '' && !noting ? (
          <IconButton
            size="small"
            label="Add note on evidence"
            icon={<StickyNote />}
            onClick={() => setNoting(true)}
          />
        ) : null}
        <Menu
          align="end"
          trigger={<IconButton size="small" label="Evidence menu" icon={<EllipsisVertical />} />}
          items={[
            {
              kind: 'action',
              label: 'Move up',
              icon: <ArrowUp />,
              disabled: onMove.up === null,
              onSelect: () => onMove.up?.(),
            },
            {
              kind: 'action',
              label: 'Move down',
              icon: <ArrowDown />,
              disabled: onMove.down === null,
              onSelect: () => onMove.down?.(),
            },
            {
              kind: 'action',
              label: 'Copy to claim',
              icon: <Copy />,
              onSelect: () =>
                workspace.getState().openDialog({ kind: 'claim-picker', evidenceId: evidence.id }),
            },
            { kind: 'separator' },
            ...judgementItems(evidence, (judgement) => void judgeEvidence(db, evidence.id, judgement)),
            {
              kind: 'action',
              label: 'Value it gives',
              icon: <Sigma />,
              onSelect: () => setTimeout(() => setValuing(true)),
            },
            {
              kind: 'action',
              label: 'Who says so',
              icon: <Speech />,
              onSelect: () => setTimeout(() => setAttributing(true)),
            },
            {
              kind: 'action',
              label: WHAT_IF_WORDS.evidence[mutedItself ? 'again' : 'mute'],
              icon: <FlaskConical />,
              onSelect: () => setMuted({ kind: 'evidence', id: evidence.id }, !mutedItself),
            },
            { kind: 'separator' },
            {
              kind: 'action',
              label: 'Remove evidence',
              icon: <Trash2 />,
              danger: true,
              // After the menu has returned the focus to its button, from where it goes on when that is gone.
              onSelect: () => setTimeout(() => void takeOff(db, evidence)),
            },
          ]}
        />
      </div>
      {evidence.note !== '' || noting ? (
        <EvidenceNote evidence={evidence} asked={noting} onLeave={() => setNoting(false)} />
      ) : null}
    </li>
  )
}

type EvidenceNoteProps = {
  readonly evidence: Evidence
  readonly asked: boolean
  readonly onLeave: () => void
}

function EvidenceNote({ evidence, asked, onLeave }: EvidenceNoteProps) {
  const db = useDb()
  const field = useFocus<HTMLTextAreaElement>(asked)
  const { text, change } = useDraft(evidence.note, (note) => noteEvidence(db, evidence.id, note))
  return (
    <div className={s.note}>
      <TextArea
        label="Note on evidence"
        hideLabel
        placeholder="Note on this evidence"
        rows={1}
        quiet
        maxLength={LONGEST_PROSE}
        value={text}
        onChange={change}
        onBlur={onLeave}
        ref={field}
      />
    </div>
  )
}
