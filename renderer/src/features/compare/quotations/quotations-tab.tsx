import { useMemo } from 'react'
import type { QuotationGroup } from '../../../../../shared/compare/quotations/quotation-group.ts'
import { useAnswer } from '../../../analysis/use-answer.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatNumber, plural } from '../../../ui/format.ts'
import { VirtualList } from '../../../ui/virtual-list.tsx'
import { Answered } from '../answered.tsx'
import type { Compared } from '../use-compared.ts'
import { QuotationFilters } from './quotation-filters.tsx'
import { QuotationRow } from './quotation-row.tsx'
import { narrowQuotations, useQuotationFilter } from './quotation-state.ts'
import s from './quotations.module.css'
import { NO_QUOTATION_FILTER, quotationKey, shownQuotations } from './shown-quotations.ts'

/** Who is quoted, and how the quotations differ. */
export function QuotationsTab({ compared }: { readonly compared: Compared }) {
  const asked = useAnswer<'quotations'>({ kind: 'quotations', sources: compared.ids })
  return <Answered asked={asked}>{(found) => <Found found={found} compared={compared} />}</Answered>
}

type FoundProps = { readonly found: readonly QuotationGroup[]; readonly compared: Compared }

function Found({ found, compared }: FoundProps) {
  const filter = useQuotationFilter()
  const byId = useMemo(
    () => new Map(compared.sources.map((source) => [source.id, source])),
    [compared.sources],
  )
  const items = useMemo(() => shownQuotations(found, filter), [found, filter])
  const speakers = useMemo(() => [...new Set(found.map(({ speaker }) => speaker))], [found])
  if (found.length === 0)
    return (
      <EmptyState title="Nobody is quoted in these sources">
        Words between quotation marks come together here, by who said them.
      </EmptyState>
    )
  const shown = items.reduce((sum, { group }) => sum + group.quotations.length, 0)
  const all = found.reduce((sum, { quotations }) => sum + quotations.length, 0)
  return (
    <div className={s.tab}>
      <QuotationFilters
        speakers={speakers}
        count={
          shown === all ? plural(all, 'quotation') : `${plural(shown, 'quotation')} of ${formatNumber(all)}`
        }
      />
      {items.length === 0 ? (
        <EmptyState
          title="No quotation matches the filter"
          actions={<Button onClick={() => narrowQuotations(NO_QUOTATION_FILTER)}>Show all</Button>}
        />
      ) : (
        <VirtualList
          label="Quotations by speaker"
          items={items}
          getKey={quotationKey}
          estimate={96}
          renderItem={(item, focus) => <QuotationRow item={item} byId={byId} focus={focus} />}
        />
      )}
    </div>
  )
}
