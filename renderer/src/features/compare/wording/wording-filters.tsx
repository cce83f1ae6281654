import type { Source } from '../../../../../shared/project/source.ts'
import { Choice } from '../../../ui/choice.tsx'
import { ListFilters } from '../list-filters.tsx'
import { isNarrowed, NO_WORDING_FILTER } from './shown-wordings.ts'
import { narrowWording, useWordingFilter } from './wording-state.ts'

type WordingFiltersProps = {
  readonly sources: readonly Source[]
  /** What is shown of how much; read out when it changes. */
  readonly count: string
}

/** Narrows the list of shared wording. */
export function WordingFilters({ sources, count }: WordingFiltersProps) {
  const filter = useWordingFilter()
  return (
    <ListFilters
      find="Find in shared wording"
      text={filter.text}
      onText={(text) => narrowWording({ text })}
      onReset={isNarrowed(filter) ? () => narrowWording(NO_WORDING_FILTER) : null}
      count={count}
    >
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
    </ListFilters>
  )
}
