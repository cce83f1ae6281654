import { BookOpenText, EyeOff, Info } from 'lucide-react'
import type { Source } from '../../../../../shared/project/source.ts'
import { workspace } from '../../../state/workspace.ts'
import { Menu } from '../../../ui/menu.tsx'
import { compareState } from '../compare-state.ts'
import type { Compared } from '../use-compared.ts'
import s from './differences-grid.module.css'
import { sourceLineOf } from './row-words.ts'

type ColumnHeadProps = {
  readonly source: Source
  /** The name of its lineage. */
  readonly lineage: string | null
  readonly compared: Compared
  readonly place: string
  readonly position: number
  readonly left: number
  readonly width: number
  readonly isEntry: boolean
}

/** The name of a source as a button that opens what can be done with its column. */
export function ColumnHead(props: ColumnHeadProps) {
  const { source, lineage, compared, place, position, left, width, isEntry } = props
  const title = source.meta.title.value
  const others = compared.ids.filter((id) => id !== source.id)
  return (
    <div
      role="columnheader"
      aria-colindex={position}
      data-place={place}
      className={s.column}
      style={{ insetInlineStart: left, inlineSize: width }}
    >
      <Menu
        trigger={
          <button type="button" className={s.head} tabIndex={isEntry ? 0 : -1} title={title}>
            <span className={s.name} dir="auto">
              {title}
            </span>
            <span className={s.line}>{sourceLineOf(source, lineage)}</span>
          </button>
        }
        items={[
          {
            kind: 'action',
            label: 'Open source',
            icon: <BookOpenText />,
            onSelect: () => workspace.getState().openSource(source.id),
          },
          {
            kind: 'action',
            label: 'Source details',
            icon: <Info />,
            onSelect: () => workspace.getState().openDialog({ kind: 'source-details', sourceId: source.id }),
          },
          { kind: 'separator' },
          {
            kind: 'action',
            label: 'Compare without it',
            icon: <EyeOff />,
            disabled: others.length < 2,
            onSelect: () => compareState.setState({ among: others }),
          },
        ]}
      />
    </div>
  )
}
