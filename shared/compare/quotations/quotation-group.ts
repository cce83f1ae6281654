import type { Place } from '../compared-source.ts'

/** Words between quotation marks, and who is said to have said them. */
export type DirectQuotation = {
  /** Without the marks. */
  readonly at: Place
  readonly text: string
  /** As named there; null if nobody is. */
  readonly speaker: string | null
}

/** How one quotation stands to the fullest of its group. */
export type QuotationRelation = 'same' | 'trimmed' | 'reordered' | 'reworded'

/** What one speaker is quoted with in several places, the fullest first. `reworded`: as in another translation. */
export type QuotationGroup = {
  readonly speaker: string | null
  readonly quotations: readonly (DirectQuotation & { readonly relation: QuotationRelation })[]
}
