import { Choice } from '../../../ui/choice.tsx'
import { Checkbox } from '../../../ui/toggle.tsx'
import { ListFilters } from '../list-filters.tsx'
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
    <ListFilters
      find="Find in quotations"
      text={filter.text}
      onText={(text) => narrowQuotations({ text })}
      onReset={isNarrowed(filter) ? () => narrowQuotations(NO_QUOTATION_FILTER) : null}
      count={count}
    >
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
    </ListFilters>
  )
}
