import { ColourDot } from '../../../ui/colour-dot.tsx'
import { cx } from '../../../ui/cx.ts'
import type { CodeUse } from '../codebook-rows.ts'
import { panelState } from '../panel-state.ts'
import s from './code-grid.module.css'

type RowHeadProps = {
  readonly use: CodeUse
  readonly place: string
  readonly position: number
  readonly isEntry: boolean
}

const DEEPEST = 5

/** The code at the beginning of its row; opens it in the codebook. */
export function RowHead({ use: { code, level, wholes }, place, position, isEntry }: RowHeadProps) {
  const open = () => panelState.setState({ code: code.id, codebookTab: 'codes', returning: true })
  return (
    <div
      role="rowheader"
      aria-colindex={position}
      data-place={place}
      tabIndex={isEntry ? 0 : -1}
      className={cx(s.first, s.code)}
      title={[...wholes, code].map(({ name }) => name).join(' › ')}
      style={{ paddingInlineStart: 12 + 14 * (Math.min(level, DEEPEST) - 1) }}
      onClick={open}
      onKeyDown={({ key }) => {
        if (key === 'Enter') open()
      }}
    >
      <ColourDot colour={code.colour} />
      <span className={s.name} dir="auto">
        {code.name}
      </span>
    </div>
  )
}
