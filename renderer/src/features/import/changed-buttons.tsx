import { Button } from '../../ui/button.tsx'
import type { Choices } from './choices.ts'
import type { LineOf } from './outcome.ts'
import s from './report.module.css'

type ChangedButtonsProps = { readonly line: LineOf<'changed'>; readonly choices: Choices }

/** Asks what a changed file is: the next state of a source, or one of its own. Until it is answered nothing is added. */
export function ChangedButtons({ line, choices }: ChangedButtonsProps) {
  const { title } = line.outcome
  return (
    <div className={s.answers}>
      <Button
        size="small"
        aria-label={`Add as new version of ${title}`}
        onClick={() => void choices.addAsVersions([line])}
      >
        Add as new version
      </Button>
      <Button
        size="small"
        aria-label={`Keep ${line.path} as separate source`}
        onClick={() => void choices.addAsSources([line])}
      >
        Keep as separate source
      </Button>
    </div>
  )
}
