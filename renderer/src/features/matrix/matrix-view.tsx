import { FlaskConical, RotateCw } from 'lucide-react'
import { useLayoutEffect, type ComponentType } from 'react'
import { useDb } from '../../data/context.ts'
import { hasMuted } from '../../state/use-what-if.ts'
import { toggleWhatIf, useWhatIfState } from '../../state/what-if.ts'
import { useSay } from '../../state/wording.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { View, ViewHeader } from '../../ui/view.tsx'
import type { ShowClaim } from './actions.ts'
import { MatrixExport } from './export-menu.tsx'
import { groupNames } from './group-names.ts'
import { MatrixFilters } from './matrix-filters.tsx'
import { MatrixGrid, type VerdictProps } from './matrix-grid.tsx'
import { rememberMatrix } from './matrix-state.ts'
import { useMatrixData } from './queries.ts'
import { useMatrix } from './use-matrix.ts'
import { summaryOf } from './summary-words.ts'
import type { MatrixData } from '../../../../shared/claims/matrix.ts'

type MatrixViewProps = {
  readonly showClaim: ShowClaim
  /** The choice of a claim's verdict; it belongs to another feature, as `showClaim` does. */
  readonly verdict: ComponentType<VerdictProps>
}

/** The view *Matrix*: what every source says about every claim. */
export function MatrixView(props: MatrixViewProps) {
  const { databaseKey } = useDb()
  useLayoutEffect(() => rememberMatrix(databaseKey, localStorage), [databaseKey])
  const data = useMatrixData()
  return data === undefined ? null : <Matrix {...props} data={data} />
}

function Matrix({ showClaim, verdict, data }: MatrixViewProps & { readonly data: MatrixData }) {
  const matrix = useMatrix(data)
  const { rows, lines, codes, columns, all, cited, ties, answers } = matrix
  const say = useSay()
  const asking = useWhatIfState((state) => state.on)
  const isEmpty = all.rows.length === 0 || all.sources.length === 0
  return (
    <View
      header={
        <ViewHeader title="Matrix" count={summaryOf(all, rows.length)}>
          {matrix.isStale ? (
            <Button size="small" icon={<RotateCw />} onClick={matrix.arrange}>
              Arrange anew
            </Button>
          ) : null}
          {isEmpty ? null : (
            <Button
              size="small"
              variant={asking ? 'ghost' : 'secondary'}
              icon={<FlaskConical />}
              aria-pressed={asking}
              onClick={toggleWhatIf}
            >
              What if
            </Button>
          )}
          {isEmpty ? null : <MatrixExport rows={rows} columns={columns} cited={cited} />}
        </ViewHeader>
      }
    >
      {isEmpty ? (
        <EmptyState title={all.sources.length === 0 ? 'No sources yet' : 'No claims yet'}>
          Claims stand below each other here and sources side by side: where they meet stands what a source
          says about a claim, that it is silent, or that nobody has looked.
        </EmptyState>
      ) : (
        <>
          <MatrixFilters data={all} columns={matrix.columnCount} />
          {rows.length === 0 || columns.length === 0 ? (
            <EmptyState
              title={
                columns.length === 0
                  ? 'All columns are hidden'
                  : hasMuted(answers)
                    ? 'No claim that is left rests on what is muted'
                    : 'No claim matches the filter'
              }
            />
          ) : (
            <MatrixGrid
              lines={lines}
              nameOf={groupNames(all.rows, codes, say)}
              columns={columns}
              cited={cited}
              ties={ties}
              answers={answers}
              showClaim={showClaim}
              verdict={verdict}
            />
          )}
        </>
      )}
    </View>
  )
}
