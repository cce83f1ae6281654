import type { Claim } from '../../../../shared/project/claim.ts'
import { cx } from '../../ui/cx.ts'
import { panelState, setSelection, usePanelState } from './panel-state.ts'
import { EMPTY_SELECTION, toggled } from './selection.ts'
import s from './statement.module.css'
import { useWanted } from './use-wanted.ts'

/** A claim's statement while claims are selected: the label of a box that takes it in. */
export function StatementChoice({ claim, inFull }: { readonly claim: Claim; readonly inFull: boolean }) {
  const chosen = usePanelState((state) => state.selection?.ids.has(claim.id) === true)
  const box = useWanted<HTMLInputElement>(claim.id)
  return (
    <h3 className={s.heading}>
      <label className={s.choice}>
        <input
          ref={box}
          type="checkbox"
          data-stop=""
          data-handle=""
          checked={chosen}
          onChange={() => setSelection(toggled(panelState.getState().selection ?? EMPTY_SELECTION, claim.id))}
        />
        <span className={cx(s.words, !inFull && s.clamped)} dir="auto">
          {claim.statement}
        </span>
      </label>
    </h3>
  )
}
