import { CircleCheck, CircleHelp, CircleMinus, CircleX, Copy, FileDiff, RefreshCw, Undo2 } from 'lucide-react'
import type { SourceId } from '../../../../shared/ids.ts'
import { workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import type { RowFocus } from '../../ui/virtual-list.tsx'
import { ChangedButtons } from './changed-buttons.tsx'
import type { Choices } from './choices.ts'
import type { Copies } from './copies.ts'
import { CopyLines } from './copy-lines.tsx'
import { linesOf, type Line, type Outcome, type OutcomeKind } from './outcome.ts'
import { OUTCOME_WORDS } from './report.ts'
import { sentenceFor } from './sentences.ts'
import s from './report.module.css'

const ICONS = {
  imported: CircleCheck,
  updated: RefreshCw,
  offered: CircleHelp,
  changed: FileDiff,
  skipped: CircleMinus,
  'taken-back': Undo2,
  duplicate: Copy,
  refused: CircleX,
  'not-read': CircleMinus,
} as const satisfies Record<OutcomeKind, unknown>

type ReportLineProps = {
  readonly line: Line
  readonly choices: Choices
  readonly copies: Copies | null
  readonly focus?: RowFocus
}

/** One file of the report. In a long list the row takes part in arrow-key movement through `focus`. */
export function ReportLine({ line, choices, copies, focus }: ReportLineProps) {
  const { outcome, path } = line
  const Icon = ICONS[outcome.kind]
  const sourceId = 'sourceId' in outcome ? outcome.sourceId : null
  return (
    <div className={s.line} {...(sourceId === null ? focus : {})}>
      <Icon className={s[outcome.kind]} aria-hidden="true" />
      <div className={s.words}>
        <p className={s.path}>{path}</p>
        <p className={s.outcome}>
          <span className={s.kind}>{OUTCOME_WORDS[outcome.kind]}</span> {sentenceFor(outcome)}
        </p>
        {outcome.kind === 'imported' || outcome.kind === 'updated' ? (
          <CopyLines sourceId={outcome.sourceId} title={outcome.title} copies={copies} />
        ) : null}
        {outcome.kind === 'updated' && outcome.unsure > 0 ? (
          <Button size="small" onClick={() => workspace.getState().openDialog({ kind: 'review' })}>
            Review passages
          </Button>
        ) : null}
        {linesOf([line], 'changed').map((changed) => (
          <ChangedButtons key={changed.path} line={changed} choices={choices} />
        ))}
      </div>
      {sourceId === null ? null : (
        <Button
          size="small"
          aria-label={`Open ${titleOf(outcome)}`}
          onClick={() => openSource(sourceId)}
          {...focus}
        >
          Open
        </Button>
      )}
    </div>
  )
}

function openSource(sourceId: SourceId): void {
  workspace.getState().closeDialog()
  workspace.getState().openSource(sourceId)
}

const titleOf = (outcome: Outcome): string => ('title' in outcome ? outcome.title : '')
