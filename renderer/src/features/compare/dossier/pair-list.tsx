import { useMemo } from 'react'
import { compareText } from '../../../../../shared/bundle/canonical.ts'
import { copiedShare } from '../../../../../shared/compare/dossier/clusters.ts'
import type { Overlap } from '../../../../../shared/compare/dossier/dossier.ts'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { plural } from '../../../ui/format.ts'
import { VirtualList } from '../../../ui/virtual-list.tsx'
import { openBoth } from './actions.ts'
import { useDossierState } from './dossier-state.ts'
import s from './dossier.module.css'
import { copiedText, overlapKey } from './overlap-words.ts'

type PairListProps = { readonly sources: readonly Source[]; readonly overlaps: readonly Overlap[] }

/** Pairs of sources that overlap, in an order that can be chosen: for more sources than a matrix has room for. */
export function PairList({ sources, overlaps }: PairListProps) {
  const order = useDossierState((state) => state.pairOrder)
  const titles = useMemo(() => new Map(sources.map(({ id, meta }) => [id, meta.title.value])), [sources])
  const titleOf = (id: SourceId) => titles.get(id) ?? ''
  const rows = overlaps.toSorted((one, other) => {
    const by =
      order === 'copied'
        ? copiedShare(other) - copiedShare(one)
        : order === 'aligned'
          ? other.passages.inA - one.passages.inA
          : 0
    return (
      by || compareText(titleOf(one.a), titleOf(other.a)) || compareText(titleOf(one.b), titleOf(other.b))
    )
  })
  if (rows.length === 0) return <p className={s.note}>No two of these sources share anything.</p>
  return (
    <VirtualList
      label="Pairs of sources that overlap"
      items={rows}
      getKey={({ a, b }) => overlapKey(a, b)}
      estimate={64}
      renderItem={({ a, b, copied, passages }, focus) => (
        <button {...focus} type="button" className={s.pair} onClick={() => openBoth(a, b)}>
          <span className={s.titles}>
            <b dir="auto">{titleOf(a)}</b>
            <b dir="auto">{titleOf(b)}</b>
          </span>
          <span className={s.shares}>
            <span>{sharedWords(copied.ofA)}</span>
            <span>{sharedWords(copied.ofB)}</span>
          </span>
          <span className={s.alike}>
            {passages.inA === 0 ? 'no passages alike' : `${plural(passages.inA, 'passage')} alike`}
          </span>
        </button>
      )}
    />
  )
}

const sharedWords = (share: number): string =>
  share === 0 ? 'no wording in the other' : `${copiedText(share)} word for word in the other`
