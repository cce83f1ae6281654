import { Search } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { FilterBar } from '../../../ui/filter-bar.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Checkbox } from '../../../ui/toggle.tsx'
import s from './quotations.module.css'
import { narrowQuotations, useQuotationFilter } from './quotation-state.ts'
import { isNarrowed, NO_QUOTATION_FILTER } from './shown-quotations.ts'

/** Stands for no name among the choices; a name is never empty. */
const UNNAMED = ''

type QuotationFiltersProps = {
  readonly speakers: readonly (string | null)[]
  /** What is shown of how much; read out when it changes. */
  readonly count: string
}

/** Narrows the list of quotations. */
export function QuotationFilters({ speakers, count }: QuotationFiltersProps) {
  const filter = useQuotationFilter()
  const { speaker } = filter
  return (
    <FilterBar className={s.filters}>
      <TextField
        label="Find in quotations"
        hideLabel
        type="search"
        placeholder="Find in quotations"
        icon={<Search />}
        value={filter.text}
        onChange={(text) => narrowQuotations({ text })}
      />
      <Choice
        label="Speaker"
        all="Any speaker"
        value={speaker === undefined ? null : (speaker ?? UNNAMED)}
        options={speakers.map((name) => ({ value: name ?? UNNAMED, label: name ?? 'Speaker not named' }))}
        onChange={(name) =>
          narrowQuotations({ speaker: name === null ? undefined : name === UNNAMED ? null : name })
        }
      />
      <Checkbox
        label="In several sources only"
        checked={filter.several}
        onChange={(several) => narrowQuotations({ several })}
      />
      {isNarrowed(filter) ? (
        <Button size="small" variant="ghost" onClick={() => narrowQuotations(NO_QUOTATION_FILTER)}>
          Reset
        </Button>
      ) : null}
      <p className={s.count} aria-live="polite">
        {count}
      </p>
    </FilterBar>
  )
}
