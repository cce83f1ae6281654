import type { PartialDate } from '../../../project/source.ts'

/** How a phrase became a date; the interface words it. */
export type DateRule = {
  readonly kind:
    | 'as-written'
    | 'year-supplied'
    | 'weekday-before'
    | 'weekday-after'
    | 'weekday-of-week'
    | 'counted'
    | 'named-span'
    | 'same-day'
    | 'corrected'
    /** It says a time that nobody can point to (`in recent years`). */
    | 'vague'
    /** It is counted from a date that is not known. */
    | 'unknown'
  /** What it was counted from: the publication date, or the date of the phrase before it. Null if from nothing. */
  readonly from: PartialDate | null
}
