import { useState } from 'react'
import type { Suggestion } from '../../../../shared/compare/suggest/suggestion.ts'
import { useAnswer } from '../../analysis/use-answer.ts'
import { useLive } from '../../data/context.ts'
import { useCompareSettings } from '../../state/compare-settings.ts'
import { Button } from '../../ui/button.tsx'
import type { ShowClaim } from './actions.ts'
import { ClaimCard } from './claim-card.tsx'
import { PassageCard } from './passage-card.tsx'
import { loadPassages, loadSuggested, type ShownPassage } from './queries.ts'
import type { Subject } from './subject.ts'
import s from './suggest.module.css'
import { useLast, type Found } from './use-suggested.ts'
import { useFocusOnMore } from './use-focus-on-more.ts'
import { useRowKeys } from './use-row-keys.ts'
import { PANEL } from './use-subject.ts'

/** How many are shown at first, and with *More*. */
const FEW = 3
const MANY = 13

type BearingProps = {
  readonly found: Found<readonly Suggestion[]>
  readonly showClaim: ShowClaim
}

/** What the words in hand may bear on: claims, then passages like them. */
export function Bearing({ found: { about, answer }, showClaim }: BearingProps) {
  const [moreFor, setMoreFor] = useState<{
    readonly claims: Subject | null
    readonly passages: Subject | null
  }>({
    claims: null,
    passages: null,
  })
  const anyClaims = useLive((db) => db.claims.count(), [])
  const rows = useLive((db) => loadSuggested(db, answer), [answer]) ?? []
  const claims = moreFor.claims === about ? rows.slice(0, MANY) : rows.slice(0, FEW)
  const most = moreFor.passages === about ? MANY : FEW
  const similar = useSimilar(about, most)
  const passages = similar ?? []
  const claimKeys = claims.map(({ claim }) => claim.id)
  const passageKeys = passages.map(keyOfPassage)
  const keys = useRowKeys([...claimKeys, ...passageKeys])
  const { box, onKeyDown, onFocus, focusRow } = keys
  const onMoreClaims = useFocusOnMore(about, claimKeys, focusRow)
  const onMorePassages = useFocusOnMore(about, passageKeys, focusRow)
  const showMore = (what: 'claims' | 'passages') => {
    setMoreFor({ ...moreFor, [what]: about })
    if (what === 'claims') onMoreClaims(claims.length)
    else onMorePassages(passages.length)
  }
  return (
    <div
      ref={box}
      role="presentation"
      className={s.panel}
      {...{ [PANEL]: '' }}
      onKeyDownCapture={onKeyDown}
      onFocus={onFocus}
      data-single-keys=""
    >
      <div className={s.subject}>
        <q className={s.words} dir="auto">
          {about.words.replaceAll(/\s+/g, ' ')}
        </q>
        <span className={s.note} dir="auto">
          {about.title}
        </span>
      </div>
      <section aria-label="Suggested claims">
        <h3 className={s.heading}>Claims they may bear on</h3>
        {claims.length > 0 ? (
          <ul className={s.list} aria-label="Suggested claims">
            {claims.map((row) => (
              <ClaimCard
                key={row.claim.id}
                row={row}
                subject={about}
                tabIndex={keys.tabIndexOf(row.claim.id)}
                showClaim={showClaim}
              />
            ))}
          </ul>
        ) : (
          <p className={s.note}>
            {anyClaims === 0
              ? 'There are no claims yet. New claim makes one of these words.'
              : 'No claim resembles these words, or those that do have them as evidence already.'}
          </p>
        )}
        {rows.length > claims.length && moreFor.claims !== about ? (
          <Button size="small" className={s.more} onClick={() => showMore('claims')}>
            More claims
          </Button>
        ) : null}
      </section>
      <SimilarSection>
        {passages.length > 0 ? (
          <ul className={s.list} aria-label="Similar passages">
            {passages.map((row) => (
              <PassageCard
                key={keyOfPassage(row)}
                row={row}
                rowKey={keyOfPassage(row)}
                tabIndex={keys.tabIndexOf(keyOfPassage(row))}
              />
            ))}
          </ul>
        ) : similar === undefined ? null : (
          <p className={s.note}>No other source has a passage like these words.</p>
        )}
        {passages.length === FEW && moreFor.passages !== about ? (
          <Button size="small" className={s.more} onClick={() => showMore('passages')}>
            More passages
          </Button>
        ) : null}
      </SimilarSection>
    </div>
  )
}

function SimilarSection({ children }: { readonly children: React.ReactNode }) {
  const aligned = useCompareSettings(({ alignment }) => alignment)
  return aligned ? (
    <section aria-label="Similar passages">
      <h3 className={s.heading}>Passages like them in other sources</h3>
      {children}
    </section>
  ) : null
}

const keyOfPassage = ({ found: { place } }: ShownPassage): string => `${place.sourceId}-${place.start}`

/** Passages like the words; undefined until the first are known. */
function useSimilar(about: Subject, most: number): readonly ShownPassage[] | undefined {
  const enabled = useCompareSettings(({ alignment }) => alignment)
  const asked = useAnswer<'similar'>(enabled ? { kind: 'similar', place: about.place, most } : null)
  const found = useLast(about, asked.answer)
  return useLive((db) => (found === null ? undefined : loadPassages(db, found.answer)), [found])
}
