import { ChevronsDownUp, ChevronsUpDown, FlaskConical, Plus } from 'lucide-react'
import { VERDICTS } from '../../../../shared/project/claim.ts'
import type { Dropped } from '../../../../shared/project/dragged.ts'
import { useDb } from '../../data/context.ts'
import { toggleWhatIf, useWhatIfState } from '../../state/what-if.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { cx } from '../../ui/cx.ts'
import { plural } from '../../ui/format.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { claimFromExhibit, exhibitOfDrop } from './actions.ts'
import { ArrangeMenu } from './arrange-menu.tsx'
import s from './claims-toolbar.module.css'
import { isNarrowed, NO_FILTER, type ClaimView } from './claim-view.ts'
import { panelState, setCollapsed, usePanelState } from './panel-state.ts'
import type { ClaimsData } from './queries.ts'
import { useDrop } from './use-drop.ts'
import { VERDICT_WORDS } from '../../ui/verdict-words.ts'

type ClaimsToolbarProps = { readonly data: ClaimsData; readonly shown: readonly ClaimView[] }

/** *New claim*, where a passage can be dropped too, and what the list is narrowed to. */
export function ClaimsToolbar({ data: { views, sources }, shown }: ClaimsToolbarProps) {
  const db = useDb()
  const filter = usePanelState((state) => state.filter)
  const asking = useWhatIfState((state) => state.on)
  const collapsed = usePanelState((state) => state.collapsed)
  const make = async (dropped: Dropped) => {
    const exhibit = await exhibitOfDrop(db, dropped)
    if (exhibit !== null) await claimFromExhibit(db, exhibit)
  }
  const { hint, handlers } = useDrop(false, (dropped) => void make(dropped))
  const ids = shown.map(({ claim }) => claim.id)
  const allCollapsed = ids.length > 0 && ids.every((id) => collapsed.has(id))
  const withEvidence = new Set(views.flatMap(({ tally }) => tally.bySource.map(({ sourceId }) => sourceId)))
  const sourceOptions = [...sources.values()]
    .filter(({ id }) => withEvidence.has(id))
    .map(({ id, meta }) => ({ value: id, label: meta.title.value }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  const narrowed = isNarrowed(filter)

  return (
    <div className={s.toolbar}>
      <div className={s.row}>
        <div className={cx(s.target, hint === 'evidence' && s.over)} {...handlers}>
          <Button
            data-stop=""
            fullWidth
            icon={<Plus />}
            onClick={() => panelState.setState({ drafting: { initial: '', partOf: null } })}
          >
            New claim
          </Button>
        </div>
        {withEvidence.size === 0 ? null : <ArrangeMenu />}
        {withEvidence.size === 0 ? null : (
          <IconButton label="What if" icon={<FlaskConical />} aria-pressed={asking} onClick={toggleWhatIf} />
        )}
        {views.length < 2 ? null : (
          <IconButton
            label={allCollapsed ? 'Show all evidence' : 'Hide all evidence'}
            icon={allCollapsed ? <ChevronsUpDown /> : <ChevronsDownUp />}
            onClick={() => setCollapsed(ids, !allCollapsed)}
          />
        )}
      </div>
      {views.length < 2 && !narrowed ? null : (
        <div className={s.filters}>
          <Choice
            label="Filter by verdict"
            all="Any verdict"
            size="small"
            value={filter.verdict}
            options={VERDICTS.map((verdict) => ({ value: verdict, label: VERDICT_WORDS[verdict] }))}
            onChange={(verdict) => setFilter({ verdict })}
          />
          <Choice
            label="Filter by source"
            all="Any source"
            size="small"
            value={filter.sourceId}
            options={sourceOptions}
            onChange={(sourceId) => setFilter({ sourceId })}
          />
        </div>
      )}
      {narrowed ? (
        <p className={s.count}>
          {plural(shown.length, 'claim')} of {views.length}
          <Button size="small" variant="ghost" onClick={() => panelState.setState({ filter: NO_FILTER })}>
            Show all
          </Button>
        </p>
      ) : null}
    </div>
  )
}

function setFilter(change: Partial<typeof NO_FILTER>): void {
  panelState.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
}
