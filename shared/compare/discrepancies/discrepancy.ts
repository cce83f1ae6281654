import type { PassageDecisionId, SourceId } from '../../ids.ts'
import type { EvidenceValue } from '../../project/evidence-value.ts'
import type { FactKind } from '../../project/passage-decision.ts'
import type { Place } from '../compared-source.ts'
import type { Fact } from '../facts/fact.ts'

/** How what a source says stands to the others: `silent` when nothing was found in it. */
export type CellState = 'same' | 'more-precise' | 'different' | 'silent'

/** One passage's answer. */
export type FactReading = {
  readonly fact: Fact
  /** The words of the fact in its source. */
  readonly at: Place
  /** What is quoted: the clause or sentence it stands in, never cut before a negation. */
  readonly quote: Place
  /** As it is set against the others; null if it is only shown. */
  readonly value: EvidenceValue | null
  /** Whom the source has say it; absent where it says so itself or names nobody. */
  readonly speaker?: string
  /** Readings of one group agree; the group most sources are in is 0. */
  readonly group: number
  /** A plan or expectation that a report which is not older overtook; a row of nothing else that differs is no `different` one. */
  readonly superseded?: true
}

export type DiscrepancyCell = {
  readonly sourceId: SourceId
  readonly state: CellState
  /** The ones that differ from the rest first; empty if silent. */
  readonly readings: readonly FactReading[]
}

/** A way in which reports can differ: finer than the kinds of facts, of which several share one. */
export type AspectName = 'date' | 'number' | 'designation' | 'place' | 'status' | 'stage' | 'age' | 'speaker'

/** A candidate: one event or fact and what each source says of it. It becomes a conflict only by the user's decision. */
export type Discrepancy = {
  /** The same for the same readings, whatever else is in the project. */
  readonly key: string
  readonly kind: FactKind
  readonly aspect: AspectName
  /** What it is about, in words of the sources: `training center – opened`. */
  readonly title: string
  /** A statement the values answer, for the claim to be made of it: `The helicopter training center opened on 29 March 2019`. */
  readonly statement: string
  readonly state: Exclude<CellState, 'silent'>
  /** Of every compared source, in their order. */
  readonly cells: readonly DiscrepancyCell[]
  /** Words and names the readings have in common: why they are taken for one thing. */
  readonly grounds: readonly string[]
  /** The user's decisions that it is no difference; empty if it is shown. */
  readonly dismissedBy: readonly PassageDecisionId[]
}
