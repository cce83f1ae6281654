import { useMemo } from 'react'
import type { Overlap } from '../../../../../shared/compare/dossier/dossier.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import type { GridMeasures } from '../../../ui/use-grid-sizes.ts'
import { openSource } from '../open-places.ts'
import { openBoth } from './actions.ts'
import { standAt, useDossierState } from './dossier-state.ts'
import { copiedText, facing, overlapKey, overlapsByPair, overlapSentence } from './overlap-words.ts'
import type { GridHead, ShadedCell } from './shaded-cells.tsx'
import { ShadedGrid } from './shaded-grid.tsx'
import { SourceHead } from './source-head.tsx'

type OverlapGridProps = { readonly sources: readonly Source[]; readonly overlaps: readonly Overlap[] }

const MEASURES: GridMeasures = {
  head: 3.5,
  row: 3.25,
  first: 19,
  narrowFirst: 13,
  end: 0,
  least: 5.5,
  most: 9,
}

const OWN: ShadedCell = { text: '·', shade: 0, sentence: 'The same source', open: null }

/** Sources down and across: how much of the one on the left stands in the one above. */
export function OverlapGrid({ sources, overlaps }: OverlapGridProps) {
  const at = useDossierState((state) => state.at.overlap)
  const byPair = useMemo(() => overlapsByPair(overlaps), [overlaps])
  const heads: readonly GridHead[] = sources.map(({ id, meta }, index) => ({
    key: id,
    text: <SourceHead number={index + 1} title={meta.title.value} />,
    name: `${index + 1} ${meta.title.value}`,
    open: () => openSource(id),
  }))
  const cell = (row: number, column: number): ShadedCell => {
    const [one, other] = [sources[row], sources[column]]
    if (one === undefined || other === undefined || one.id === other.id) return OWN
    const faced = facing(byPair.get(overlapKey(one.id, other.id)), one.id)
    return {
      text: copiedText(faced.copied),
      ...(faced.passages === 0 ? {} : { detail: `${faced.passages} alike` }),
      shade: faced.copied,
      sentence: overlapSentence(one.meta.title.value, other.meta.title.value, faced),
      open: () => openBoth(one.id, other.id),
    }
  }
  return (
    <ShadedGrid
      label="Overlap of sources"
      corner="Of this source"
      rows={heads}
      columns={heads}
      cell={cell}
      measures={MEASURES}
      at={at}
      onMove={(place) => standAt('overlap', place)}
      cards
    />
  )
}
