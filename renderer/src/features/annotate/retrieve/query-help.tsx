import { quotedIfNeeded } from '../../../../../shared/codes/query/print.ts'
import { useSay } from '../../../state/wording.ts'
import { forgetQuery, showFound } from './retrieve-state.ts'
import s from './query-help.module.css'
import { IconButton } from '../../../ui/icon-button.tsx'
import { X } from 'lucide-react'

/** Each with what it finds; the names of codes are put in. */
const EXAMPLES: readonly (readonly [query: (a: string, b: string) => string, finds: string])[] = [
  [(a) => `code:${a}`, 'All passages and claims with a code, or with one in it; code= means the code itself'],
  [(a, b) => `code:${a} AND NOT code:${b}`, 'With the one code and without the other'],
  [(a, b) => `(code:${a} OR code:${b}) colour:red`, 'With either code, highlighted red'],
  [(a, b) => `code:${a} OVERLAPS code:${b}`, 'Passages of the one that share words with one of the other'],
  [(a, b) => `code:${a} PARAGRAPH code:${b}`, 'Passages of the one with one of the other in their paragraph'],
  [
    (a, b) => `code:${a} NEAR/20 code:${b}`,
    'Passages of the one with one of the other at most 20 words away',
  ],
  [
    (a, b) => `code:${a} BEFORE/20 code:${b}`,
    'Passages of the one that one of the other follows within 20 words',
  ],
  [() => 'NOT code:*', 'Passages without any code'],
  [() => 'claim:1 NOT code:*', 'Evidence for the first claim that has no code yet'],
  [() => 'claim:* "opening day"', 'Evidence for any claim that says these words'],
]

type QueryHelpProps = {
  readonly names: readonly string[]
  readonly projectKey: string
  readonly saved: readonly string[]
  readonly onSaved: (saved: readonly string[]) => void
}

/** What can be asked, by examples that can be pressed, and the queries that were kept. */
export function QueryHelp({ names, projectKey, saved, onSaved }: QueryHelpProps) {
  const say = useSay()
  const [one = 'Date', other = 'Place'] = names
  return (
    <div className={s.help}>
      {saved.length === 0 ? null : (
        <section aria-label="Kept queries">
          <h2 className={s.heading}>Kept queries</h2>
          <ul>
            {saved.map((text) => (
              <li key={text} className={s.kept}>
                <button type="button" className={s.example} onClick={() => showFound(text)}>
                  {text}
                </button>
                <IconButton
                  size="small"
                  label={`Forget ${text}`}
                  icon={<X />}
                  onClick={() => onSaved(forgetQuery(projectKey, text))}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="Examples">
        <h2 className={s.heading}>Find passages and claims again</h2>
        <p className={s.intro}>
          {say(
            'Name codes, claims, sources, colours or words; joined by AND, OR, NOT and brackets, or by how passages lie to each other. Choose an example to begin with:',
          )}
        </p>
        <ul className={s.examples}>
          {EXAMPLES.map(([query, finds]) => {
            const text = query(quotedIfNeeded(one), quotedIfNeeded(other))
            return (
              <li key={finds}>
                <button type="button" className={s.example} onClick={() => showFound(text)}>
                  {text}
                </button>
                <span className={s.finds}>{say(finds)}</span>
              </li>
            )
          })}
        </ul>
      </section>
    </div>
  )
}
