import { numberedClaims, type NumberedClaim } from '../claims/tree.ts'
import type { Claim, Evidence } from '../project/claim.ts'
import type { Bounds, EventTime } from '../project/event-time.ts'
import type { Derivation } from '../project/derivation.ts'
import type { Lineage } from '../project/lineage.ts'
import { isLiving } from '../project/source-kind.ts'
import type { Source, SourceVersion } from '../project/source.ts'
import { drawnBounds, timeOfDate, timeOfInstant } from './when.ts'

/** The rows a timeline is made of. Sources in the bin are left out with all that hangs on them, and drafts, which report nothing. */
export type TimelineData = {
  readonly claims: readonly Claim[]
  readonly evidence: readonly Evidence[]
  readonly sources: readonly Source[]
  readonly versions: readonly SourceVersion[]
  readonly lineages: readonly Lineage[]
  readonly derivations: readonly Derivation[]
}

/** When it happened, when it was reported, when it came into the project. */
export const TRACKS = ['events', 'reports', 'retrieved'] as const
export type Track = (typeof TRACKS)[number]

type Timed = {
  readonly id: string
  readonly time: EventTime
  /** As it is drawn: with what "about" adds. */
  readonly bounds: Bounds
}
export type ClaimItem = Timed & { readonly kind: 'claim'; readonly claim: NumberedClaim }
export type EvidenceItem = Timed & {
  readonly kind: 'evidence'
  readonly claim: NumberedClaim
  readonly evidence: Evidence
  readonly source: Source
}
type ReportItem = Timed & { readonly kind: 'published' | 'modified'; readonly source: Source }
/** A version that was imported; the first is the import of its source. */
type RetrievedItem = Timed & {
  readonly kind: 'retrieved'
  readonly source: Source
  readonly version: number
}

/** One time that something in the project has. */
export type TimelineItem = ClaimItem | EvidenceItem | ReportItem | RetrievedItem

export function trackOf({ kind }: TimelineItem): Track {
  if (kind === 'claim' || kind === 'evidence') return 'events'
  return kind === 'retrieved' ? 'retrieved' : 'reports'
}

export const claimOf = (item: TimelineItem): NumberedClaim | null =>
  item.kind === 'claim' || item.kind === 'evidence' ? item.claim : null
export const sourceOf = (item: TimelineItem): Source | null => (item.kind === 'claim' ? null : item.source)

/** Sources that stand on a timeline. */
export const timedSources = (sources: readonly Source[]): readonly Source[] => sources.filter(isLiving)

/** Every time there is, in the order of time. */
export function timelineItems(data: Omit<TimelineData, 'lineages' | 'derivations'>): readonly TimelineItem[] {
  const sources = new Map(timedSources(data.sources).map((source) => [source.id, source]))
  const claims = new Map(numberedClaims(data.claims).map((numbered) => [numbered.claim.id, numbered]))
  const events = [...claims.values()].flatMap((claim) => claimItem(claim))
  const given = data.evidence.flatMap((evidence) => {
    const claim = claims.get(evidence.claimId)
    const source = sources.get(evidence.sourceId)
    return claim === undefined || source === undefined ? [] : evidenceItem(claim, evidence, source)
  })
  const reports = [...sources.values()].flatMap(reportItems)
  const retrieved = data.versions.flatMap((version) => {
    const source = sources.get(version.sourceId)
    return source === undefined ? [] : retrievedItem(source, version)
  })
  return [...events, ...given, ...reports, ...retrieved].toSorted(byTime)
}

const timed = (id: string, time: EventTime): Timed => ({ id, time, bounds: drawnBounds(time) })

function claimItem(claim: NumberedClaim): readonly ClaimItem[] {
  const { id, time } = claim.claim
  return time === undefined ? [] : [{ kind: 'claim', ...timed(`claim ${id}`, time), claim }]
}

function evidenceItem(claim: NumberedClaim, evidence: Evidence, source: Source): readonly EvidenceItem[] {
  const { id, value } = evidence
  if (value?.kind !== 'time') return []
  return [{ kind: 'evidence', ...timed(`evidence ${id}`, value.time), claim, evidence, source }]
}

function reportItems(source: Source): readonly ReportItem[] {
  return (['published', 'modified'] as const).flatMap((kind) => {
    const date = source.meta[kind]?.value
    return date === undefined
      ? []
      : [{ kind, ...timed(`${kind} ${source.id}`, timeOfDate(date)), source } as const]
  })
}

/** Text that was put back makes a version too, but nothing was fetched for it. */
function retrievedItem(source: Source, version: SourceVersion): readonly RetrievedItem[] {
  if (version.restoredFrom !== null) return []
  const at = timed(`retrieved ${version.id}`, timeOfInstant(version.createdAt))
  return [{ kind: 'retrieved', ...at, source, version: version.number }]
}

/** By beginning; of what begins together, the shorter first. */
export const byTime = (a: Timed, b: Timed): number =>
  a.bounds.earliest - b.bounds.earliest || a.bounds.latest - b.bounds.latest || (a.id < b.id ? -1 : 1)
