import type { SourceId } from '../ids.ts'
import type { Evidence, Stance } from '../project/claim.ts'

export type StanceCounts = Readonly<Record<Stance, number>>

type SourceTally = {
  readonly sourceId: SourceId
  readonly counts: StanceCounts
  readonly dominant: Stance
}

/** How the evidence of one claim is spread, by passage and by source. */
export type ClaimTally = {
  readonly evidence: StanceCounts
  /** In order of first appearance. */
  readonly bySource: readonly SourceTally[]
  /** Sources counted once, under their dominant stance. */
  readonly sources: StanceCounts
}

/** Whether anybody contradicts anybody: two sources each other, or only one source itself. */
export type Disagreement = 'none' | 'within-source' | 'between-sources'

/** Counts the evidence of one claim; the order of the list decides nothing but the order of sources. */
export function tallyClaim(evidence: readonly Evidence[]): ClaimTally {
  const stances = new Map<SourceId, Stance[]>()
  for (const { sourceId, stance } of evidence)
    stances.set(sourceId, [...(stances.get(sourceId) ?? []), stance])
  const bySource = [...stances].map(([sourceId, given]) => {
    const counts = countStances(given)
    return { sourceId, counts, dominant: dominantStance(counts) }
  })
  return {
    evidence: countStances(evidence.map(({ stance }) => stance)),
    bySource,
    sources: countStances(bySource.map(({ dominant }) => dominant)),
  }
}

/** Looks at every passage, not at dominant stances: a single dissenting passage of a source counts. */
export function disagreement({ bySource }: ClaimTally): Disagreement {
  const supporting = bySource.filter(({ counts }) => counts.supports > 0)
  const contradicting = bySource.filter(({ counts }) => counts.contradicts > 0)
  if (supporting.length === 0 || contradicting.length === 0) return 'none'
  const sameOnly = supporting.length === 1 && contradicting.length === 1 && supporting[0] === contradicting[0]
  return sameOnly ? 'within-source' : 'between-sources'
}

/** What a source says on the whole: a mention never outweighs a statement, and of equals the more critical counts. */
export function dominantStance(counts: StanceCounts): Stance {
  const critical = ['contradicts', 'qualifies', 'supports'] as const
  const most = Math.max(...critical.map((stance) => counts[stance]))
  return critical.find((stance) => most > 0 && counts[stance] === most) ?? 'mentions'
}

/** How often each stance occurs. */
export function countStances(stances: readonly Stance[]): StanceCounts {
  const counts: Record<Stance, number> = { supports: 0, contradicts: 0, qualifies: 0, mentions: 0 }
  for (const stance of stances) counts[stance] += 1
  return counts
}
