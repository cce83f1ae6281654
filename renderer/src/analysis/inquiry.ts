import type { AnswerTo, QuestionKind, QuestionOf } from '../../../shared/compare/questions.ts'
import { asAppError, type AppError } from '../../../shared/contract/define.ts'
import type { Comparer, Revisions } from '../workers/compare-client.ts'

/** What the comparison says to a question so far. */
export type Standing<Kind extends QuestionKind> = {
  /** Undefined until there is one. While it is asked again, because something changed, the last one stays. */
  readonly answer: AnswerTo<Kind> | undefined
  /** Share of the work that is done, 0 to 1; null while nothing is asked. */
  readonly progress: number | null
  readonly failure: AppError | null
}

/** A question that is kept answered as long as somebody listens. */
export type Inquiry<Kind extends QuestionKind> = {
  readonly subscribe: (listener: () => void) => () => void
  readonly getSnapshot: () => Standing<Kind>
  /** Ends the work; what was answered before stays. */
  readonly cancel: () => void
  /** Asks once more. */
  readonly retry: () => void
}

/** Nothing is asked before somebody listens; the last one to leave ends the work. */
export function createInquiry<Kind extends QuestionKind>(
  comparer: Comparer,
  question: QuestionOf<Kind>,
): Inquiry<Kind> {
  let standing: Standing<Kind> = { answer: undefined, progress: 0, failure: null }
  let stop = new AbortController()
  let unfollow: (() => void) | null = null
  let asked = -1
  const listeners = new Set<() => void>()

  const revisionOf = ({ texts, claims }: Revisions) => (question.kind === 'suggestions' ? claims : texts)

  function change(to: Partial<Standing<Kind>>): void {
    standing = { ...standing, ...to }
    for (const listener of listeners) listener()
  }

  function ask(): void {
    stop.abort()
    stop = new AbortController()
    const { signal } = stop
    asked = revisionOf(comparer.getSnapshot())
    change({ progress: 0, failure: null })
    const onProgress = (progress: number) => {
      if (!signal.aborted) change({ progress })
    }
    const unlessOvertaken = (to: Partial<Standing<Kind>>) => {
      if (!signal.aborted) change({ ...to, progress: null })
    }
    comparer.ask<Kind>(question, { signal, onProgress }).then(
      (answer) => unlessOvertaken({ answer }),
      (cause: unknown) => unlessOvertaken({ failure: asAppError(cause) }),
    )
  }

  const followUp = () => {
    if (revisionOf(comparer.getSnapshot()) !== asked) ask()
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      if (unfollow === null) {
        unfollow = comparer.subscribe(followUp)
        if (standing.answer === undefined || revisionOf(comparer.getSnapshot()) !== asked) ask()
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop.abort()
        unfollow?.()
        unfollow = null
      }
    },
    getSnapshot: () => standing,
    cancel() {
      stop.abort()
      change({ progress: null })
    },
    retry: ask,
  }
}
