import {
  ChevronsDownUp,
  ChevronsUpDown,
  FlaskConical,
  ListChecks,
  Plus,
  Search,
  SlidersHorizontal,
} from 'lucide-react'
import type { Claim } from '../../../../shared/project/claim.ts'
import type { Dropped } from '../../../../shared/project/dragged.ts'
import { useDb } from '../../data/context.ts'
import { toggleWhatIf, useWhatIfState } from '../../state/what-if.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { plural } from '../../ui/format.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { claimFromExhibit, exhibitOfDrop } from './actions.ts'
import { ArrangeMenu } from './arrange-menu.tsx'
import s from './claims-toolbar.module.css'
import { isNarrowed, NO_FILTER } from './claim-filter.ts'
import { ClaimFilters, narrow } from './claim-filters.tsx'
import type { ClaimView } from './claim-view.ts'
import { panelState, setCollapsed, setSelection, usePanelState } from './panel-state.ts'
import type { ClaimsData } from './queries.ts'
import { EMPTY_SELECTION } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'
import { SelectionDialogs } from './selection-dialogs.tsx'
import { useDrop } from './use-drop.ts'

type ClaimsToolbarProps = {
  readonly data: ClaimsData
  readonly shown: readonly ClaimView[]
  readonly chosen: readonly Claim[]
}

/** *New claim*, where a passage can be dropped too, and what the list is narrowed to. */
export function ClaimsToolbar({ data, shown, chosen: selected }: ClaimsToolbarProps) {
  const { views } = data
  const db = useDb()
  const filter = usePanelState((state) => state.filter)
  const asking = useWhatIfState((state) => state.on)
  const selecting = usePanelState((state) => state.selection !== null)
  const order = usePanelState((state) => state.order)
  const filtersOpen = usePanelState((state) => state.filtersOpen)
  const collapsed = usePanelState((state) => state.collapsed)
  const make = async (dropped: Dropped) => {
    const exhibit = await exhibitOfDrop(db, dropped)
    if (exhibit !== null) await claimFromExhibit(db, exhibit)
  }
  const { hint, handlers } = useDrop(false, (dropped) => void make(dropped))
  const ids = shown.map(({ claim }) => claim.id)
  const allCollapsed = ids.length > 0 && ids.every((id) => collapsed.has(id))
  const hasEvidence = views.some(({ evidence }) => evidence.length > 0)
  const narrowed = isNarrowed(filter)
  const { text: _, ...choices } = filter
  const chosen = Object.values(choices).filter((each) => each !== null).length + Number(order !== 'own')

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
        {hasEvidence ? <ArrangeMenu /> : null}
        {hasEvidence ? (
          <IconButton label="What if" icon={<FlaskConical />} aria-pressed={asking} onClick={toggleWhatIf} />
        ) : null}
        {views.length < 2 ? null : (
          <IconButton
            label={allCollapsed ? 'Show all evidence' : 'Hide all evidence'}
            icon={allCollapsed ? <ChevronsUpDown /> : <ChevronsDownUp />}
            onClick={() => setCollapsed(ids, !allCollapsed)}
          />
        )}
        {views.length < 2 && !selecting ? null : (
          <IconButton
            label="Select claims"
            icon={<ListChecks />}
            aria-pressed={selecting}
            className={cx(selecting && s.inForce)}
            onClick={() => setSelection(selecting ? null : EMPTY_SELECTION)}
          />
        )}
      </div>
      {views.length < 2 && !narrowed ? null : (
        <search className={s.search}>
          <TextField
            label="Find in claims"
            hideLabel
            type="search"
            placeholder="Find in claims"
            icon={<Search />}
            value={filter.text}
            onChange={(text) => narrow({ text })}
          />
          <IconButton
            label={filtersOpen ? 'Hide filters' : 'Filter and sort'}
            icon={<SlidersHorizontal />}
            aria-expanded={filtersOpen}
            hint={chosen === 0 ? null : `${chosen} in force`}
            className={cx(chosen > 0 && s.inForce)}
            onClick={() => panelState.setState({ filtersOpen: !filtersOpen })}
          />
        </search>
      )}
      {filtersOpen ? <ClaimFilters {...data} /> : null}
      {selecting ? <SelectionBar chosen={selected} shown={shown} /> : null}
      <SelectionDialogs chosen={selected} data={data} />
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
