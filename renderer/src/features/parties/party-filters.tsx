import { Search } from 'lucide-react'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { panelState, usePanelState } from './panel-state.ts'
import s from './parties-view.module.css'
import { PARTY_SORTS, type PartySort } from './party-rows.ts'

const SORT_WORDS: Readonly<Record<PartySort, string>> = {
  name: 'By name',
  kind: 'By kind',
  reliability: 'By reliability',
  attributions: 'By attributions',
}

/** What the list of parties is narrowed to and how it is sorted. */
export function PartyFilters() {
  const text = usePanelState((state) => state.text)
  const sort = usePanelState((state) => state.sort)
  return (
    <FilterBar className={s.filters}>
      <TextField
        label="Find in parties"
        hideLabel
        type="search"
        placeholder="Find in parties"
        icon={<Search />}
        value={text}
        onChange={(next) => panelState.setState({ text: next })}
      />
      <Select
        label="Sort"
        hideLabel
        value={sort}
        options={PARTY_SORTS.map((value) => ({ value, label: SORT_WORDS[value] }))}
        onChange={(next) => panelState.setState({ sort: next })}
      />
    </FilterBar>
  )
}
