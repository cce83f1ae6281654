import { ArrowDownUp, Search } from 'lucide-react'
import { useMemo } from 'react'
import { COLOURS, type AnchorState } from '../../../../shared/project/annotation.ts'
import { useSay } from '../../state/wording.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Checkbox } from '../../ui/toggle.tsx'
import s from './annotation-filters.module.css'
import { colourName } from './colours.ts'
import { DateChoice } from './date-choice.tsx'
import { choicesOf } from './filter-choices.ts'
import { STATE_NAMES } from './state-words.ts'
import { SORT_KEYS, type SortKey } from './table-sort.ts'
import { narrow, tableState, useTableState } from './table-state.ts'
import { NO_FILTER, NONE, type TableRow } from './table.ts'

const SORT_WORDS: Readonly<Record<SortKey, string>> = {
  position: 'By source and place',
  quotation: 'By passage',
  note: 'By note',
  codes: 'By code',
  colour: 'By colour',
  claims: 'Most claims first',
  state: 'Unsure places first',
  newest: 'Newest first',
  changed: 'Last changed first',
}

/** What the table is narrowed to and how it is sorted. Sources, codes and claims are offered that some annotation has. */
export function AnnotationFilters({ rows }: { readonly rows: readonly TableRow[] }) {
  const say = useSay()
  const filter = useTableState((state) => state.filter)
  const sort = useTableState((state) => state.sort)
  const { sources, codes, claims } = useMemo(() => choicesOf(rows), [rows])
  return (
    <FilterBar className={s.filters}>
      <TextField
        label="Find in annotations"
        hideLabel
        type="search"
        placeholder="Find in annotations"
        icon={<Search />}
        value={filter.text}
        onChange={(text) => narrow({ text })}
      />
      <Choice
        label="Colour"
        all="Any colour"
        value={filter.colour}
        options={COLOURS.map((value) => ({
          value,
          label: colourName(value),
          icon: <ColourDot colour={value} />,
        }))}
        onChange={(colour) => narrow({ colour })}
      />
      <Choice
        label={say('Code')}
        all={say('Any code')}
        value={filter.codeId}
        options={[{ value: NONE, label: say('No code') }, ...codes]}
        onChange={(codeId) => narrow({ codeId })}
      />
      <Choice
        label="Source"
        all="Any source"
        value={filter.sourceId}
        options={sources}
        onChange={(sourceId) => narrow({ sourceId })}
      />
      <Choice
        label="Claim"
        all="Any claim"
        value={filter.claimId}
        options={[{ value: NONE, label: 'No claim' }, ...claims]}
        onChange={(claimId) => narrow({ claimId })}
      />
      <Choice
        label="Place"
        all="Any place"
        value={filter.state}
        options={STATES.map((value) => ({ value, label: STATE_NAMES[value] }))}
        onChange={(state) => narrow({ state })}
      />
      <DateChoice value={filter.made} onChange={(made) => narrow({ made })} />
      <Checkbox label="With a note" checked={filter.withNote} onChange={(withNote) => narrow({ withNote })} />
      <Select
        label="Sort"
        hideLabel
        value={sort.key}
        options={SORT_KEYS.map((value) => ({ value, label: say(SORT_WORDS[value]) }))}
        onChange={(key) => tableState.setState({ sort: { key, reversed: false } })}
      />
      <IconButton
        label="The other way round"
        icon={<ArrowDownUp />}
        aria-pressed={sort.reversed}
        onClick={() => tableState.setState({ sort: { ...sort, reversed: !sort.reversed } })}
      />
      {Object.values(filter).some(Boolean) ? (
        <Button size="small" variant="ghost" onClick={() => tableState.setState({ filter: NO_FILTER })}>
          Show all
        </Button>
      ) : null}
    </FilterBar>
  )
}

const STATES: readonly AnchorState['kind'][] = ['exact', 'moved', 'approximate', 'orphan']
