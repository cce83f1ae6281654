import { useLiveList } from '../../data/context.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { plural } from '../../ui/format.ts'
import { ViewHeader } from '../../ui/view.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import type { ShowClaim } from './actions.ts'
import { NewParty } from './new-party.tsx'
import { usePanelState } from './panel-state.ts'
import s from './parties-view.module.css'
import { PartyDetails } from './party-details.tsx'
import { PartyFilters } from './party-filters.tsx'
import { PartyRow } from './party-row.tsx'
import { partyRows, type PartyUse } from './party-rows.ts'
import { loadParties } from './queries.ts'

type PartiesViewProps = { readonly showClaim: ShowClaim }

/** The view *Parties*: who says something, and what is known of and attributed to the chosen one. */
export function PartiesView({ showClaim }: PartiesViewProps) {
  const uses = useLiveList(loadParties, [])
  return uses === undefined ? null : <Parties uses={uses} showClaim={showClaim} />
}

function Parties({ uses, showClaim }: PartiesViewProps & { readonly uses: readonly PartyUse[] }) {
  const text = usePanelState((state) => state.text)
  const sort = usePanelState((state) => state.sort)
  const active = useWorkspace((state) => state.activeParty)
  const shown = partyRows(uses, text, sort)
  const chosen = uses.find(({ party }) => party.id === active) ?? shown[0]
  const count =
    shown.length === uses.length
      ? plural(uses.length, 'party', 'parties')
      : `${plural(shown.length, 'party', 'parties')} of ${uses.length}`
  return (
    <div className={s.view} data-parties="">
      <section className={s.side} aria-label="Parties">
        <ViewHeader title="Parties" count={count} />
        <NewParty />
        {uses.length === 0 ? null : <PartyFilters />}
        {uses.length > 0 && shown.length === 0 ? <EmptyState title="No party matches the search" /> : null}
        {shown.length === 0 ? null : (
          <VirtualList
            label="Parties"
            items={shown}
            getKey={({ party }) => party.id}
            estimate={46}
            activeKey={chosen?.party.id ?? null}
            renderItem={(use, focus) => (
              <PartyRow use={use} rows={shown} focus={focus} isChosen={use.party.id === chosen?.party.id} />
            )}
          />
        )}
      </section>
      {chosen === undefined ? (
        <EmptyState title="No parties yet">
          A party is somebody who says something: a person, an organisation, an outlet, or somebody a source
          does not name. Make one here, or say of a claim or of its evidence who says so.
        </EmptyState>
      ) : (
        <PartyDetails key={chosen.party.id} use={chosen} rows={shown} all={uses} showClaim={showClaim} />
      )}
    </div>
  )
}
