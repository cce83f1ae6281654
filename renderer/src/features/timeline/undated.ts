import { numberedClaims, type NumberedClaim } from '../../../../shared/claims/tree.ts'
import { gatherValues } from '../../../../shared/claims/values.ts'
import type { Evidence } from '../../../../shared/project/claim.ts'
import type { EventTime } from '../../../../shared/project/event-time.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { timedSources, type TimelineData } from '../../../../shared/timeline/items.ts'

export type Undated = { readonly claims: readonly NumberedClaim[]; readonly sources: readonly Source[] }

/** Claims that have no time themselves, and sources of which nobody knows when they were published. */
export const undatedOf = ({ claims, sources }: TimelineData): Undated => ({
  claims: numberedClaims(claims).filter(({ claim }) => claim.time === undefined),
  sources: timedSources(sources).filter(({ meta }) => meta.published === null),
})

/** The different times that passages give for a claim, those of most sources first. */
export const givenTimes = (evidence: readonly Evidence[]): readonly EventTime[] =>
  gatherValues(evidence).flatMap(({ value }) => (value.kind === 'time' ? [value.time] : []))
