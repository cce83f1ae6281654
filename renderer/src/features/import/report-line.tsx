import { CircleCheck, CircleMinus, CircleX, Copy } from 'lucide-react'
import { assertNever } from '../../../../shared/assert.ts'
import type { SourceId } from '../../../../shared/ids.ts'
import { workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import type { RowFocus } from '../../ui/virtual-list.tsx'
import type { Line, Outcome, OutcomeKind } from './outcome.ts'
import { REASONS } from './reasons.ts'
import { OUTCOME_WORDS } from './report.ts'
import s from './report.module.css'

const ICONS = {
  imported: CircleCheck,
  duplicate: Copy,
  refused: CircleX,
  'not-read': CircleMinus,
} as const satisfies Record<OutcomeKind, unknown>

/** One file of the report. In a long list the row takes part in arrow-key movement through `focus`. */
export function ReportLine({ line, focus }: { readonly line: Line; readonly focus?: RowFocus }) {
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

function sentenceFor(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'imported':
      return `as “${outcome.title}”${outcome.dated ? '' : ', without a date'}.`
    case 'duplicate':
      return outcome.same === 'bytes'
        ? `– the same file as “${outcome.title}”.`
        : `– another file with the same text as “${outcome.title}”.`
    case 'refused': {
      const { what, advice } = REASONS[outcome.reason]
      const known = outcome.reason === 'unsupported' && outcome.detail !== null
      return `– ${known ? `This is a ${outcome.detail}, which cannot be read yet.` : what} ${advice}`
    }
    case 'not-read':
      return '– the import was cancelled before this file was done. Import it again to add it.'
    default:
      return assertNever(outcome)
  }
}
