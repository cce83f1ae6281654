import { Link2, Minus, X } from 'lucide-react'
import type { ClaimId } from '../../../../shared/ids.ts'
import type { Statement, StatementLink } from '../../../../shared/drafts/statements.ts'
import { useDb } from '../../data/context.ts'
import { cx } from '../../ui/cx.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { VERDICT_WORDS } from '../../ui/verdict-words.ts'
import type { RowFocus } from '../../ui/virtual-list.tsx'
import { askClaim, goTo, statedOf, toggleNone, unlink } from './actions.ts'
import s from './draft.module.css'
import { StateIcon } from './state-icon.tsx'
import { STATE_WORDS } from './state-words.ts'
import type { Draft } from './use-draft.ts'

type StatementItemProps = {
  readonly draft: Draft
  readonly statement: Statement
  readonly isAt: boolean
  readonly focus: RowFocus
  readonly onClaim: (id: ClaimId) => void
}

/** One sentence of the draft: its button shows it in the text; below stand the claims it is linked to. */
export function StatementItem({ draft, statement, isAt, focus, onClaim }: StatementItemProps) {
  const db = useDb()
  const { number, text, state, links } = statement
  const claims = links.filter(({ claim }) => claim !== null)
  return (
    <div className={cx(s.item, isAt && s.at)} data-state={state}>
      <div className={s.head}>
        <button
          type="button"
          className={s.sentence}
          aria-label={`${STATE_WORDS[state]}: ${text}`}
          aria-current={isAt ? 'true' : undefined}
          onClick={() => goTo(draft, statement)}
          {...focus}
        >
          <span className={s.state} dir="ltr">
            <StateIcon state={state} />
            {STATE_WORDS[state]}
            <span className={s.number}>{number}</span>
          </span>
          <span className={s.text} dir="auto">
            {text}
          </span>
        </button>
        <div className={s.actions}>
          <IconButton
            size="small"
            label="Link to a claim"
            icon={<Link2 />}
            tabIndex={focus.tabIndex}
            onClick={() => askClaim(draft, statement)}
          />
          <IconButton
            size="small"
            label={state === 'needs-none' ? 'It needs a claim after all' : 'Needs no claim'}
            icon={<Minus />}
            tabIndex={focus.tabIndex}
            aria-pressed={state === 'needs-none'}
            onClick={() => void toggleNone(db, statedOf(draft, statement), links)}
          />
        </div>
      </div>
      {claims.length === 0 ? null : (
        <ul className={s.links} aria-label="Claims it states">
          {claims.map((link) => (
            <LinkLine key={link.assertion.id} link={link} tabIndex={focus.tabIndex} onClaim={onClaim} />
          ))}
        </ul>
      )}
    </div>
  )
}

type LinkLineProps = {
  readonly link: StatementLink
  readonly tabIndex: 0 | -1
  readonly onClaim: (id: ClaimId) => void
}

function LinkLine({ link, tabIndex, onClaim }: LinkLineProps) {
  const db = useDb()
  const { claim, support } = link
  if (claim === null) return null
  const lacks =
    support === 'unverified' && claim.verdict !== 'unverified' ? ', without a passage that supports it' : ''
  return (
    <li className={s.link}>
      <button type="button" className={s.claim} tabIndex={tabIndex} onClick={() => onClaim(claim.id)}>
        <bdi>{claim.statement}</bdi>
        <span className={s.verdict}>
          {VERDICT_WORDS[claim.verdict]}
          {lacks}
        </span>
      </button>
      <IconButton
        size="small"
        label={`Remove link to ${claim.statement}`}
        icon={<X />}
        tabIndex={tabIndex}
        onClick={() => void unlink(db, link)}
      />
    </li>
  )
}
