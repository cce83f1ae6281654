import { Search } from 'lucide-react'
import { COLOURS, type AnchorState } from '../../../../shared/project/annotation.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { Select, type SelectOption } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Checkbox } from '../../ui/toggle.tsx'
import s from './annotation-filters.module.css'
import { colourName } from './colours.ts'
import { panelState, usePanelState } from './panel-state.ts'
import { STATE_NAMES } from './state-words.ts'
import { NO_FILTER, SORT_KEYS, type AnnotationFilter, type AnnotationRow, type SortKey } from './table.ts'

const SORT_WORDS: Readonly<Record<SortKey, string>> = {
  position: 'By source and place',
  newest: 'Newest first',
  changed: 'Last changed first',
}

/** What the table is narrowed to and how it is sorted. Sources and codes are offered that some annotation has. */
export function AnnotationFilters({ rows }: { readonly rows: readonly AnnotationRow[] }) {
  const filter = usePanelState((state) => state.filter)
  const sort = usePanelState((state) => state.sort)
  const sources = distinct(rows.map(({ source }) => ({ value: source.id, label: source.meta.title.value })))
  const codes = distinct(rows.flatMap((row) => row.codes.map(({ id, name }) => ({ value: id, label: name }))))
  return (
    <search className={s.filters}>
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
        label="Code"
        all="Any code"
        value={filter.codeId}
        options={codes}
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
        label="Place"
        all="Any place"
        value={filter.state}
        options={STATES.map((value) => ({ value, label: STATE_NAMES[value] }))}
        onChange={(state) => narrow({ state })}
      />
      <Select
        label="Sort"
        hideLabel
        value={sort}
        options={SORT_KEYS.map((value) => ({ value, label: SORT_WORDS[value] }))}
        onChange={(value) => panelState.setState({ sort: value })}
      />
      <Checkbox label="With a note" checked={filter.withNote} onChange={(withNote) => narrow({ withNote })} />
      {Object.values(filter).some(Boolean) ? (
        <Button size="small" variant="ghost" onClick={() => panelState.setState({ filter: NO_FILTER })}>
          Show all
        </Button>
      ) : null}
    </search>
  )
}

const STATES: readonly AnchorState['kind'][] = ['exact', 'moved', 'approximate', 'orphan']

function narrow(change: Partial<AnnotationFilter>): void {
  panelState.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
}

function distinct<T extends string>(options: readonly SelectOption<T>[]): SelectOption<T>[] {
  const byValue = new Map(options.map((option) => [option.value, option]))
  return [...byValue.values()].sort((a, b) => a.label.localeCompare(b.label, 'en'))
}
