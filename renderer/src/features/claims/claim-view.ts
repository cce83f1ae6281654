import { groupBy } from '../../../../shared/group-by.ts'
import type { ClaimId, SourceId } from '../../../../shared/ids.ts'
import type { Claim, Evidence, Verdict } from '../../../../shared/project/claim.ts'
import { NO_KIN, originsTable, type Kin } from '../../../../shared/project/origins.ts'
import type { Party } from '../../../../shared/project/party.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { byOrder, numberedClaims } from '../../../../shared/claims/tree.ts'
import { countIndependent } from '../../../../shared/claims/independent.ts'
import { createSpeakersOf, type Speakers } from '../../../../shared/claims/speakers.ts'
import { whyOneOrigin, type OneOrigin } from '../../../../shared/claims/why-one-origin.ts'
import {
  disagreement,
  tallyClaim,
  type ClaimTally,
  type Disagreement,
} from '../../../../shared/claims/tally.ts'

/** A claim as the panel shows it. Evidence from sources in the bin rests: it is counted, but not shown or weighed. */
export type ClaimView = {
  readonly claim: Claim
  /** 1 for a claim that is part of none. */
  readonly level: number
  /** The verdicts on its parts. */
  readonly parts: readonly Verdict[]
  readonly evidence: readonly Evidence[]
  readonly tally: ClaimTally
  readonly disagreement: Disagreement
  /** How many its sources come to if those of one origin count once. */
  readonly independent: number
  /** To whom its evidence is attributed. */
  readonly speakers: Speakers
  /** Why that are fewer than its sources. */
  readonly oneOrigin: readonly OneOrigin[]
  readonly resting: number
}

/**
 * Joins claims with their evidence, both in their manual order; each claim is followed by its parts. One of `before`, which
 * must be made with the same kin and parties, is given back for a claim of which nothing is another.
 */
export function viewClaims(
  claims: readonly Claim[],
  evidence: readonly Evidence[],
  sources: ReadonlyMap<SourceId, Pick<Source, 'deletedAt'>>,
  kin: Kin = NO_KIN,
  parties: readonly Party[] = [],
  before: ReadonlyMap<ClaimId, ClaimView> = new Map(),
): ClaimView[] {
  const speakersOf = createSpeakersOf(parties)
  const byClaim = groupBy(evidence.toSorted(byOrder), ({ claimId }) => claimId)
  const origins = originsTable(kin)
  const verdicts = groupBy(claims, ({ partOf }) => partOf)
  return numberedClaims(claims).map(({ claim, level }) => {
    const all = byClaim.get(claim.id) ?? []
    const shown = all.filter(({ sourceId }) => sources.get(sourceId)?.deletedAt === null)
    const resting = all.length - shown.length
    const parts = (verdicts.get(claim.id) ?? []).map(({ verdict }) => verdict)
    const known = before.get(claim.id)
    if (known !== undefined && isSame(known, { claim, level, parts, evidence: shown, resting })) return known
    const tally = tallyClaim(shown)
    const speaking = tally.bySource.map(({ sourceId }) => sourceId)
    const independent = countIndependent(speaking, origins)
    return {
      claim,
      level,
      parts,
      evidence: shown,
      tally,
      disagreement: disagreement(tally),
      independent,
      oneOrigin: independent < speaking.length ? whyOneOrigin(speaking, kin) : [],
      speakers: speakersOf(shown),
      resting,
    }
  })
}

type Seen = Pick<ClaimView, 'claim' | 'level' | 'parts' | 'evidence' | 'resting'>

const isSame = (a: Seen, b: Seen): boolean =>
  a.claim === b.claim &&
  a.level === b.level &&
  a.resting === b.resting &&
  sameItems(a.parts, b.parts) &&
  sameItems(a.evidence, b.evidence)

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])

/** Claims without the parts of those that are folded, and of their parts. */
export function unfoldedClaims(views: readonly ClaimView[], folded: ReadonlySet<ClaimId>): ClaimView[] {
  const hidden = new Set<ClaimId>()
  return views.filter(({ claim }) => {
    const { partOf } = claim
    if (partOf === undefined || !(folded.has(partOf) || hidden.has(partOf))) return true
    hidden.add(claim.id)
    return false
  })
}

/** The last of a claim and all that is part of it; null if it is not among them. */
export function lastOfBranch(views: readonly ClaimView[], id: ClaimId): ClaimId | null {
  const from = views.findIndex(({ claim }) => claim.id === id)
  const level = views[from]?.level
  if (level === undefined) return null
  const behind = views.findIndex((view, at) => at > from && view.level <= level)
  return views.at(behind === -1 ? -1 : behind - 1)?.claim.id ?? null
}
