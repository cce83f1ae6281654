import { useEffect, useRef, useState } from 'react'
import type { Claim } from '../../../../shared/project/claim.ts'
import { settings } from '../../state/settings.ts'
import type { Answers } from '../../state/use-what-if.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { cx } from '../../ui/cx.ts'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { isTextField } from '../../ui/is-text-field.ts'
import { useDeleteKey } from '../../ui/use-delete-key.ts'
import { useListener } from '../../ui/use-listener.ts'
import { useNear } from '../../ui/use-near.ts'
import { ClaimBody } from './claim-body.tsx'
import s from './claim-card.module.css'
import type { ClaimView } from './claim-view.ts'
import { panelState, usePanelState } from './panel-state.ts'
import type { ClaimsData } from './queries.ts'
import { useClaimPlace } from './use-claim-place.ts'
import { useDrop } from './use-drop.ts'

type ClaimCardProps = {
  readonly view: ClaimView
  /** Where it stands in the list. */
  readonly at: number
  /** Whether a very long statement is shown to its end. */
  readonly inFull: boolean
  /** Whether a part stands further in than its whole, which it follows. */
  readonly indented: boolean
  /** Whether the claims stand in their own order, in which they can be moved. */
  readonly movable: boolean
  /** All claims in reading order, and the ids of those on show: moving goes by what is seen. */
  readonly claims: readonly Claim[]
  readonly shown: readonly string[]
  readonly known: ClaimsData
  /** Null unless somebody asks what if something were wrong. */
  readonly answers: Answers | null
  /** Deletes it, or all that is selected. */
  readonly onDelete: (claim: Claim) => void
}

/** So many claims are rendered in full before it is known which of them are near. */
const FIRST = 6
/** About what a card takes without its evidence, and each piece of that, in px. */
const HEAD = 130
const EVIDENCE = 145
/** What stands around a card, in px. */
const AROUND = 10

/** The key that codes a highlight in the text codes a claim here. */
const isCodeKey = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 't' &&
  !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) &&
  settings.getState().singleKeys &&
  !isTextField(event.target)

/** Deeper parts stand no further in, as there would be no room for words. */
const indentOf = (level: number): string => `${Math.min(level - 1, 4) * 14}px`

/**
 * A claim in the list. Focus anywhere in it makes it the active claim. Far from the view it holds its statement alone, so
 * that lists of thousands stay quick and still can be read and searched to their end; where somebody has been, all stays.
 */
export function ClaimCard(props: ClaimCardProps) {
  const { view, at, inFull, indented, movable, claims, shown, known, answers, onDelete } = props
  const { claim, evidence } = view
  const slot = useRef<HTMLDivElement>(null)
  const card = useRef<HTMLElement>(null)
  const active = useWorkspace((state) => state.activeClaim === claim.id)
  const wanted = usePanelState(({ wanted: id, editing }) => isAbout(view, id) || editing?.id === claim.id)
  const collapsed = usePanelState((state) => state.collapsed.has(claim.id))
  const chosen = usePanelState((state) => state.selection?.ids.has(claim.id) === true)
  const [touched, setTouched] = useState(false)
  const { near, height } = useNear(slot, at < FIRST)
  const full = near || touched || active || wanted
  const guess = height ?? HEAD + (collapsed ? 0 : evidence.length * EVIDENCE)

  const { canMove, move, take } = useClaimPlace(view, { claims, shown, movable })
  const { hint, handlers } = useDrop(true, (dropped, where, way) => void take(dropped, where, way))

  useEffect(() => {
    // Made active by a press or the focus in it, the card is in sight, and must not move away under the pointer.
    if (active && card.current?.contains(document.activeElement) === false)
      card.current.scrollIntoView({ block: 'nearest' })
  }, [active])
  useListener(card, 'focusin', () => {
    workspace.getState().setActiveClaim(claim.id)
    setTouched(true)
  })
  useListener(card, 'keydown', (event) => {
    if (!isCodeKey(event)) return
    event.preventDefault()
    panelState.setState(({ selection }) =>
      selection === null
        ? { coding: claim.id }
        : { selectionDialog: selection.ids.size === 0 ? null : 'codes' },
    )
  })
  useDeleteKey(card, () => onDelete(claim))
  return (
    <div
      ref={slot}
      data-claim={claim.id}
      className={s.slot}
      style={{
        containIntrinsicBlockSize: `auto ${guess}px`,
        ...(indented && view.level > 1 ? { marginInlineStart: indentOf(view.level) } : {}),
      }}
    >
      <article
        ref={card}
        className={cx(s.card, active && s.active, chosen && s.chosen, hint !== null && s[hint])}
        aria-label={claim.statement}
        aria-current={active ? 'true' : undefined}
        tabIndex={-1}
        style={full ? undefined : { blockSize: guess - AROUND }}
        {...handlers}
      >
        {full ? (
          <ErrorBoundary ring="card">
            <ClaimBody
              view={view}
              inFull={inFull}
              indented={indented}
              whole={claims.find(({ id }) => id === claim.partOf)}
              known={known}
              answers={answers}
              card={card}
              canMove={canMove}
              onMove={move}
            />
          </ErrorBoundary>
        ) : (
          <h3 className={s.far} dir="auto">
            {claim.statement}
          </h3>
        )}
      </article>
    </div>
  )
}

const isAbout = ({ claim, evidence }: ClaimView, id: string | null): boolean =>
  id !== null && (claim.id === id || evidence.some((item) => item.id === id))
