import { BookOpenText, EyeOff, Filter, FlaskConical } from 'lucide-react'
import type { MatrixColumn } from '../../../../shared/claims/matrix.ts'
import { shortened } from '../../../../shared/text/shorten.ts'
import { isMuted, setMuted, useWhatIfState, type Mutable } from '../../state/what-if.ts'
import { workspace } from '../../state/workspace.ts'
import { GridColumnHead } from '../../ui/data-grid-cells.tsx'
import type { CellPlace, GridColumn } from '../../ui/use-data-grid.ts'
import type { MenuItem } from '../../ui/menu.tsx'
import { WHAT_IF_WORDS } from '../../ui/what-if-words.ts'
import type { ColumnTie } from './column-ties.ts'
import { columnLine } from './cell-words.ts'
import { narrow } from './matrix-state.ts'

type ColumnHeadProps = {
  readonly column: MatrixColumn
  readonly tie: ColumnTie | undefined
  readonly at: GridColumn
  readonly place: CellPlace
  readonly onHide: () => void
}

/** The name of a column, and what can be done with it. */
export function ColumnHead({ column, tie, at, place, onHide }: ColumnHeadProps) {
  const muted = useWhatIfState((state) => state.muted)
  return (
    <GridColumnHead
      column={at}
      place={place}
      name={column.name}
      line={[tie?.derived === true ? 'has it from others' : '', columnLine(column)]
        .filter(Boolean)
        .join(' · ')}
      title={[column.name, tie?.words].filter(Boolean).join('\n')}
      items={[
        ...column.sources.slice(0, MOST_NAMED).map((source): MenuItem => ({
          kind: 'action',
          label:
            column.sources.length === 1
              ? 'Open source'
              : `Open “${shortened(source.meta.title.value, MOST_LETTERS)}”`,
          icon: <BookOpenText />,
          onSelect: () => workspace.getState().openSource(source.id),
        })),
        ...column.sources.slice(0, 1).map((source): MenuItem => ({
          kind: 'action',
          label: 'Only claims it speaks of',
          icon: <Filter />,
          disabled: column.sources.length > 1,
          onSelect: () => narrow({ sourceId: source.id }),
        })),
        ...mutableOf(column).map((what): MenuItem => {
          const asked = isMuted(what, { muted })
          return {
            kind: 'action',
            label: WHAT_IF_WORDS[what.kind][asked ? 'again' : 'mute'],
            icon: <FlaskConical />,
            onSelect: () => setMuted(what, !asked),
          }
        }),
        { kind: 'separator' },
        {
          kind: 'action',
          label: 'Hide column',
          icon: <EyeOff />,
          onSelect: onHide,
        },
      ]}
    />
  )
}

/** The source of a column, and its lineage. */
const mutableOf = ({ sources, lineage }: MatrixColumn): readonly Mutable[] => [
  ...(sources.length === 1 ? sources.map(({ id }) => ({ kind: 'sources' as const, id })) : []),
  ...(lineage === null ? [] : [{ kind: 'lineages' as const, id: lineage.id }]),
]

const MOST_NAMED = 12
const MOST_LETTERS = 50
