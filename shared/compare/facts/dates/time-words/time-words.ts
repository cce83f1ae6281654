/** The words of a language that times are made of, as alternatives of expressions on text as it stands. No alternative repeats. */
export type TimeWords = {
  /** From Monday. */
  readonly weekdays: readonly string[]
  /** From January. */
  readonly months: readonly string[]
  /** What stands before or after a weekday, month or year. */
  readonly last: string
  readonly next: string
  readonly this: string
  readonly units: {
    readonly hour: string
    readonly day: string
    readonly week: string
    readonly month: string
    readonly year: string
    readonly decade: string
    readonly century: string
  }
  /** Before (`vor`, `hace`) or after (`ago`, `fa`) an amount of time. */
  readonly agoBefore: string | null
  readonly agoAfter: string | null
  readonly numbers: Readonly<Record<string, number>>
  readonly today: string
  readonly yesterday: string
  readonly dayBeforeYesterday: string | null
  readonly tomorrow: string
  readonly early: string
  readonly mid: string
  readonly late: string
  /** Between such a word and what it is a part of: `of`, `de`. */
  readonly of: string
  readonly sameDay: string
  readonly dayAfter: string
  readonly dayBefore: string
  /** What says that something is still to come. */
  readonly future: string
  /** Before a month that stands alone, so that it is one (`may`, `march`). */
  readonly beforeMonth: string
  /** Before a year that stands alone. */
  readonly beforeYear: string
  /** Around the number of a decade, with `#` for it. */
  readonly decades: readonly string[]
  /** Words that are times, but no one can say which. */
  readonly vague: string
  /** Winter, spring, summer, autumn. */
  readonly seasons: readonly string[]
  /** `first quarter`, with `#` for the number. */
  readonly quarter: string | null
}
