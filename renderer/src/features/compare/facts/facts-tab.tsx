import { placeOf } from '../../../../../shared/compare/compared-source.ts'
import { useMemo, useState } from 'react'
import type { Fact } from '../../../../../shared/compare/facts/fact.ts'
import type { FactKind } from '../../../../../shared/project/passage-decision.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { useAnswer } from '../../../analysis/use-answer.ts'
import { useCompareSettings } from '../../../state/compare-settings.ts'
import { workspace } from '../../../state/workspace.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatNumber, plural } from '../../../ui/format.ts'
import { VirtualList } from '../../../ui/virtual-list.tsx'
import { Answered } from '../answered.tsx'
import { CorrectDateDialog, type FoundDate } from '../correct-date-dialog.tsx'
import { useSourceTexts } from '../source-texts.ts'
import type { Compared } from '../use-compared.ts'
import { factItems, NO_FACT_FILTER, shownItems } from './fact-items.ts'
import { FactRow } from './fact-row.tsx'
import { FactsFilters } from './facts-filters.tsx'
import { FactsNotes } from './facts-notes.tsx'
import { changeFactsState, useFactsState } from './facts-state.ts'
import s from './facts.module.css'
import { quoteSpan } from './quote-of.ts'

/** Dates, numbers, names and attributions of one source at a time. */
export function FactsTab({ compared: { sources } }: { readonly compared: Compared }) {
  const { source: chosen } = useFactsState()
  const isOff = useCompareSettings(({ facts }) => facts.length === 0)
  const source = sources.find(({ id }) => id === chosen) ?? sources[0]
  if (isOff)
    return (
      <EmptyState
        title="Facts are switched off"
        actions={
          <Button onClick={() => workspace.getState().openDialog({ kind: 'settings', at: 'comparing' })}>
            Settings
          </Button>
        }
      />
    )
  return source === undefined ? null : <OfSource source={source} sources={sources} />
}

type OfSourceProps = { readonly source: Source; readonly sources: readonly Source[] }

function OfSource({ source, sources }: OfSourceProps) {
  const asked = useAnswer<'facts'>({ kind: 'facts', source: source.id })
  const texts = useSourceTexts([source])
  const content = texts?.get(source.id)
  const [correcting, setCorrecting] = useState<FoundDate | null>(null)
  const { kind, text } = useFactsState()
  // While a new version is being read, the facts of the last one are of other words.
  const facts = asked.answer?.versionId === source.currentVersionId ? asked.answer.facts : NO_FACTS
  const items = useMemo(() => factItems(facts), [facts])
  const shown = useMemo(
    () =>
      shownItems(items, { kind, text }, (fact) => {
        const { start, end } = quoteSpan(fact)
        return content?.slice(start, end) ?? ''
      }),
    [items, kind, text, content],
  )
  const counts = useMemo(() => countKinds(items.map(({ first }) => first)), [items])
  const all = plural(items.length, 'fact')
  return (
    <div className={s.tab}>
      <FactsFilters
        sources={sources}
        source={source}
        counts={counts}
        count={shown.length === items.length ? all : `${formatNumber(shown.length)} of ${all}`}
      />
      <FactsNotes source={source} />
      <div className={s.list}>
        <Answered asked={asked}>
          {() =>
            content === undefined ? null : shown.length === 0 ? (
              <EmptyState
                title={
                  items.length === 0 ? 'No facts were found in this source' : 'No fact matches the filter'
                }
                actions={
                  items.length === 0 ? undefined : (
                    <Button onClick={() => changeFactsState(NO_FACT_FILTER)}>Show all</Button>
                  )
                }
              />
            ) : (
              <VirtualList
                key={source.id}
                label={`Facts of ${source.meta.title.value}`}
                items={shown}
                getKey={({ key }) => key}
                estimate={78}
                renderItem={(item, focus) => (
                  <FactRow
                    item={item}
                    source={source}
                    content={content}
                    focus={focus}
                    onCorrect={(fact) =>
                      setCorrecting({
                        fact,
                        place: placeOf({ id: source.id, versionId: source.currentVersionId }, fact),
                        source: source.meta.title.value,
                      })
                    }
                  />
                )}
              />
            )
          }
        </Answered>
      </div>
      {correcting === null ? null : (
        <CorrectDateDialog dates={[correcting]} onClose={() => setCorrecting(null)} />
      )}
    </div>
  )
}

const NO_FACTS: readonly Fact[] = []

function countKinds(facts: readonly Fact[]): ReadonlyMap<FactKind, number> {
  const counts = new Map<FactKind, number>()
  for (const { kind } of facts) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
