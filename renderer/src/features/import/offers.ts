import type { LineOf } from './outcome.ts'

export type Offer = LineOf<'offered'>

/** A file and the articles found in it. */
export type OfferGroup = { readonly container: string; readonly offers: readonly Offer[] }

/** The offered articles by the file they are in, both in the order they came. */
export function groupOffers(offers: readonly Offer[]): readonly OfferGroup[] {
  const groups = new Map<string, Offer[]>()
  for (const offer of offers) {
    const { container } = offer.outcome
    const group = groups.get(container)
    if (group === undefined) groups.set(container, [offer])
    else group.push(offer)
  }
  return Array.from(groups, ([container, members]) => ({ container, offers: members }))
}

/** `left` without or with all of `offers`: a file's tick box takes its articles in or out together. */
export function withAll(
  left: ReadonlySet<Offer>,
  offers: readonly Offer[],
  chosen: boolean,
): ReadonlySet<Offer> {
  const next = new Set(left)
  for (const offer of offers)
    if (chosen) next.delete(offer)
    else next.add(offer)
  return next
}
