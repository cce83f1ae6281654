import { ChevronDown, ChevronRight } from 'lucide-react'
import type { MatrixLine } from '../../../../shared/claims/matrix-groups.ts'
import { plural } from '../../ui/format.ts'
import s from './matrix-grid.module.css'
import { foldGroup } from './matrix-state.ts'

type GroupHeadProps = {
  readonly line: Extract<MatrixLine, { kind: 'group' }>
  readonly name: string
  readonly place: string
  readonly isEntry: boolean
  /** Of the whole grid. */
  readonly columns: number
}

/** The head of a group over the whole width; a press, or the arrow keys to the sides, show and hide its claims. */
export function GroupHead({ line: { group, count, isOpen }, name, place, isEntry, columns }: GroupHeadProps) {
  return (
    <div role="rowheader" aria-colindex={1} aria-colspan={columns} data-place={place} className={s.groupCell}>
      <button
        type="button"
        className={s.groupHead}
        tabIndex={isEntry ? 0 : -1}
        aria-expanded={isOpen}
        title={name}
        onClick={() => foldGroup(group, isOpen)}
      >
        {isOpen ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
        <span className={s.groupName} dir="auto">
          {name}
        </span>
        <span className={s.groupCount}>{plural(count, 'claim')}</span>
      </button>
    </div>
  )
}
