import { useEffect, type KeyboardEvent } from 'react'
import { KIND_WORDS, RELIABILITY_WORDS } from '../../../../shared/parties/words.ts'
import { useDb } from '../../data/context.ts'
import { workspace } from '../../state/workspace.ts'
import { formatNumber, plural } from '../../ui/format.ts'
import { PartyIcon } from '../../ui/party-icon.tsx'
import { useFocus } from '../../ui/use-focus.ts'
import type { RowFocus } from '../../ui/virtual-list.tsx'
import { removeParty } from './actions.ts'
import { panelState, usePanelState } from './panel-state.ts'
import s from './party-row.module.css'
import type { PartyUse } from './party-rows.ts'

type PartyRowProps = {
  readonly use: PartyUse
  /** The parties on show, in their order. */
  readonly rows: readonly PartyUse[]
  readonly focus: RowFocus
  readonly isChosen: boolean
}

/** One party in one row; it is shown as soon as it has the focus. F2 names it anew, Delete deletes it. */
export function PartyRow({ use, rows, focus, isChosen }: PartyRowProps) {
  const db = useDb()
  const { party, attributions } = use
  const wanted = usePanelState((state) => state.wanted === party.id)
  const button = useFocus<HTMLButtonElement>(wanted)
  useEffect(() => {
    if (wanted) panelState.setState({ wanted: null })
  }, [wanted])
  const choose = () => workspace.getState().setActiveParty(party.id)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F2' && (event.key !== 'Delete' || event.shiftKey)) return
    event.preventDefault()
    if (event.key === 'F2') panelState.setState({ naming: party.id })
    else void removeParty(db, rows, party)
  }
  return (
    <button
      {...focus}
      ref={button}
      type="button"
      className={s.row}
      aria-current={isChosen ? 'true' : undefined}
      aria-label={labelOf(use)}
      onClick={choose}
      onFocus={choose}
      onKeyDown={onKeyDown}
    >
      <PartyIcon kind={party.kind} />
      <span className={s.words}>
        <span className={s.name} dir="auto">
          {party.name}
        </span>
        {party.aliases.length === 0 ? null : (
          <span className={s.aliases} dir="auto">
            {party.aliases.join(', ')}
          </span>
        )}
      </span>
      {party.reliability === undefined ? null : (
        <span className={s.grade} title={RELIABILITY_WORDS[party.reliability]}>
          {party.reliability}
        </span>
      )}
      <span className={s.count} title={plural(attributions, 'attribution')}>
        {formatNumber(attributions)}
      </span>
    </button>
  )
}

function labelOf({ party, attributions }: PartyUse): string {
  const grade = party.reliability
  return [
    party.name,
    KIND_WORDS[party.kind].toLowerCase(),
    ...(grade === undefined ? [] : [`${grade}, ${RELIABILITY_WORDS[grade]}`]),
    plural(attributions, 'attribution'),
  ].join(', ')
}
