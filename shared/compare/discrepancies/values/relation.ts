/** How one value stands to another of the same thing: `narrower`, it says the same more precisely. */
export type Relation = 'same' | 'narrower' | 'wider' | 'different'

/** A value as the range it leaves open, `least` up to `most`. */
export type Range = { readonly least: number; readonly most: number }

/** Ranges that share nothing differ; one within the other is the more precise; others that overlap are taken to agree. */
export function relateRanges(a: Range, b: Range): Relation {
  if (a.least === b.least && a.most === b.most) return 'same'
  if (a.most < b.least || b.most < a.least) return 'different'
  if (a.least >= b.least && a.most <= b.most) return 'narrower'
  if (b.least >= a.least && b.most <= a.most) return 'wider'
  return 'same'
}

export const turned = (relation: Relation): Relation =>
  relation === 'narrower' ? 'wider' : relation === 'wider' ? 'narrower' : relation
