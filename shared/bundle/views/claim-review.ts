import type { Verdict } from '../../project/claim.ts'
import type { Party } from '../../project/party.ts'
import { canonicalJson } from '../canonical.ts'
import { claimsInOrder, evidenceByClaim, urn, type View } from './view.ts'

/** On schema.org's scale from 1 (false) to 5 (true); null where a verdict says nothing about truth. */
const RATING: Record<Verdict, number | null> = {
  unverified: null,
  reported: null,
  disputed: 3,
  confirmed: 5,
  refuted: 1,
}

/** schema.org Claims with a ClaimReview each. Stances have no slot there: they are in annotations.jsonld. */
export function writeClaimReview(view: View): string {
  const evidence = evidenceByClaim(view)
  const parties = new Map(view.project.parties.map((party) => [party.id, party]))
  return canonicalJson({
    '@context': 'https://schema.org',
    '@graph': claimsInOrder(view).map(({ claim }) => {
      const sources = [...new Set((evidence.get(claim.id) ?? []).map(({ sourceId }) => sourceId))]
      return {
        '@type': 'ClaimReview',
        '@id': `${urn(claim.id)}#review`,
        datePublished: claim.modifiedAt.slice(0, 10),
        author: { '@type': 'Organization', name: view.project.info.title },
        claimReviewed: claim.statement,
        ...(claim.rationale === '' ? {} : { reviewBody: claim.rationale }),
        itemReviewed: {
          '@type': 'Claim',
          '@id': urn(claim.id),
          text: claim.statement,
          ...authored(claim.attribution === undefined ? undefined : parties.get(claim.attribution.party)),
          appearance: sources.map((id) => ({ '@type': 'CreativeWork', '@id': urn(id) })),
        },
        ...(claim.verdict === 'unverified' ? {} : { reviewRating: rating(claim.verdict) }),
      }
    }),
  })
}

/** Who asserts it, not who checks it. Somebody not named is nobody to them. */
function authored(party: Party | undefined) {
  if (party === undefined || party.kind === 'unnamed') return {}
  return { author: { '@type': party.kind === 'person' ? 'Person' : 'Organization', name: party.name } }
}

function rating(verdict: Verdict) {
  const value = RATING[verdict]
  return {
    '@type': 'Rating',
    ...(value === null ? {} : { ratingValue: value, bestRating: 5, worstRating: 1 }),
    alternateName: verdict,
  }
}
