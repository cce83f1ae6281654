import type { Standing } from '../../data/opening.ts'

/** Where a bundle came from: chosen by the user, or prepared by us. */
export type BundleOrigin = 'file' | 'sample'

/** What happens with a verified bundle. */
export type OpeningDecision =
  /** It is stored and opened without a question. */
  | 'at-once'
  /** The user sees what it holds and says *Open*. */
  | 'ask'
  /** The project is here already: the user chooses between a copy and a replacement. */
  | 'ask-which'

/** A project somebody has here is never touched without asking; only our own sample opens unasked. */
export function decideOpening(standing: Standing['kind'], origin: BundleOrigin): OpeningDecision {
  if (standing === 'here') return 'ask-which'
  return origin === 'sample' ? 'at-once' : 'ask'
}
