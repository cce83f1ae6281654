import { STANCES, VERDICTS, type Confidence, type Verdict } from '../../../../shared/project/claim.ts'
import type { StanceCounts } from '../../../../shared/claims/tally.ts'
import type { Coverage } from '../../../../shared/claims/coverage.ts'
import { plural } from '../../ui/format.ts'
import { VERDICT_WORDS } from '../../ui/verdict-words.ts'
import type { ClaimView } from './claim-view.ts'

type Counted = Pick<ClaimView, 'tally' | 'evidence' | 'independent'>

/** `3 sources`, with the origins they come to if that are fewer, and the passages if there are more. */
export function countSentence({ tally, evidence, independent }: Counted): string {
  const sources = tally.bySource.length
  if (sources === 0) return 'No evidence yet'
  const words = plural(sources, 'source')
  const counted = independent < sources ? `${words} · ${plural(independent, 'origin')}` : words
  return evidence.length === sources ? counted : `${counted} · ${plural(evidence.length, 'passage')}`
}

/** Why the two numbers differ; null when they do not. */
export function originSentence({
  tally,
  independent,
}: Pick<ClaimView, 'tally' | 'independent'>): string | null {
  const sources = tally.bySource.length
  if (independent === sources) return null
  return `Sources of one origin count once: ${plural(sources, 'source')}, ${plural(independent, 'origin')}.`
}

/** Says that somebody contradicts somebody; null when nobody does. */
export function disagreementSentence({ disagreement, tally }: ClaimView): string | null {
  if (disagreement === 'none') return null
  if (disagreement === 'between-sources') return 'Sources disagree'
  return tally.bySource.length === 1 ? 'The source contradicts itself' : 'One source contradicts itself'
}

const VERBS = {
  supports: ['supports', 'support'],
  contradicts: ['contradicts', 'contradict'],
  qualifies: ['qualifies', 'qualify'],
  mentions: ['mentions it', 'mention it'],
} as const

/** The summary bar in words: `2 sources support, 1 contradicts`. */
export function barSentence(sources: StanceCounts): string {
  const parts = STANCES.filter((stance) => sources[stance] > 0).map((stance) => {
    const [one, many] = VERBS[stance]
    return { count: sources[stance], verb: sources[stance] === 1 ? one : many }
  })
  if (parts.length === 0) return 'No evidence yet'
  return parts
    .map(({ count, verb }, index) => `${index === 0 ? plural(count, 'source') : count} ${verb}`)
    .join(', ')
}

/** What became of evidence from sources that lie in the bin; null when there is none. */
export function restingSentence(resting: number): string | null {
  if (resting === 0) return null
  return `${plural(resting, 'passage')} ${resting === 1 ? 'rests' : 'rest'} in the bin`
}

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  low: 'Low confidence',
  medium: 'Medium confidence',
  high: 'High confidence',
}

/** What was found of the parts of a claim: `3 parts: 1 confirmed, 2 disputed`. */
export function partsSentence(parts: readonly Verdict[]): string {
  const found = VERDICTS.map((verdict) => ({
    verdict,
    count: parts.filter((each) => each === verdict).length,
  })).filter(({ count }) => count > 0)
  const words = found.map(({ verdict, count }) => `${count} ${VERDICT_WORDS[verdict].toLowerCase()}`)
  return `${plural(parts.length, 'part')}: ${words.join(', ')}`
}

/** How far the sources were looked through for a claim: `2 of 5 sources not reviewed · 1 silent`, `All 5 sources reviewed`. */
export function coverageSentence({
  covered,
  silent,
  unreviewed,
}: Readonly<Record<Coverage, number>>): string {
  const sources = plural(covered + silent + unreviewed, 'source')
  const reviewed = unreviewed === 0 ? `All ${sources} reviewed` : `${unreviewed} of ${sources} not reviewed`
  return silent === 0 ? reviewed : `${reviewed} · ${silent} silent`
}
