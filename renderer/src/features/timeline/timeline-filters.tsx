import { Search } from 'lucide-react'
import { numberedClaims } from '../../../../shared/claims/tree.ts'
import { VERDICTS } from '../../../../shared/project/claim.ts'
import { NO_TIMELINE_FILTER } from '../../../../shared/timeline/filter.ts'
import { timedSources, type TimelineData } from '../../../../shared/timeline/items.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Checkbox } from '../../ui/toggle.tsx'
import { VERDICT_WORDS } from '../../ui/verdict-words.ts'
import s from './timeline-filters.module.css'
import { narrow, timelineState, useTimelineState } from './timeline-state.ts'

const ORDERS = [
  { value: 'time', label: 'Claims by time' },
  { value: 'list', label: 'Claims as in the list' },
] as const

/** Narrows the timeline, and says in which order claims stand. */
export function TimelineFilters({ data }: { readonly data: TimelineData }) {
  const filter = useTimelineState((state) => state.filter)
  const order = useTimelineState((state) => state.order)
  return (
    <FilterBar className={s.filters}>
      <TextField
        label="Find in timeline"
        hideLabel
        type="search"
        placeholder="Find in claims, sources and quotations"
        icon={<Search />}
        value={filter.text}
        onChange={(text) => narrow({ text })}
      />
      <Choice
        label="Claim"
        all="All claims"
        value={filter.claimId}
        options={numberedClaims(data.claims).map(({ claim, number }) => ({
          value: claim.id,
          label: `${number} ${claim.statement}`,
        }))}
        onChange={(claimId) => narrow({ claimId })}
      />
      <Choice
        label="Verdict"
        all="Any verdict"
        value={filter.verdict}
        options={VERDICTS.map((value) => ({ value, label: VERDICT_WORDS[value] }))}
        onChange={(verdict) => narrow({ verdict })}
      />
      <Choice
        label="Source"
        all="Any source"
        value={filter.sourceId}
        options={timedSources(data.sources)
          .map(({ id, meta }) => ({ value: id, label: meta.title.value }))
          .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))}
        onChange={(sourceId) => narrow({ sourceId })}
      />
      <Select
        label="Order of claims"
        hideLabel
        value={order}
        options={ORDERS}
        onChange={(value) => timelineState.setState({ order: value })}
      />
      <Checkbox
        label="Only conflicting times"
        checked={filter.conflicting}
        onChange={(conflicting) => narrow({ conflicting })}
      />
      {Object.values(filter).some(Boolean) ? (
        <Button
          size="small"
          variant="ghost"
          onClick={() => timelineState.setState({ filter: NO_TIMELINE_FILTER, range: null })}
        >
          Show everything
        </Button>
      ) : null}
    </FilterBar>
  )
}
