import { Grid3x3, List } from 'lucide-react'
import type { Dossier, Overlap } from '../../../../../shared/compare/dossier/dossier.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { useKinship } from '../../../data/use-kinship.ts'
import { useCompareSettings } from '../../../state/compare-settings.ts'
import { SegmentedRadio } from '../../../ui/radio-group.tsx'
import { Select } from '../../../ui/select.tsx'
import { dossierState, useDossierState } from './dossier-state.ts'
import s from './dossier.module.css'
import { OverlapGrid } from './overlap-grid.tsx'
import { PairList } from './pair-list.tsx'
import { Proposals } from './proposals.tsx'

/** More do not fit on a screen; then pairs are listed, unless the matrix is asked for. */
const MATRIX_HOLDS = 25

type OverlapPartProps = {
  readonly sources: readonly Source[]
  readonly overlaps: readonly Overlap[]
  readonly clusters: Dossier['clusters']
}

/** How sources overlap: what may be one report, then each two of them. */
export function OverlapPart({ sources, overlaps, clusters }: OverlapPartProps) {
  const chosen = useDossierState((state) => state.shape)
  const order = useDossierState((state) => state.pairOrder)
  const shape = chosen ?? (sources.length > MATRIX_HOLDS ? 'pairs' : 'matrix')
  const known = new Map(sources.map((source) => [source.id, source]))
  const kinship = useKinship()
  // Without the sources that are not looked at, what is left may be one lineage already.
  const among = clusters
    .map((cluster) => cluster.filter((id) => known.has(id)))
    .filter((cluster) =>
      cluster.some((one) => cluster.some((other) => kinship?.relation(one, other) === 'open')),
    )
  return (
    <div className={s.part}>
      <Proposals clusters={among} sources={known} overlaps={overlaps} />
      <div className={s.bar}>
        <SegmentedRadio
          label="Shown as"
          value={shape}
          options={[
            { value: 'matrix', label: 'Matrix', icon: <Grid3x3 /> },
            { value: 'pairs', label: 'Pairs', icon: <List /> },
          ]}
          onChange={(value) => dossierState.setState({ shape: value })}
        />
        {shape === 'pairs' ? (
          <Select
            label="Order of pairs"
            hideLabel
            size="small"
            value={order}
            options={[
              { value: 'copied', label: 'Most wording first' },
              { value: 'aligned', label: 'Most passages first' },
              { value: 'title', label: 'By title' },
            ]}
            onChange={(value) => dossierState.setState({ pairOrder: value })}
          />
        ) : (
          <p className={s.note}>
            How much of the source on the left stands word for word in the one above, and how many of its
            passages have a counterpart there. Enter opens both.
          </p>
        )}
        <SwitchedOff />
      </div>
      {shape === 'matrix' ? (
        <OverlapGrid sources={sources} overlaps={overlaps} />
      ) : (
        <PairList sources={sources} overlaps={overlaps} />
      )}
    </div>
  )
}

function SwitchedOff() {
  const wording = useCompareSettings((settings) => settings.wording)
  const alignment = useCompareSettings((settings) => settings.alignment)
  const off = [...(wording ? [] : ['shared wording']), ...(alignment ? [] : ['aligned passages'])]
  return off.length === 0 ? null : (
    <p className={s.note}>Not measured, as it is switched off in Settings: {off.join(' and ')}.</p>
  )
}
