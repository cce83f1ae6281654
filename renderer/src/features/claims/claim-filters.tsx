import { VERDICTS } from '../../../../shared/project/claim.ts'
import { useSay } from '../../state/wording.ts'
import { Choice } from '../../ui/choice.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { Select, type SelectOption } from '../../ui/select.tsx'
import { VERDICT_WORDS } from '../../ui/verdict-words.ts'
import {
  CLAIM_CONCERNS,
  CLAIM_ORDERS,
  type ClaimConcern,
  type ClaimFilter,
  type ClaimOrder,
} from './claim-filter.ts'
import s from './claim-filters.module.css'
import { panelState, usePanelState } from './panel-state.ts'
import type { ClaimsData } from './queries.ts'

const CONCERN_WORDS: Readonly<Record<ClaimConcern, string>> = {
  disputed: 'Sources disagree',
  'no-evidence': 'Without evidence',
  unreviewed: 'Not all sources reviewed',
}
const ORDER_WORDS: Readonly<Record<ClaimOrder, string>> = {
  own: 'In my order',
  verdict: 'By verdict',
  newest: 'Newest first',
  evidence: 'Most evidence first',
}

/** What the list of claims is narrowed to besides words, and how it is sorted. Sources and codes are offered that some claim has. */
export function ClaimFilters({ views, sources, codes }: ClaimsData) {
  const say = useSay()
  const filter = usePanelState((state) => state.filter)
  const order = usePanelState((state) => state.order)
  const speaking = new Set(views.flatMap(({ tally }) => tally.bySource.map(({ sourceId }) => sourceId)))
  const used = new Set(views.flatMap(({ claim }) => claim.codeIds ?? []))
  return (
    <div className={s.filters}>
      <Choice
        label="Filter by verdict"
        all="Any verdict"
        size="small"
        value={filter.verdict}
        options={VERDICTS.map((verdict) => ({ value: verdict, label: VERDICT_WORDS[verdict] }))}
        onChange={(verdict) => narrow({ verdict })}
      />
      <Choice
        label="Filter by source"
        all="Any source"
        size="small"
        value={filter.sourceId}
        options={byLabel(
          [...sources.values()]
            .filter(({ id }) => speaking.has(id))
            .map(({ id, meta }) => ({ value: id, label: meta.title.value })),
        )}
        onChange={(sourceId) => narrow({ sourceId })}
      />
      <Choice
        label={say('Filter by code')}
        all={say('Any code')}
        size="small"
        value={filter.codeId}
        options={byLabel(
          [...codes.values()]
            .filter(({ id }) => used.has(id))
            .map(({ id, name, colour }) => ({
              value: id,
              label: name,
              icon: <ColourDot colour={colour} />,
            })),
        )}
        onChange={(codeId) => narrow({ codeId })}
      />
      <Choice
        label="Filter by state"
        all="Any state"
        size="small"
        value={filter.concern}
        options={CLAIM_CONCERNS.map((value) => ({ value, label: CONCERN_WORDS[value] }))}
        onChange={(concern) => narrow({ concern })}
      />
      <div className={s.order}>
        <Select
          label="Order of claims"
          hideLabel
          size="small"
          value={order}
          options={CLAIM_ORDERS.map((value) => ({ value, label: ORDER_WORDS[value] }))}
          onChange={(value) => panelState.setState({ order: value })}
        />
      </div>
    </div>
  )
}

export function narrow(change: Partial<ClaimFilter>): void {
  panelState.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
}

const byLabel = <T extends string>(options: readonly SelectOption<T>[]): readonly SelectOption<T>[] =>
  options.toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
