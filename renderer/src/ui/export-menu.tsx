import { Download } from 'lucide-react'
import { Button } from './button.tsx'
import { Menu } from './menu.tsx'
import { saveWords, type Saves, type Writes } from './save-words.ts'

/** One kind of file that something can be written to. */
type ExportFormat = {
  readonly label: string
  readonly fileName: string
  readonly write: Writes
  readonly disabled?: boolean
}

type ExportMenuProps = {
  /** On the button: `Export matrix`. */
  readonly label: string
  /** What is said to be saved: `The matrix`. */
  readonly what: string
  readonly formats: readonly ExportFormat[]
  readonly save: Saves
  /** While there is nothing to write. */
  readonly disabled?: boolean
}

/** A button with the kinds of file that a view can be written to; says how that went. */
export function ExportMenu({ label, what, formats, save, disabled = false }: ExportMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small" icon={<Download />}>
          {label}
        </Button>
      }
      items={formats.map((format) => ({
        kind: 'action',
        label: format.label,
        disabled: disabled || format.disabled === true,
        onSelect: () => void saveWords(save, format.fileName, what, format.write),
      }))}
    />
  )
}
