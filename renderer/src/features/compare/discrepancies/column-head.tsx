import { BookOpenText, EyeOff, Info } from 'lucide-react'
import type { Source } from '../../../../../shared/project/source.ts'
import { workspace } from '../../../state/workspace.ts'
import { GridColumnHead } from '../../../ui/data-grid-cells.tsx'
import type { CellPlace, GridColumn } from '../../../ui/use-data-grid.ts'
import { compareState } from '../compare-state.ts'
import { openSource } from '../open-places.ts'
import type { Compared } from '../use-compared.ts'
import { sourceLineOf } from './row-words.ts'

type ColumnHeadProps = {
  readonly source: Source
  /** The name of its lineage. */
  readonly lineage: string | null
  readonly compared: Compared
  readonly at: GridColumn
  readonly place: CellPlace
}

/** The name of a source, and what can be done with its column. */
export function ColumnHead({ source, lineage, compared, at, place }: ColumnHeadProps) {
  const title = source.meta.title.value
  const others = compared.ids.filter((id) => id !== source.id)
  return (
    <GridColumnHead
      column={at}
      place={place}
      name={title}
      line={sourceLineOf(source, lineage)}
      title={title}
      items={[
        {
          kind: 'action',
          label: 'Open source',
          icon: <BookOpenText />,
          onSelect: () => openSource(source.id),
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
  )
}
