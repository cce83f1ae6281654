import type { SourceId } from '../ids.ts'
import type { Decision } from '../project/decision.ts'
import { originsOf } from '../project/derivations.ts'
import { lineageBySource } from '../project/kinship.ts'
import type { Kin } from '../project/origins.ts'
import type { Party } from '../project/party.ts'
import { isLiving } from '../project/source-kind.ts'
import type { Source } from '../project/source.ts'
import type { CitedOutlet } from './cited-outlets.ts'
import { KNOWN_OUTLETS, outletKey, type Outlet } from './outlets.ts'

/** A source that another seems to have it from, by a sentence of that other. */
export type SuggestedOrigin = { readonly origin: Source; readonly cited: CitedOutlet }

/** What is known of a project, to compare citations with. */
export type Project = Kin & {
  readonly sources: readonly Source[]
  readonly decisions: readonly Decision[]
  readonly parties: readonly Party[]
}

/** Of one outlet, which may have reported every day. */
const MOST_OF_ONE = 3

/** The outlets to look for in a text: those known anyway, parties that are outlets, and the publishers of sources. */
export function outletsOf({ sources, parties }: Pick<Project, 'sources' | 'parties'>): readonly Outlet[] {
  const given = [
    ...KNOWN_OUTLETS,
    ...parties.filter(({ kind }) => kind === 'outlet').map(({ name, aliases }) => [name, ...aliases]),
    ...sources.flatMap(({ meta }) => (meta.publisher === null ? [] : [[meta.publisher.value]])),
  ]
  const outlets: string[][] = []
  const byKey = new Map<string, string[]>()
  for (const names of given) {
    const keys = names.map(outletKey).filter((key) => key.length > 1)
    if (keys.length === 0) continue
    const known = keys.flatMap((key) => byKey.get(key) ?? [])
    const outlet = keys.map((key) => byKey.get(key)).find((found) => found !== undefined) ?? []
    if (known.length === 0) outlets.push(outlet)
    for (const name of names.flatMap(withoutArticle)) if (!outlet.includes(name)) outlet.push(name)
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, outlet)
  }
  return outlets
}

/** "The Guardian" is also cited as "the Guardian"; what is left must not be a mere word. */
function withoutArticle(name: string): readonly string[] {
  const rest = /^(?:The|Der|Die|Das|Le|La|El|Il|O) (\p{Lu}.{4,})$/u.exec(name)?.[1]
  return rest === undefined ? [name] : [name, rest]
}

/** What the citations in a source's text come to. */
export type CitedOrigins = {
  /** The nearest in time first; nothing that was decided, is known, or came later than the source. */
  readonly suggested: readonly SuggestedOrigin[]
  /** Outlets that no source of the project comes from, each once. */
  readonly elsewhere: readonly CitedOutlet[]
  /** What the user said it is not from. */
  readonly refused: readonly Source[]
}

/** Compares what a source cites with the other sources of its project. */
export function citedOrigins(
  source: Source,
  cited: readonly CitedOutlet[],
  { sources, lineages, derivations, decisions }: Project,
): CitedOrigins {
  const refusedIds = new Set(
    decisions.flatMap(({ kind, sources: [derived, origin] }) =>
      kind === 'not-derived' && derived === source.id ? [origin] : [],
    ),
  )
  const present = sources.filter(isLiving)
  const kin = new Set(lineageBySource(lineages).get(source.id)?.members ?? [])
  const up = originsOf(source.id, derivations)
  const isOpen = (id: SourceId): boolean =>
    !kin.has(id) && !up.has(id) && !refusedIds.has(id) && !originsOf(id, derivations).has(source.id)

  const own = keysOf([source.meta.publisher?.value ?? ''])
  const seen = new Set<string>()
  const suggested = new Map<SourceId, SuggestedOrigin>()
  const elsewhere: CitedOutlet[] = []
  for (const citation of cited) {
    const keys = keysOf(citation.outlet ?? [citation.name])
    if ([...keys].some((key) => own.has(key) || seen.has(key))) continue
    for (const key of keys) seen.add(key)
    const here = present.filter((other) => other.id !== source.id && isBy(other, keys))
    if (here.length === 0) elsewhere.push(citation)
    const open = here.filter((other) => isOpen(other.id) && !isLater(other, source))
    for (const origin of open.toSorted(nearestTo(source)).slice(0, MOST_OF_ONE))
      if (!suggested.has(origin.id)) suggested.set(origin.id, { origin, cited: citation })
  }
  return {
    suggested: [...suggested.values()],
    elsewhere,
    refused: present.filter(({ id }) => refusedIds.has(id)),
  }
}

const keysOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map(outletKey).filter((key) => key !== ''))

/** By its publisher, or by a title that begins or ends with the name: "Interfax: …", "… | Interfax". */
function isBy({ meta }: Source, keys: ReadonlySet<string>): boolean {
  if (meta.publisher !== null && keys.has(outletKey(meta.publisher.value))) return true
  const parts = meta.title.value.split(/\s*[|:–—]\s*|\s-\s/)
  return parts.length > 1 && [parts[0], parts.at(-1)].some((part) => keys.has(outletKey(part ?? '')))
}

const dateOf = ({ meta }: Source): string | null => meta.published?.value.iso ?? null

/** As far as both dates are known: what came out on one day may be from the other. */
function isLater(other: Source, source: Source): boolean {
  const [one, two] = [dateOf(other), dateOf(source)]
  if (one === null || two === null) return false
  const length = Math.min(one.length, two.length, 10)
  return one.slice(0, length) > two.slice(0, length)
}

const nearestTo = (source: Source) => {
  const base = Date.parse(dateOf(source) ?? '')
  const distance = (other: Source) => {
    const days = Math.abs(Date.parse(dateOf(other) ?? '') - base)
    return Number.isNaN(days) ? Number.MAX_SAFE_INTEGER : days
  }
  return (a: Source, b: Source) => distance(a) - distance(b)
}
