import { ChevronDown, ChevronUp, Download } from 'lucide-react'
import { useEffect, useRef, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { ClaimId, SourceId } from '../../../../shared/ids.ts'
import { isProblem } from '../../../../shared/drafts/statements.ts'
import { useDb } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Checkbox } from '../../ui/toggle.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { draftState } from './draft-state.ts'
import s from './draft.module.css'
import { LostLinks } from './lost-links.tsx'
import { SharesBar } from './shares-bar.tsx'
import { sentenceAt } from './draft-moves.ts'
import { StatementItem } from './statement-item.tsx'
import { problemsWords } from './state-words.ts'
import { useDraftCommands } from './use-draft-commands.ts'
import { useDraft, type Draft } from './use-draft.ts'

const ROW_HEIGHT = 92

type DraftPanelProps = {
  readonly sourceId: SourceId
  readonly showClaim: (db: WorkbenchDb, id: ClaimId) => Promise<void>
}

/** The sentences of the draft that is read, with what stands behind each. */
export function DraftPanel({ sourceId, showClaim }: DraftPanelProps) {
  const draft = useDraft(sourceId)
  if (draft === undefined || draft === null) return null
  return <Checked key={sourceId} draft={draft} showClaim={showClaim} />
}

type CheckedProps = { readonly draft: Draft; readonly showClaim: DraftPanelProps['showClaim'] }

function Checked({ draft, showClaim }: CheckedProps) {
  const db = useDb()
  const { at, problemsOnly } = useStore(draftState)
  const step = useDraftCommands(draft)
  const list = useTakenFocus(draft.sourceId)
  const { statements, lost } = draft
  const current = sentenceAt(statements, at)
  const shown = problemsOnly ? statements.filter((one) => isProblem(one) || one === current) : statements
  if (statements.length === 0)
    return <EmptyState title="Nothing to check">The draft has no sentence that says something.</EmptyState>
  return (
    <div className={s.panel}>
      <div className={s.top}>
        <SharesBar statements={statements} />
        <div className={s.tools}>
          <Checkbox
            label={problemsWords(statements)}
            checked={problemsOnly}
            onChange={(only) => draftState.setState({ problemsOnly: only })}
          />
          <span className={s.buttons}>
            <IconButton
              size="small"
              label="Previous sentence without support"
              icon={<ChevronUp />}
              onClick={() => step(-1)}
            />
            <IconButton
              size="small"
              label="Next sentence without support"
              icon={<ChevronDown />}
              onClick={() => step(1)}
            />
            <IconButton
              size="small"
              label="Export draft with footnotes"
              icon={<Download />}
              onClick={() => workspace.getState().openDialog({ kind: 'export-draft' })}
            />
          </span>
        </div>
        {lost.length === 0 ? null : <LostLinks lost={lost} />}
      </div>
      {shown.length === 0 ? (
        <EmptyState title="Every sentence is supported">Or needs no claim.</EmptyState>
      ) : (
        <div ref={list} className={s.list}>
          <VirtualList
            label="Sentences of the draft"
            items={shown}
            getKey={({ span }) => String(span.start)}
            estimate={ROW_HEIGHT}
            activeKey={current === null ? null : String(current.span.start)}
            renderItem={(statement, focus) => (
              <StatementItem
                draft={draft}
                statement={statement}
                isAt={statement === current}
                focus={focus}
                onClaim={(id) => void showClaim(db, id)}
              />
            )}
          />
        </div>
      )}
    </div>
  )
}

/** A ref for the list whose first sentence takes the focus when the draft was just taken: its dialog closes, and keys go on here. */
function useTakenFocus(sourceId: SourceId): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  const taken = useStore(draftState, (state) => state.taken)
  const dialog = useWorkspace((state) => state.dialog)
  useEffect(() => {
    if (taken !== sourceId || dialog !== null) return undefined
    // The dialog gives the focus back first, to what had it before.
    const frame = requestAnimationFrame(() => {
      const first = ref.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')
      if (first === null || first === undefined) return
      draftState.setState({ taken: null })
      first.focus()
    })
    return () => cancelAnimationFrame(frame)
  })
  return ref
}
