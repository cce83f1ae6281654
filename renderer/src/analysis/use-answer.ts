import { useMemo, useSyncExternalStore } from 'react'
import type { QuestionKind, QuestionOf } from '../../../shared/compare/questions.ts'
import { useDb } from '../data/context.ts'
import { comparerOf } from './comparer.ts'
import { createInquiry, type Inquiry, type Standing } from './inquiry.ts'

export type Asked<Kind extends QuestionKind> = Standing<Kind> & Pick<Inquiry<Kind>, 'cancel' | 'retry'>

/**
 * Asks the comparison, and again whenever what it rests on has changed. Null asks nothing. Questions are told apart by what
 * they say, so that they need not be the same object each time.
 */
export function useAnswer<Kind extends QuestionKind>(question: QuestionOf<Kind> | null): Asked<Kind> {
  const db = useDb()
  const key = question === null ? null : JSON.stringify(question)
  const inquiry = useMemo(
    () => (key === null ? NONE : createInquiry<Kind>(comparerOf(db), JSON.parse(key) as QuestionOf<Kind>)),
    [db, key],
  )
  const standing = useSyncExternalStore(inquiry.subscribe, inquiry.getSnapshot)
  return { ...standing, cancel: inquiry.cancel, retry: inquiry.retry }
}

const UNASKED = { answer: undefined, progress: null, failure: null }
const NONE: Inquiry<never> = {
  subscribe: () => () => undefined,
  getSnapshot: () => UNASKED,
  cancel: () => undefined,
  retry: () => undefined,
}
