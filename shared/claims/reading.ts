import { disagreement } from './tally.ts'
import type { ClaimTally } from './tally.ts'

/** What the evidence seems to say, as data for one sentence; numbers are numbers of sources. The verdict stays the user's. */
export type SuggestedReading =
  | { readonly kind: 'no-evidence' }
  | { readonly kind: 'only-mentioned'; readonly sources: number }
  | { readonly kind: 'only-qualified'; readonly sources: number }
  | {
      readonly kind: 'one-sided'
      readonly side: 'supports' | 'contradicts'
      readonly sources: number
      readonly qualifying: number
    }
  | {
      readonly kind: 'contested'
      readonly supporting: number
      readonly contradicting: number
      readonly qualifying: number
    }
  | { readonly kind: 'self-contradictory' }

/** Sums a claim's evidence up: 'contested' if two sources stand against each other, 'self-contradictory' if one against itself. */
export function suggestedReading(tally: ClaimTally): SuggestedReading {
  const having = (stance: 'supports' | 'contradicts' | 'qualifies'): number =>
    tally.bySource.filter(({ counts }) => counts[stance] > 0).length
  const supporting = having('supports')
  const contradicting = having('contradicts')
  const qualifying = having('qualifies')
  const against = disagreement(tally)
  if (tally.bySource.length === 0) return { kind: 'no-evidence' }
  if (against === 'within-source') return { kind: 'self-contradictory' }
  if (against === 'between-sources') return { kind: 'contested', supporting, contradicting, qualifying }
  if (supporting > 0) return { kind: 'one-sided', side: 'supports', sources: supporting, qualifying }
  if (contradicting > 0) return { kind: 'one-sided', side: 'contradicts', sources: contradicting, qualifying }
  if (qualifying > 0) return { kind: 'only-qualified', sources: qualifying }
  return { kind: 'only-mentioned', sources: tally.sources.mentions }
}
