import { createContext, useContext } from 'react'
import { present } from '../../../../shared/assert.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import type { Answers } from '../../state/use-what-if.ts'
import type { ClaimsData } from './queries.ts'

/** What cards have to know of the list they stand in. */
export type ListedClaims = {
  /** All claims in reading order, and the ids of those on show: moving goes by what is seen. */
  readonly claims: readonly Claim[]
  readonly shown: readonly string[]
  /** Whether the claims stand in their own order, in which they can be moved. */
  readonly movable: boolean
  readonly known: ClaimsData
  /** Null unless somebody asks what if something were wrong. */
  readonly answers: Answers | null
  /** Deletes a claim, or all that is selected. */
  readonly onDelete: (claim: Claim) => void
}

/** For the few cards that are rendered in full: a change of one claim must not have thousands rendered again. */
export const ListedClaimsContext = createContext<ListedClaims | null>(null)

export const useListedClaims = (): ListedClaims =>
  present(useContext(ListedClaimsContext), 'ListedClaimsContext')
