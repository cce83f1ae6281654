import { useState } from 'react'
import type { Suggestion } from '../../../../shared/compare/suggest/suggestion.ts'
import { useAnswer, type Asked } from '../../analysis/use-answer.ts'
import { useCompareSettings } from '../../state/compare-settings.ts'
import type { Chosen, Subject } from './subject.ts'
import { useSubject } from './use-subject.ts'

/** What is suggested for the words in hand. */
export type Suggested = {
  readonly chosen: Chosen
  /** With the words they are for: while others are asked about, the last ones stay. Null until there are any. */
  readonly found: Found<readonly Suggestion[]> | null
  readonly asked: Asked<'suggestions'>
  /** How many there are; undefined while there is nothing to count. */
  readonly count: number | undefined
}

/** An answer with the words it was asked for. */
export type Found<T> = { readonly about: Subject; readonly answer: T }

/** Claims for the words in hand, asked for whether or not the panel is on show: its tab says how many there are. */
export function useSuggested(): Suggested {
  const chosen = useSubject()
  const enabled = useCompareSettings(({ suggestions }) => suggestions)
  const about = enabled && chosen !== 'draft' ? chosen : null
  const asked = useAnswer<'suggestions'>(about === null ? null : { kind: 'suggestions', place: about.place })
  const found = useLast(about, asked.answer)
  return { chosen, found, asked, count: found?.answer.length }
}

/** The last answer with what it was for, until there is one for what is asked about now. */
export function useLast<T>(about: Subject | null, answer: T | undefined): Found<T> | null {
  const [last, setLast] = useState<Found<T> | null>(null)
  if (about === null) {
    if (last !== null) setLast(null)
    return null
  }
  if (answer === undefined) return last
  if (last !== null && last.about === about && last.answer === answer) return last
  const next = { about, answer }
  setLast(next)
  return next
}
