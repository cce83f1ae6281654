import type { SharedTerms } from '../slot.ts'

/** Clauses weigh more than the sentences around them. */
export const blend = ({ share, contextShare }: SharedTerms): number => 0.7 * share + 0.3 * contextShare

/** From which likeness of two sources as a whole on they are taken to report one story, and below which to report two. */
export const ONE_STORY = 0.18
export const TWO_STORIES = 0.12
