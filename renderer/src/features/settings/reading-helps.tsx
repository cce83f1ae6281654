import type { Settings } from '../../state/settings.ts'
import { SegmentedRadio } from '../../ui/radio-group.tsx'
import { Switch } from '../../ui/toggle.tsx'
import s from './settings-dialog.module.css'

const HYPHENATION = [
  { value: 'narrow', label: 'In narrow panes' },
  { value: 'always', label: 'Always' },
  { value: 'never', label: 'Never' },
] as const

type ReadingHelpsProps = Pick<Settings, 'hyphenation' | 'focusLine' | 'patterns'> & {
  readonly onChange: (changes: Partial<Settings>) => void
}

/** What helps the eye along the lines. */
export function ReadingHelps({ hyphenation, focusLine, patterns, onChange }: ReadingHelpsProps) {
  return (
    <>
      <div className={s.row}>
        <span aria-hidden="true">Hyphenation</span>
        <SegmentedRadio
          label="Hyphenation"
          value={hyphenation}
          options={HYPHENATION}
          onChange={(next) => onChange({ hyphenation: next })}
        />
      </div>
      <Switch
        label="Focus line"
        description="Dims all but the paragraph you read: where the pointer, the sentence cursor or the upper third of the pane is."
        checked={focusLine}
        onChange={(next) => onChange({ focusLine: next })}
      />
      <Switch
        label="Underline highlights by colour"
        description="Each colour has a line of its own, for eyes or screens that cannot tell the colours apart."
        checked={patterns}
        onChange={(next) => onChange({ patterns: next })}
      />
    </>
  )
}
