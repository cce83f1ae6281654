import { useMemo, useRef } from 'react'
import type { SharedWording } from '../../../../../shared/compare/wording/shared-wording.ts'
import { MOST_WORDINGS } from '../../../../../shared/compare/wording/find-shared-wording.ts'
import { useAnswer } from '../../../analysis/use-answer.ts'
import { useLive } from '../../../data/context.ts'
import { useKinship } from '../../../data/use-kinship.ts'
import { useCompareSettings } from '../../../state/compare-settings.ts'
import { workspace } from '../../../state/workspace.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { formatNumber, plural } from '../../../ui/format.ts'
import { useKeepFocus } from '../../../ui/use-keep-focus.ts'
import { VirtualList } from '../../../ui/virtual-list.tsx'
import { Answered } from '../answered.tsx'
import { useSourceTexts, type SourceTexts } from '../source-texts.ts'
import type { Compared } from '../use-compared.ts'
import { isNarrowed, NO_WORDING_FILTER, shownWordings, wordingKey } from './shown-wordings.ts'
import { WordingFilters } from './wording-filters.tsx'
import { WordingRow } from './wording-row.tsx'
import { narrowWording, useWordingFilter } from './wording-state.ts'
import s from './wording.module.css'

/** What sources share word for word. */
export function WordingTab({ compared }: { readonly compared: Compared }) {
  const isOn = useCompareSettings(({ wording }) => wording)
  const asked = useAnswer<'wording'>(isOn ? { kind: 'wording', sources: compared.ids } : null)
  const texts = useSourceTexts(compared.sources)
  if (!isOn)
    return (
      <EmptyState
        title="Shared wording is switched off"
        actions={
          <Button onClick={() => workspace.getState().openDialog({ kind: 'settings', at: 'comparing' })}>
            Settings
          </Button>
        }
      />
    )
  return (
    <Answered asked={asked}>
      {(found) => (texts === undefined ? null : <Found found={found} compared={compared} texts={texts} />)}
    </Answered>
  )
}

type FoundProps = {
  readonly found: readonly SharedWording[]
  readonly compared: Compared
  readonly texts: SourceTexts
}

function Found({ found, compared, texts }: FoundProps) {
  const box = useRef<HTMLDivElement>(null)
  useKeepFocus(box, 'button, input')
  const filter = useWordingFilter()
  const kinship = useKinship()
  const derivations = useLive((db) => db.derivations.toArray(), [])
  const byId = useMemo(
    () => new Map(compared.sources.map((source) => [source.id, source])),
    [compared.sources],
  )
  const shown = useMemo(() => shownWordings(found, filter, texts), [found, filter, texts])
  const asksLineage = ({ grade, a, b }: SharedWording): boolean =>
    grade === 'copied' &&
    kinship?.relation(a.sourceId, b.sourceId) === 'open' &&
    !(derivations ?? []).some(
      ({ derived, origin }) =>
        (derived === a.sourceId && origin === b.sourceId) ||
        (derived === b.sourceId && origin === a.sourceId),
    )
  if (found.length === 0)
    return (
      <EmptyState title="These sources share no wording">
        Nothing of four words and more stands in two of them, but for names and phrases that everybody uses.
      </EmptyState>
    )
  return (
    <div ref={box} className={s.tab}>
      <WordingFilters sources={compared.sources} count={countWords(shown, found)} />
      {shown.length === 0 ? (
        <EmptyState
          title="No shared wording matches the filter"
          actions={
            isNarrowed(filter) ? (
              <Button onClick={() => narrowWording(NO_WORDING_FILTER)}>Show all</Button>
            ) : undefined
          }
        />
      ) : (
        <VirtualList
          label="Shared wording, the longest first"
          items={shown}
          getKey={wordingKey}
          estimate={132}
          renderItem={(wording, focus) => {
            const [a, b] = [byId.get(wording.a.sourceId), byId.get(wording.b.sourceId)]
            return a === undefined || b === undefined ? null : (
              <WordingRow
                wording={wording}
                a={a}
                b={b}
                texts={texts}
                asksLineage={asksLineage(wording)}
                focus={focus}
              />
            )
          }}
        />
      )}
    </div>
  )
}

function countWords(shown: readonly SharedWording[], found: readonly SharedWording[]): string {
  const copied = shown.filter(({ grade }) => grade === 'copied').length
  const parts = `${formatNumber(copied)} copied, ${plural(shown.length - copied, 'echo', 'echoes')}`
  if (shown.length < found.length) return `${parts} of ${formatNumber(found.length)}`
  return found.length === MOST_WORDINGS ? `${parts}: the longest ${formatNumber(MOST_WORDINGS)}` : parts
}
