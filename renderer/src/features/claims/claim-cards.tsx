import { Fragment, useLayoutEffect, useRef, type ReactNode } from 'react'
import type { ClaimId } from '../../../../shared/ids.ts'
import { ClaimCard } from './claim-card.tsx'
import type { ClaimView } from './claim-view.ts'
import { ListedClaimsContext, type ListedClaims } from './listed-claims.ts'

type ClaimCardsProps = {
  readonly views: readonly ClaimView[]
  /** The claim whose statement is shown to its end. */
  readonly open: ClaimId | null
  readonly indented: boolean
  readonly list: ListedClaims
  /** The editor of a new claim, and the claim it follows; null for the head of the list. */
  readonly draft: ReactNode
  readonly draftAfter: ClaimId | null
}

/** So many claims are rendered in full before it is known which of them are near. */
const FIRST = 6
/** A list of no more claims than this is always rendered in full. */
const FEW = 40

/** The cards of claims below each other. */
export function ClaimCards({ views, open, indented, list, draft, draftAfter }: ClaimCardsProps) {
  const latest = useRef(list)
  useLayoutEffect(() => {
    latest.current = list
  })
  return (
    <ListedClaimsContext value={list}>
      {draftAfter === null ? draft : null}
      {views.map((view, at) => (
        <Fragment key={view.claim.id}>
          <ClaimCard
            first={at < FIRST}
            always={views.length <= FEW}
            view={view}
            inFull={view.claim.id === open}
            indented={indented}
            list={latest}
          />
          {draftAfter === view.claim.id ? draft : null}
        </Fragment>
      ))}
    </ListedClaimsContext>
  )
}
