import { useId } from 'react'
import { withAnswering } from '../../../../shared/parties/speaker-groups.ts'
import type { Party } from '../../../../shared/project/party.ts'
import { useDb, useLive } from '../../data/context.ts'
import { AttributionChain, type PartiesById } from '../../ui/attribution-chain.tsx'
import { plural } from '../../ui/format.ts'
import { Checkbox } from '../../ui/toggle.tsx'
import { openClaim, type ShowClaim } from './actions.ts'
import { panelState, usePanelState } from './panel-state.ts'
import s from './party-sayings.module.css'
import { loadSaid, type Said } from './queries.ts'
import { SaidPassageItem } from './said-passage.tsx'

type PartySayingsProps = {
  readonly party: Party
  readonly parties: readonly Party[]
  readonly showClaim: ShowClaim
}

/** The claims and passages attributed to a party, and what reached a source through it. */
export function PartySayings({ party, parties, showClaim }: PartySayingsProps) {
  const answering = withAnswering(parties, party.id)
  const wide = usePanelState((state) => state.withAnswering) && answering.size > 1
  const speakers = wide ? answering : new Set([party.id])
  const known = new Map(parties.map((each) => [each.id, each]))
  const key = [...speakers].join()
  const said = useLive((db) => loadSaid(db, (attribution) => speakers.has(attribution.party)), [key])
  const passed = useLive((db) => loadSaid(db, ({ via }) => via === party.id), [party.id])
  if (said === undefined || passed === undefined) return null
  return (
    <>
      <div className={s.found}>
        <h2 className={s.heading}>{plural(countOf(said), 'attribution')}</h2>
        {answering.size > 1 ? (
          <Checkbox
            label="With those who are part of it or speak for it"
            checked={wide}
            onChange={(checked) => panelState.setState({ withAnswering: checked })}
          />
        ) : null}
      </div>
      {countOf(said) === 0 ? (
        <p className={s.empty}>
          Nothing is attributed to it yet. In the claims panel, the menu of a claim or of its evidence says
          who says so.
        </p>
      ) : (
        <SaidList said={said} parties={known} showClaim={showClaim} />
      )}
      {countOf(passed) === 0 ? null : (
        <>
          <h2 className={s.heading}>{plural(countOf(passed), 'attribution')} through it</h2>
          <SaidList said={passed} parties={known} showClaim={showClaim} />
        </>
      )}
    </>
  )
}

const countOf = ({ claims, bySource }: Said): number =>
  claims.length + bySource.reduce((sum, { passages }) => sum + passages.length, 0)

type SaidListProps = {
  readonly said: Said
  readonly parties: PartiesById
  readonly showClaim: ShowClaim
}

function SaidList({ said: { claims, bySource }, parties, showClaim }: SaidListProps) {
  const db = useDb()
  const heading = useId()
  return (
    <div className={s.said}>
      {claims.length === 0 ? null : (
        <>
          <h3 id={heading} className={s.source}>
            Claims
          </h3>
          <ul aria-labelledby={heading}>
            {claims.map(({ claim, attribution }) => (
              <li key={claim.id} className={s.item}>
                <button
                  type="button"
                  className={s.claim}
                  dir="auto"
                  onClick={() => void openClaim(db, showClaim, claim.id)}
                >
                  {claim.statement}
                </button>
                <p className={s.chain}>
                  <AttributionChain attribution={attribution} parties={parties} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {bySource.map(({ source, passages }) => (
        <section key={source.id} aria-label={source.meta.title.value}>
          <h3 className={s.source} dir="auto">
            {source.meta.title.value}
          </h3>
          <ul>
            {passages.map((passage) => (
              <SaidPassageItem
                key={passage.evidence.id}
                passage={passage}
                parties={parties}
                language={source.meta.language?.value}
                onClaim={() => void openClaim(db, showClaim, passage.claim.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
