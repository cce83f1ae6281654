import { ChevronLeft, ChevronRight } from 'lucide-react'
import { FACT_KINDS, type FactKind } from '../../../../../shared/project/passage-decision.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { Choice } from '../../../ui/choice.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Select } from '../../../ui/select.tsx'
import { ListFilters } from '../list-filters.tsx'
import { NO_FACT_FILTER } from './fact-items.ts'
import s from './facts.module.css'
import { changeFactsState, useFactsState } from './facts-state.ts'

const KIND_NAMES: Readonly<Record<FactKind, string>> = {
  date: 'Dates',
  number: 'Numbers',
  name: 'Names',
  attribution: 'Who says what',
}

type FactsFiltersProps = {
  readonly sources: readonly Source[]
  readonly source: Source
  /** How many there are of each kind; empty until they are known. */
  readonly counts: ReadonlyMap<FactKind, number>
  /** What is shown of how much; read out when it changes. */
  readonly count: string
}

/** Chooses the source, and narrows its facts. */
export function FactsFilters({ sources, source, counts, count }: FactsFiltersProps) {
  const { kind, text } = useFactsState()
  const at = sources.findIndex(({ id }) => id === source.id)
  const go = (steps: number) => {
    const next = sources[(at + steps + sources.length) % sources.length]
    if (next !== undefined) changeFactsState({ source: next.id })
  }
  return (
    <ListFilters
      find="Find in facts"
      first={
        <div className={s.chooser}>
          <IconButton size="small" label="Previous source" icon={<ChevronLeft />} onClick={() => go(-1)} />
          <Select
            label="Source"
            hideLabel
            value={source.id}
            options={sources.map(({ id, meta }) => ({ value: id, label: meta.title.value }))}
            onChange={(id) => changeFactsState({ source: id })}
          />
          <IconButton size="small" label="Next source" icon={<ChevronRight />} onClick={() => go(1)} />
        </div>
      }
      text={text}
      onText={(next) => changeFactsState({ text: next })}
      onReset={kind === null && text === '' ? null : () => changeFactsState(NO_FACT_FILTER)}
      count={count}
    >
      <Choice
        label="Kind"
        all="All kinds"
        value={kind}
        options={FACT_KINDS.map((value) => {
          const many = counts.get(value)
          return {
            value,
            label: many === undefined ? KIND_NAMES[value] : `${KIND_NAMES[value]} (${formatNumber(many)})`,
          }
        })}
        onChange={(next) => changeFactsState({ kind: next })}
      />
    </ListFilters>
  )
}
