import { groupBy } from '../../../../shared/group-by.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { overlaps, type Span } from '../../../../shared/text/offsets.ts'
import type { TextChange } from '../../../../shared/text/text-changes.ts'
import { originOf } from '../../data/review.ts'
import type { Pair, Text } from './queries.ts'

/** An annotation at a paragraph of a comparison. `changed`: the other text does not have its words. */
export type Placed = { readonly annotation: Annotation; readonly change: number; readonly changed: boolean }

/** The annotations that stand in either of two texts, each at its paragraph, in reading order. */
export function placeAnnotations(
  changes: readonly TextChange[],
  { before, after, annotations }: Pick<Pair, 'before' | 'after' | 'annotations'>,
): readonly Placed[] {
  const changeAt = { before: placesIn(changes, 'before'), after: placesIn(changes, 'after') }
  return annotations
    .flatMap((annotation): readonly (Placed & { readonly start: number })[] => {
      const { anchor } = annotation
      const isNew = anchor.versionId === after.versionId && anchor.state.kind !== 'orphan'
      const place = isNew ? anchor : originOf(anchor)
      if (!isNew && place.versionId !== before.versionId) return []
      const change = changeAt[isNew ? 'after' : 'before'](place)
      const edited = change !== -1 && changes[change]?.kind !== 'same'
      const [own, other] = isNew ? [after, before] : [before, after]
      const changed = edited && !hasWords(other, own, place)
      return change === -1 ? [] : [{ annotation, change, changed, start: place.start }]
    })
    .toSorted((a, b) => a.change - b.change || a.start - b.start)
    .map(({ annotation, change, changed }) => ({ annotation, change, changed }))
}

const hasWords = (other: Text, own: Text, { start, end }: Span): boolean =>
  other.content.includes(own.content.slice(start, end))

/** The first paragraph of one side that holds something of a place, as an index into the changes; -1 when none does. */
function placesIn(changes: readonly TextChange[], side: 'before' | 'after'): (place: Span) => number {
  const spans = changes.flatMap((change, index): readonly (Span & { readonly index: number })[] => {
    const own = side === 'before' ? 'before' in change && change.before : 'after' in change && change.after
    return own === false ? [] : [{ ...own, index }]
  })
  return (place) => {
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.end ?? 0) <= place.start) low = middle + 1
      else high = middle
    }
    const found = spans[low]
    return found !== undefined && overlaps(found, place) ? found.index : -1
  }
}

/** A claim with those of its passages that read otherwise in the other text. */
export type ShakenClaim = { readonly claim: Claim; readonly annotations: readonly Annotation[] }

/** The claims that rest on passages whose words changed, in the order of the claims. */
export function shakenClaims(placed: readonly Placed[], claims: Pair['claims']): readonly ShakenClaim[] {
  const changed = groupBy(
    placed.filter((each) => each.changed),
    ({ annotation }) => annotation.id,
  )
  const resting = claims.flatMap(({ claim, annotationId }) =>
    (changed.get(annotationId) ?? []).map(({ annotation }) => ({ claim, annotation })),
  )
  return [...groupBy(resting, ({ claim }) => claim.id).values()]
    .flatMap((group) => {
      const claim = group[0]?.claim
      return claim === undefined ? [] : [{ claim, annotations: group.map(({ annotation }) => annotation) }]
    })
    .toSorted((a, b) => (a.claim.order < b.claim.order ? -1 : 1))
}

/** What a comparison shows: each change by itself, paragraphs that stayed in one piece. `index` counts into the changes. */
export type Row =
  | { readonly kind: 'change'; readonly index: number }
  | { readonly kind: 'same'; readonly from: number; readonly to: number }

/** Folds away what stayed, but for the paragraph before and after a change, which say where it stands. */
export function foldSame(changes: readonly TextChange[]): readonly Row[] {
  const rows: Row[] = []
  const near = (index: number): boolean =>
    [index - 1, index, index + 1].some((at) => changes[at] !== undefined && changes[at].kind !== 'same')
  for (const index of changes.keys()) {
    const last = rows.at(-1)
    if (near(index)) rows.push({ kind: 'change', index })
    else if (last?.kind === 'same') rows[rows.length - 1] = { ...last, to: index }
    else rows.push({ kind: 'same', from: index, to: index })
  }
  return rows
}
