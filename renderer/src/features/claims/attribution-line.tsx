import { Speech } from 'lucide-react'
import type { Attribution } from '../../../../shared/project/attribution.ts'
import type { Attributed } from '../../data/attributions.ts'
import { AttributionChain, chainOf, type PartiesById } from '../../ui/attribution-chain.tsx'
import { cx } from '../../ui/cx.ts'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { AttributionEditor } from './attribution-editor.tsx'
import s from './attribution-line.module.css'

type AttributionLineProps = {
  readonly label: string
  readonly target: Attributed
  readonly attribution: Attribution | undefined
  readonly parties: PartiesById
  readonly editing: boolean
  readonly onEdit: (editing: boolean) => void
  readonly className?: string | undefined
}

/** Who says something, as a chain; a press turns it into its editor. Nothing while nobody is named. */
export function AttributionLine(props: AttributionLineProps) {
  const { label, target, attribution, parties, editing, onEdit, className } = props
  if (editing)
    return (
      <div className={className}>
        <AttributionEditor
          label={label}
          target={target}
          attribution={attribution}
          parties={parties}
          onClose={() => onEdit(false)}
        />
      </div>
    )
  if (attribution === undefined) return null
  return (
    <div className={className}>
      <QuietButton
        className={cx(s.line)}
        icon={<Speech aria-hidden="true" />}
        aria-label={`${label}: ${chainOf(attribution, parties).join(', ')}`}
        title={`${label}: press to change it`}
        onClick={() => onEdit(true)}
      >
        <AttributionChain attribution={attribution} parties={parties} />
      </QuietButton>
    </div>
  )
}
