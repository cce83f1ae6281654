import { assertNever } from '../assert.ts'
import type { SourceId } from '../ids.ts'
import { originsOf } from '../project/derivations.ts'
import { lineageBySource } from '../project/kinship.ts'
import type { Lineage } from '../project/lineage.ts'
import { originsTable, type Kin } from '../project/origins.ts'
import { groupBy } from '../group-by.ts'
import { shortened } from '../text/shorten.ts'

/** Why some sources count as fewer origins than they are. */
export type OneOrigin =
  | { readonly kind: 'lineage'; readonly lineage: Lineage; readonly sources: number }
  | {
      readonly kind: 'derived'
      readonly derived: SourceId
      readonly origin: SourceId
      readonly direct: boolean
    }
  /** They go back to what is not among them, or to a lineage that some are of. */
  | { readonly kind: 'common'; readonly sources: readonly SourceId[]; readonly origin: Lineage | SourceId }

/** The reasons there are among these sources, lineages first. */
export function whyOneOrigin(sources: Iterable<SourceId>, kin: Kin): readonly OneOrigin[] {
  const among = new Set(sources)
  const lineageOf = lineageBySource(kin.lineages)
  const shared = groupBy(
    [...among].flatMap((source) => lineageOf.get(source) ?? []),
    (lineage) => lineage,
  )
  const lineages = [...shared]
    .filter(([, members]) => members.length > 1)
    .map(([lineage, members]): OneOrigin => ({ kind: 'lineage', lineage, sources: members.length }))
  const derived = [...among].flatMap((source) => derivationsAmong(source, among, kin))
  const explained = new Set(derived.flatMap((reason) => (reason.kind === 'derived' ? [reason.derived] : [])))
  return [
    ...lineages,
    ...derived,
    ...commonOrigins(new Set([...among].filter((id) => !explained.has(id))), kin),
  ]
}

function derivationsAmong(source: SourceId, among: ReadonlySet<SourceId>, { derivations }: Kin): OneOrigin[] {
  const direct = new Set(derivations.filter(({ derived }) => derived === source).map(({ origin }) => origin))
  const met = [...originsOf(source, derivations)].filter((origin) => among.has(origin) && origin !== source)
  const beyond = new Set(met.flatMap((origin) => [...originsOf(origin, derivations)]))
  return met
    .filter((origin) => direct.has(origin) || !beyond.has(origin))
    .map((origin) => ({ kind: 'derived', derived: source, origin, direct: direct.has(origin) }))
}

function commonOrigins(sources: ReadonlySet<SourceId>, kin: Kin): OneOrigin[] {
  const origins = originsTable(kin)
  const lineageOf = lineageBySource(kin.lineages)
  const lineages = new Map<string, Lineage>(kin.lineages.map((lineage) => [lineage.id, lineage]))
  const ends = [...sources].flatMap((source) =>
    [...origins(source)].map((end) => ({
      source,
      end,
      own: end === source || end === lineageOf.get(source)?.id,
    })),
  )
  return [...groupBy(ends, ({ end }) => end)]
    .filter(([, met]) => met.length > 1 && met.some(({ own }) => !own))
    .map(([end, met]) => ({
      kind: 'common',
      sources: met.map(({ source }) => source),
      origin: lineages.get(end) ?? (end as SourceId),
    }))
}

/** A reason as a sentence: `“Pilots train” has it from “Wire report”.` */
export function oneOriginWords(reason: OneOrigin, titleOf: (source: SourceId) => string): string {
  const named = (source: SourceId) => `“${shortTitle(titleOf(source))}”`
  switch (reason.kind) {
    case 'lineage':
      return `${reason.sources} sources are of the lineage “${shortTitle(reason.lineage.name)}”.`
    case 'derived':
      return `${named(reason.derived)} has it from ${named(reason.origin)}${reason.direct ? '' : ', by way of others'}.`
    case 'common': {
      const all = `${listed(reason.sources.map(named))} ${reason.sources.length === 2 ? 'both' : 'all'}`
      const { origin } = reason
      return typeof origin === 'string'
        ? `${all} have it from ${named(origin)}.`
        : `${all} go back to the lineage “${shortTitle(origin.name)}”.`
    }
    default:
      return assertNever(reason)
  }
}

const LONGEST = 60

/** A title short enough for a sentence. */
export const shortTitle = (title: string): string => shortened(title, LONGEST)

const MOST = 4

function listed(names: readonly string[]): string {
  const shown = names.length > MOST ? [...names.slice(0, MOST - 1), `${names.length - MOST + 1} more`] : names
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`
}
