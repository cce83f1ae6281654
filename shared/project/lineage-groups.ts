import { groupBy } from '../group-by.ts'
import type { SourceId } from '../ids.ts'
import type { Decision } from './decision.ts'
import { lineageBySource, type SourcePair } from './kinship.ts'
import type { Lineage } from './lineage.ts'

/**
 * The lineages that pairs of copies amount to, each with what was in a lineage already; the pairs that come first go
 * first. Never puts two sources together that were decided to be apart, also not by way of a third.
 */
export function lineageGroups(
  pairs: readonly SourcePair[],
  lineages: readonly Lineage[],
  decisions: readonly Decision[],
): readonly (readonly SourceId[])[] {
  const heads = new Map<SourceId, SourceId>()
  const headOf = (source: SourceId): SourceId => {
    let head = source
    for (let next = heads.get(head); next !== undefined; next = heads.get(head)) head = next
    return head
  }
  const join = (a: SourceId, b: SourceId) => {
    if (headOf(a) !== headOf(b)) heads.set(headOf(b), headOf(a))
  }
  const barred = decisions.filter(({ kind }) => kind === 'not-one-lineage')
  const isBarred = (a: SourceId, b: SourceId) =>
    barred.some(({ sources: [one, other] }) => {
      const ends = [headOf(one), headOf(other)]
      return ends.includes(headOf(a)) && ends.includes(headOf(b))
    })
  for (const { members } of lineages) for (const member of members) join(members[0] ?? member, member)
  const concerned = new Set<SourceId>()
  for (const [a, b] of pairs) {
    if (headOf(a) === headOf(b) || isBarred(a, b)) continue
    join(a, b)
    concerned.add(a).add(b)
  }
  const known = lineageBySource(lineages)
  const all = new Set([...concerned].flatMap((source) => [source, ...(known.get(source)?.members ?? [])]))
  return [...groupBy([...all], headOf).values()]
}
