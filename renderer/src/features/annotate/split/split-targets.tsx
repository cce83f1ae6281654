import { useId } from 'react'
import type { Code } from '../../../../../shared/project/annotation.ts'
import type { Say } from '../../../../../shared/wording.ts'
import { useSay } from '../../../state/wording.ts'
import { formatNumber } from '../../../ui/format.ts'
import { TextField } from '../../../ui/text-field.tsx'
import s from './split-dialog.module.css'
import type { Given, NameProblem } from './split-plan.ts'

function problemWords(problem: NameProblem, say: Say): string {
  if (problem === 'own') return say('This is the code that is split.')
  return problem === 'needed' ? 'Passages go to it: it needs a name.' : 'Another one has this name already.'
}

type SplitTargetsProps = {
  readonly codes: readonly Code[]
  readonly names: readonly string[]
  readonly problems: readonly (NameProblem | null)[]
  readonly given: Given
  readonly onChange: (index: number, name: string) => void
}

/** The codes that take over, each by its digit; names that exist are those codes, others will be new. */
export function SplitTargets({ codes, names, problems, given, onChange }: SplitTargetsProps) {
  const say = useSay()
  const list = useId()
  const errorOf = (problem: NameProblem | null) => (problem === null ? null : problemWords(problem, say))
  const counts = [...given.values()]
  return (
    <ol className={s.targets}>
      {names.map((name, index) => (
        <li key={index} className={s.target}>
          <span className={s.digit} aria-hidden="true">
            {index + 1}
          </span>
          <TextField
            label={say`Code ${index + 1}`}
            hideLabel
            placeholder={say('Name of a code, there already or new')}
            list={list}
            maxLength={200}
            value={name}
            error={errorOf(problems[index] ?? null)}
            onChange={(typed) => onChange(index, typed)}
          />
          <span className={s.count}>
            {formatNumber(counts.filter((number) => number === index + 1).length)}
          </span>
        </li>
      ))}
      <datalist id={list}>
        {codes.map(({ id, name }) => (
          <option key={id}>{name}</option>
        ))}
      </datalist>
    </ol>
  )
}
