import { sharesOf, STATES, type Statement } from '../../../../shared/drafts/statements.ts'
import { formatNumber } from '../../ui/format.ts'
import s from './draft.module.css'
import { STATE_WORDS } from './state-words.ts'
import { StateIcon } from './state-icon.tsx'

/** How much of a draft is supported, in a bar and in words with numbers. */
export function SharesBar({ statements }: { readonly statements: readonly Statement[] }) {
  const shares = sharesOf(statements)
  const used = STATES.filter((state) => shares[state] > 0)
  return (
    <div>
      <div className={s.bar} aria-hidden="true">
        {used.map((state) => (
          <span key={state} className={s.segment} data-state={state} style={{ flexGrow: shares[state] }} />
        ))}
      </div>
      <ul className={s.legend} aria-label="Sentences by what stands behind them">
        {used.map((state) => (
          <li key={state} className={s.share} data-state={state}>
            <StateIcon state={state} />
            {formatNumber(shares[state])} {STATE_WORDS[state].toLowerCase()}
            <span className={s.percent}>{Math.round((100 * shares[state]) / statements.length)} %</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
