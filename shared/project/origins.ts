import { groupBy } from '../group-by.ts'
import type { SourceId } from '../ids.ts'
import type { Derivation } from './derivation.ts'
import { lineageBySource } from './kinship.ts'
import type { Lineage } from './lineage.ts'

/** What is known about which sources go back to which. */
export type Kin = {
  readonly lineages: readonly Lineage[]
  readonly derivations: readonly Pick<Derivation, 'derived' | 'origin'>[]
}
export const NO_KIN: Kin = { lineages: [], derivations: [] }

/** The ids of the lineages and sources that one goes back to in the end; itself, or its lineage, if to no other. */
export type Origins = (source: SourceId) => ReadonlySet<string>

/**
 * Follows derivations to where they end, with the sources of a lineage taken as one. A source may have several origins, which it
 * does not make one. Lineages can close a ring of derivations; all in it are one origin then.
 */
export function originsTable({ lineages, derivations }: Kin): Origins {
  const lineageOf = lineageBySource(lineages)
  const nodeOf = (source: SourceId): string => lineageOf.get(source)?.id ?? source
  const onward = groupBy(
    derivations.map(({ derived, origin }) => ({ from: nodeOf(derived), to: nodeOf(origin) })),
    ({ from }) => from,
  )
  const reached = new Map<string, ReadonlySet<string>>()
  const reachOf = (node: string): ReadonlySet<string> => {
    const found = reached.get(node) ?? reachFrom(node, onward)
    reached.set(node, found)
    return found
  }
  const ends = new Map<string, ReadonlySet<string>>()
  return (source) => {
    const node = nodeOf(source)
    const known = ends.get(node)
    if (known !== undefined) return known
    const last = [...reachOf(node)].filter((end) => [...reachOf(end)].every((next) => reachOf(next).has(end)))
    // All in a ring reach the same, of which the first stands for the others.
    const found = new Set(last.map((end) => [...reachOf(end)].toSorted()[0] ?? end))
    ends.set(node, found)
    return found
  }
}

function reachFrom(
  node: string,
  onward: ReadonlyMap<string, readonly { readonly to: string }[]>,
): ReadonlySet<string> {
  const found = new Set([node])
  const waiting = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { to } of onward.get(next) ?? []) {
      if (found.has(to)) continue
      found.add(to)
      waiting.push(to)
    }
  return found
}
