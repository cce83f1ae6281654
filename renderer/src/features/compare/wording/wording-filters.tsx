import { Search } from 'lucide-react'
import type { Source } from '../../../../../shared/project/source.ts'
import { Button } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { isNarrowed, NO_WORDING_FILTER } from './shown-wordings.ts'
import { narrowWording, useWordingFilter } from './wording-state.ts'
import s from './wording.module.css'

type WordingFiltersProps = {
  readonly sources: readonly Source[]
  /** What is shown of how much; read out when it changes. */
  readonly count: string
}

/** Narrows the list of shared wording. */
export function WordingFilters({ sources, count }: WordingFiltersProps) {
  const filter = useWordingFilter()
  return (
    <FilterBar className={s.filters}>
      <TextField
        label="Find in shared wording"
        hideLabel
        type="search"
        placeholder="Find in shared wording"
        icon={<Search />}
        value={filter.text}
        onChange={(text) => narrowWording({ text })}
      />
      <Choice
        label="Grade"
        all="Copied and echoes"
        value={filter.grade}
        options={[
          { value: 'copied', label: 'Copied' },
          { value: 'echo', label: 'Echoes' },
        ]}
        onChange={(grade) => narrowWording({ grade })}
      />
      <Choice
        label="Source"
        all="Any source"
        value={filter.source}
        options={sources.map(({ id, meta }) => ({ value: id, label: meta.title.value }))}
        onChange={(source) => narrowWording({ source })}
      />
      {isNarrowed(filter) ? (
        <Button size="small" variant="ghost" onClick={() => narrowWording(NO_WORDING_FILTER)}>
          Reset
        </Button>
      ) : null}
      <p className={s.count} aria-live="polite">
        {count}
      </p>
    </FilterBar>
  )
}
