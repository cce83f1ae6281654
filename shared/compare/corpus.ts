import type { ClaimId, EvidenceId, SourceId } from '../ids.ts'
import type { SourcePair } from '../project/kinship.ts'
import type { CompareSettings } from './compare-settings.ts'
import type { Place } from './compared-source.ts'
import type { Decided } from './decided.ts'
import type { Known } from './known.ts'
import type { PreparedSource } from './prepared-source.ts'

/** A claim as passages are suggested for it. */
export type ComparedClaim = {
  readonly id: ClaimId
  readonly statement: string
  readonly evidence: readonly {
    readonly id: EvidenceId
    /** The words quoted, of all parts. */
    readonly words: string
    /** Null where it is lost. */
    readonly place: Place | null
    readonly note: string
  }[]
}

/** All that is compared, as it stands at one moment. */
export type Corpus = {
  /** In the order of the project. */
  readonly sources: readonly PreparedSource[]
  readonly byId: ReadonlyMap<SourceId, PreparedSource>
  readonly decided: Decided
  readonly settings: CompareSettings
  readonly claims: readonly ComparedClaim[]
  /** Names the user said to be one party's. */
  readonly aliases: readonly (readonly string[])[]
  /** Sources that count as one: lineages. */
  readonly lineages: readonly (readonly SourceId[])[]
  /** Sources the user decided not to be of one lineage. */
  readonly apart: readonly SourcePair[]
  readonly known: Known
}

/** The sources asked for that are compared, in the order of the project; all of them for null. */
export const pickSources = (
  { sources }: Corpus,
  wanted: readonly SourceId[] | null,
): readonly PreparedSource[] =>
  wanted === null ? sources : sources.filter(({ source }) => wanted.includes(source.id))
