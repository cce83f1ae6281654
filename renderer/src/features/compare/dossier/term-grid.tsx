import type { TermRow } from '../../../../../shared/compare/dossier/dossier.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { formatNumber, plural } from '../../../ui/format.ts'
import type { GridMeasures } from '../../../ui/use-grid-sizes.ts'
import { findEverywhere, openPlace } from './actions.ts'
import { dossierState, standAt, useDossierState } from './dossier-state.ts'
import type { ShadedCell } from './shaded-cells.tsx'
import { ShadedGrid } from './shaded-grid.tsx'
import { SourceHead } from './source-head.tsx'
import { TermHead } from './term-head.tsx'

type TermGridProps = { readonly sources: readonly Source[]; readonly terms: readonly TermRow[] }

const MEASURES: GridMeasures = {
  head: 3.5,
  row: 2,
  first: 15,
  narrowFirst: 11,
  end: 0,
  least: 5.5,
  most: 11,
}

/** Terms and names down, sources across: how often each stands in each. */
export function TermGrid({ sources, terms }: TermGridProps) {
  const at = useDossierState((state) => state.at.terms)
  const order = useDossierState((state) => state.order)
  const most = Math.max(1, ...terms.flatMap(({ counts }) => counts))
  const cell = (row: number, column: number): ShadedCell => {
    const [term, source] = [terms[row], sources[column]]
    const count = term?.counts[column] ?? 0
    const first = term?.firsts[column] ?? null
    const where = source?.meta.title.value ?? ''
    return {
      text: count === 0 ? '' : formatNumber(count),
      shade: count / most,
      sentence: `${term?.words ?? ''}: ${count === 0 ? 'not' : plural(count, 'time')} in “${where}”`,
      open: first === null || source === undefined ? null : () => openPlace(source.id, first),
    }
  }
  return (
    <ShadedGrid
      label="Terms and names by source"
      corner="Words"
      rows={terms.map((term) => ({
        key: `${term.is} ${term.words}`,
        text: <TermHead term={term} />,
        name: `Find “${term.words}” in all texts`,
        open: () => findEverywhere(term.words),
      }))}
      columns={sources.map(({ id, meta }, index) => ({
        key: id,
        text: <SourceHead number={index + 1} title={meta.title.value} />,
        name: `${order === id ? 'In order of' : 'Order by'} “${meta.title.value}”`,
        open: () => dossierState.setState({ order: order === id ? 'telling' : id }),
      }))}
      cell={cell}
      measures={MEASURES}
      at={at}
      onMove={(place) => standAt('terms', place)}
    />
  )
}
