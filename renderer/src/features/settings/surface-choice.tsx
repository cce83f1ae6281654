import type { Surface } from '../../state/settings.ts'
import { SegmentedRadio } from '../../ui/radio-group.tsx'
import s from './settings-dialog.module.css'

const NAMES: Readonly<Record<Surface, string>> = {
  paper: 'Paper',
  white: 'White',
  sepia: 'Sepia',
  dark: 'Dark',
  contrast: 'High contrast',
}
const OPTIONS = (Object.keys(NAMES) as Surface[]).map((value) => ({
  value,
  label: NAMES[value],
  icon: (
    <span className={s.swatch} data-surface={value} aria-hidden="true">
      a
    </span>
  ),
}))

type SurfaceChoiceProps = { readonly value: Surface; readonly onChange: (surface: Surface) => void }

/** What texts stand on, whatever the theme of the window: each shown by a letter in its colours. */
export function SurfaceChoice({ value, onChange }: SurfaceChoiceProps) {
  return (
    <div className={s.row}>
      <span aria-hidden="true">Reading surface</span>
      <SegmentedRadio compact label="Reading surface" value={value} options={OPTIONS} onChange={onChange} />
    </div>
  )
}
