import { createResolver } from '../anchor/resolve.ts'
import type { ClaimId, PassageDecisionId, SourceId, VersionId } from '../ids.ts'
import type { Anchor } from '../project/annotation.ts'
import type { EventTime } from '../project/event-time.ts'
import type { DecidedPassage, FactKind, PassageDecision } from '../project/passage-decision.ts'
import { placeOf, type ComparedSource, type Place } from './compared-source.ts'

type Pair = { readonly id: PassageDecisionId; readonly places: readonly [Place, Place] }
type One = { readonly id: PassageDecisionId; readonly place: Place }

/** What the user decided, at the places where its passages stand now. What is no longer found decides nothing. */
export type Decided = {
  readonly aligned: readonly Pair[]
  readonly notAligned: readonly Pair[]
  readonly dismissed: readonly {
    readonly id: PassageDecisionId
    readonly about: FactKind
    readonly places: readonly Place[]
  }[]
  readonly notSameThing: readonly (Pair & { readonly about: FactKind })[]
  readonly dated: readonly (One & { readonly time: EventTime | null })[]
  readonly notSuggested: readonly (One & { readonly claimId: ClaimId })[]
}

export const NOTHING_DECIDED: Decided = {
  aligned: [],
  notAligned: [],
  dismissed: [],
  notSameThing: [],
  dated: [],
  notSuggested: [],
}

/**
 * Finds the passages of decisions in the current versions of their sources, as annotations are found. `textOf` gives the
 * text of an earlier version, null if it is not at hand.
 */
export function locateDecisions(
  decisions: readonly PassageDecision[],
  sources: ReadonlyMap<SourceId, ComparedSource>,
  textOf: (version: VersionId) => string | null,
): Decided {
  const locate = createLocator(sources, textOf)
  const found: { [Part in keyof Decided]: Decided[Part][number][] } = {
    aligned: [],
    notAligned: [],
    dismissed: [],
    notSameThing: [],
    dated: [],
    notSuggested: [],
  }
  for (const { id, decided, passages } of decisions) {
    const places = passages.map(locate).filter((place) => place !== null)
    const [a, b] = places
    if (a === undefined) continue
    if (decided.kind === 'dismissed') found.dismissed.push({ id, about: decided.about, places })
    else if (decided.kind === 'dated') found.dated.push({ id, place: a, time: decided.time })
    else if (decided.kind === 'not-suggested')
      found.notSuggested.push({ id, place: a, claimId: decided.claimId })
    else if (b === undefined) continue
    else if (decided.kind === 'aligned') found.aligned.push({ id, places: [a, b] })
    else if (decided.kind === 'not-aligned') found.notAligned.push({ id, places: [a, b] })
    else found.notSameThing.push({ id, places: [a, b], about: decided.about })
  }
  return found
}

/** What a passage is looked for in. */
type Locatable = Pick<ComparedSource, 'id' | 'versionId'> & { readonly text: { readonly content: string } }

/**
 * Finds passages where they stand in the current versions of their sources; null for those that are gone. `textOf` as above.
 */
export function createLocator(
  sources: ReadonlyMap<SourceId, Locatable>,
  textOf: (version: VersionId) => string | null,
): (passage: DecidedPassage) => Place | null {
  const resolvers = new Map<string, (anchor: Anchor) => Anchor>()
  const resolverFor = (from: VersionId, { versionId, text }: Locatable) => {
    const key = `${from} ${versionId}`
    const known = resolvers.get(key)
    if (known !== undefined) return known
    const made = createResolver({ content: text.content, versionId, oldContent: textOf(from) })
    resolvers.set(key, made)
    return made
  }
  return ({ sourceId, anchor }) => {
    const source = sources.get(sourceId)
    if (source === undefined) return null
    const { start, end, state } =
      anchor.versionId === source.versionId ? anchor : resolverFor(anchor.versionId, source)(anchor)
    return state.kind === 'orphan' ? null : placeOf(source, { start, end })
  }
}
