import { sharesOf, STATES, type Statement } from '../../../../shared/drafts/statements.ts'
import { wholePercents } from '../../../../shared/percent.ts'
import { formatNumber } from '../../ui/format.ts'
import s from './draft.module.css'
import { STATE_WORDS } from './state-words.ts'
import { StateIcon } from './state-icon.tsx'

/** How much of a draft is supported, in a bar and in words with numbers. */
export function SharesBar({ statements }: { readonly statements: readonly Statement[] }) {
  const shares = sharesOf(statements)
  const used = STATES.filter((state) => shares[state] > 0)
  const percents = wholePercents(used.map((state) => shares[state]))
  return (
    <div>
      <div className={s.bar} aria-hidden="true">
        {used.map((state) => (
          <span key={state} className={s.segment} data-state={state} style={{ flexGrow: shares[state] }} />
        ))}
      </div>
      <ul className={s.legend} aria-label="Sentences by what stands behind them">
        {used.map((state, index) => (
          <li key={state} className={s.share} data-state={state}>
            <StateIcon state={state} />
            {formatNumber(shares[state])} {STATE_WORDS[state].toLowerCase()}
            <span className={s.percent}>{percents[index]} %</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
