import { useRef, type ReactNode } from 'react'
import type { AnswerTo, QuestionKind } from '../../../../shared/compare/questions.ts'
import type { Asked } from '../../analysis/use-answer.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useKeepFocus } from '../../ui/use-keep-focus.ts'
import s from './answered.module.css'

type AnsweredProps<Kind extends QuestionKind> = {
  readonly asked: Asked<Kind>
  readonly children: (answer: AnswerTo<Kind>) => ReactNode
}

/** What the comparison answers, or how far it is, or why it did not. Where one takes the other's place, the focus stays. */
export function Answered<Kind extends QuestionKind>(props: AnsweredProps<Kind>) {
  const box = useRef<HTMLDivElement>(null)
  useKeepFocus(box, 'button, input')
  return (
    <div ref={box} className={s.box}>
      <Standing {...props} />
    </div>
  )
}

function Standing<Kind extends QuestionKind>({ asked, children }: AnsweredProps<Kind>) {
  const { answer, progress, failure, cancel, retry } = asked
  if (failure !== null)
    return (
      <EmptyState
        title="The sources could not be compared"
        actions={<Button onClick={retry}>Try again</Button>}
      >
        {failure.message} Nothing in the project was changed.
      </EmptyState>
    )
  return (
    <>
      {progress === null ? null : (
        <div className={s.progress}>
          <Progress
            label="Comparing sources"
            value={progress}
            total={progress === 0 ? null : 1}
            inPercent
            onCancel={cancel}
          />
        </div>
      )}
      {answer !== undefined ? (
        children(answer)
      ) : progress === null ? (
        <EmptyState title="Cancelled" actions={<Button onClick={retry}>Compare</Button>} />
      ) : null}
    </>
  )
}
