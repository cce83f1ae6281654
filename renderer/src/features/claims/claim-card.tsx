import { memo, useEffect, useRef, useState, type RefObject } from 'react'
import { useDb } from '../../data/context.ts'
import { settings } from '../../state/settings.ts'
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
import { claimPlace } from './claim-place.ts'
import { useListedClaims, type ListedClaims } from './listed-claims.ts'
import { useDrop } from './use-drop.ts'

type ClaimCardProps = {
  readonly view: ClaimView
  /** Whether it stands among the first of the list. */
  readonly first: boolean
  /** Whether it is rendered in full wherever it stands, as in a short list. */
  readonly always: boolean
  /** Whether a very long statement is shown to its end. */
  readonly inFull: boolean
  /** Whether a part stands further in than its whole, which it follows. */
  readonly indented: boolean
  /** The list as it is now, for what is done with the card. */
  readonly list: { readonly current: ListedClaims }
}

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
 * A claim in the list. Focus anywhere in it makes it the active claim. In a long list, far from the view it
 * holds its statement alone, so that thousands stay quick and still can be read and searched to their end; where somebody
 * has been, all stays.
 */
export const ClaimCard = memo(function ClaimCard({
  view,
  first,
  always,
  inFull,
  indented,
  list,
}: ClaimCardProps) {
  const db = useDb()
  const { claim, evidence } = view
  const slot = useRef<HTMLDivElement>(null)
  const card = useRef<HTMLElement>(null)
  const active = useWorkspace((state) => state.activeClaim === claim.id)
  const wanted = usePanelState(({ wanted: id, editing }) => isAbout(view, id) || editing?.id === claim.id)
  const collapsed = usePanelState((state) => state.collapsed.has(claim.id))
  const chosen = usePanelState((state) => state.selection?.ids.has(claim.id) === true)
  const [touched, setTouched] = useState(false)
  const { near, height } = useNear(slot, first)
  const full = always || near || touched || active || wanted
  const guess = height ?? HEAD + (collapsed ? 0 : evidence.length * EVIDENCE)

  const { hint, handlers } = useDrop(
    true,
    (dropped, where, way) => void claimPlace(db, view, list.current).take(dropped, where, way),
  )

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
  useDeleteKey(card, () => list.current.onDelete(claim))
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
            <FullClaim view={view} inFull={inFull} indented={indented} card={card} />
          </ErrorBoundary>
        ) : (
          <h3 className={s.far} dir="auto">
            {claim.statement}
          </h3>
        )}
      </article>
    </div>
  )
})

type FullClaimProps = Pick<ClaimCardProps, 'view' | 'inFull' | 'indented'> & {
  readonly card: RefObject<HTMLElement | null>
}

function FullClaim({ view, inFull, indented, card }: FullClaimProps) {
  const db = useDb()
  const list = useListedClaims()
  const { canMove, move } = claimPlace(db, view, list)
  return (
    <ClaimBody
      view={view}
      inFull={inFull}
      indented={indented}
      whole={list.claims.find(({ id }) => id === view.claim.partOf)}
      known={list.known}
      answers={list.answers}
      card={card}
      canMove={canMove}
      onMove={move}
    />
  )
}

const isAbout = ({ claim, evidence }: ClaimView, id: string | null): boolean =>
  id !== null && (claim.id === id || evidence.some((item) => item.id === id))
