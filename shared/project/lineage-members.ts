import type { SourceId } from '../ids.ts'
import type { Lineage } from './lineage.ts'
import { LONGEST_PROSE } from './prose.ts'

/** What becomes of the lineages there are when sources are made one. */
export type Joining = {
  /** The oldest of the lineages concerned, which goes on with its name; null if none of the sources has one. */
  readonly into: Lineage | null
  /** The others, which end. */
  readonly absorbed: readonly Lineage[]
  readonly members: readonly SourceId[]
  /** Of all lineages concerned. */
  readonly note: string
}

/** Joins sources, each with the lineage it is in. */
export function joinedWith(lineages: readonly Lineage[], sources: readonly SourceId[]): Joining {
  const concerned = lineages
    .filter(({ members }) => members.some((member) => sources.includes(member)))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  const [into = null, ...absorbed] = concerned
  return {
    into,
    absorbed,
    members: [...new Set([...concerned.flatMap(({ members }) => members), ...sources])],
    note: concerned
      .map(({ note }) => note)
      .filter((note) => note !== '')
      .join('\n\n')
      .slice(0, LONGEST_PROSE),
  }
}

/** The members that stay when some leave; null when fewer than two do, and the lineage with them. */
export function membersWithout(
  { members }: Pick<Lineage, 'members'>,
  gone: ReadonlySet<string>,
): readonly SourceId[] | null {
  const left = members.filter((member) => !gone.has(member))
  return left.length < 2 ? null : left
}
