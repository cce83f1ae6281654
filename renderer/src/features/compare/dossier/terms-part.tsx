import { Search } from 'lucide-react'
import type { TermRow } from '../../../../../shared/compare/dossier/dossier.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { useCompareSettings } from '../../../state/compare-settings.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { plural } from '../../../ui/format.ts'
import { SegmentedRadio } from '../../../ui/radio-group.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { dossierState, useDossierState, type TermOrder } from './dossier-state.ts'
import s from './dossier.module.css'
import { TermGrid } from './term-grid.tsx'

type TermsPartProps = { readonly sources: readonly Source[]; readonly terms: readonly TermRow[] }

/** What sources speak of, with what narrows and orders it. */
export function TermsPart({ sources, terms }: TermsPartProps) {
  const kind = useDossierState((state) => state.kind)
  const words = useDossierState((state) => state.words)
  const order = useDossierState((state) => state.order)
  const names = useCompareSettings(({ facts }) => facts.includes('name'))
  const ordered = sources.find(({ id }) => id === order)
  return (
    <div className={s.part}>
      <FilterBar className={s.bar}>
        <SegmentedRadio
          label="Kind of words"
          value={kind}
          options={[
            { value: 'all', label: 'All' },
            { value: 'name', label: 'Names' },
            { value: 'term', label: 'Terms' },
          ]}
          onChange={(value) => dossierState.setState({ kind: value })}
        />
        <TextField
          label="Filter terms and names"
          hideLabel
          placeholder="Filter"
          icon={<Search />}
          value={words}
          onChange={(value) => dossierState.setState({ words: value })}
        />
        <Select<TermOrder>
          label="Order of terms"
          hideLabel
          size="small"
          value={ordered === undefined && order !== 'often' && order !== 'alphabet' ? 'telling' : order}
          options={[
            { value: 'telling', label: 'Most telling first' },
            { value: 'often', label: 'Most frequent first' },
            { value: 'alphabet', label: 'By alphabet' },
            ...(ordered === undefined
              ? []
              : [{ value: ordered.id, label: `Most in “${ordered.meta.title.value}”` }]),
          ]}
          onChange={(value) => dossierState.setState({ order: value })}
        />
        <p className={s.note}>
          {plural(terms.length, 'row')}
          {names ? '' : '. Names are switched off in Settings.'}
        </p>
      </FilterBar>
      {terms.length === 0 ? (
        <EmptyState title="No such words">
          {words === ''
            ? 'The texts are too short to say what they speak of.'
            : 'Nothing matches the filter.'}
        </EmptyState>
      ) : (
        <TermGrid sources={sources} terms={terms} />
      )}
    </div>
  )
}
