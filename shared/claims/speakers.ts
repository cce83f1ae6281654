import type { PartyId, SourceId } from '../ids.ts'
import { createSpeakerGroups, type SpeakerGroup } from '../parties/speaker-groups.ts'
import type { Evidence } from '../project/claim.ts'
import type { Party } from '../project/party.ts'
import { shortened } from '../text/shorten.ts'

/** Somebody whom sources go back to, with all that count as one with it. */
type Speaker = SpeakerGroup & { readonly sources: ReadonlySet<SourceId> }

/** To whom the evidence of a claim is attributed. */
export type Speakers = {
  /** Whom most sources go back to comes first. */
  readonly speakers: readonly Speaker[]
  readonly sources: number
  /** Sources none of whose passages is attributed to anybody. */
  readonly open: number
}

/** Makes what tells, claim by claim, how many of its sources go back to the same speaker. */
export function createSpeakersOf(
  parties: readonly Party[],
): (evidence: readonly Pick<Evidence, 'sourceId' | 'attribution'>[]) => Speakers {
  const groupsOf = createSpeakerGroups(new Map(parties.map((party) => [party.id, party])))
  return (evidence) => {
    const bySpeaker = new Map<PartyId, Set<SourceId>>()
    const attributed = new Set<SourceId>()
    for (const { sourceId, attribution } of evidence) {
      if (attribution === undefined) continue
      attributed.add(sourceId)
      bySpeaker.set(attribution.party, (bySpeaker.get(attribution.party) ?? new Set()).add(sourceId))
    }
    const speakers = groupsOf([...bySpeaker.keys()]).map((group) => ({
      ...group,
      sources: new Set(group.members.flatMap(({ id }) => [...(bySpeaker.get(id) ?? [])])),
    }))
    const sources = new Set(evidence.map(({ sourceId }) => sourceId)).size
    return {
      speakers: speakers.sort((a, b) => b.sources.size - a.sources.size),
      sources,
      open: sources - attributed.size,
    }
  }
}

const LONGEST_NAMED = 60
const MOST_NAMED = 3

/**
 * Says that several sources go back to one speaker: "1 speaker: Rostec" if all of them are attributed, else "3 go back to
 * Rostec". Null when no two of them do.
 */
export function speakersSentence({ speakers, sources, open }: Speakers): string | null {
  const shared = speakers.filter((speaker) => speaker.sources.size > 1)
  if (shared.length === 0) return null
  if (open === 0 && speakers.length < sources) {
    const named = speakers.slice(0, MOST_NAMED).map(({ head }) => shortened(head.name, LONGEST_NAMED))
    const more = speakers.length - named.length
    const counted = speakers.length === 1 ? '1 speaker' : `${speakers.length} speakers`
    return `${counted}: ${named.join(', ')}${more === 0 ? '' : ` and ${more} more`}`
  }
  return shared
    .map(({ head, sources: all }) => `${all.size} go back to ${shortened(head.name, LONGEST_NAMED)}`)
    .join(' · ')
}

/** Why several speakers count as one; null when none do. */
export function speakersReason({ speakers }: Speakers): string | null {
  const joined = speakers.filter(({ members }) => members.length > 1)
  if (joined.length === 0) return null
  return joined
    .map(({ head, members }) => {
      const others = members
        .filter(({ id }) => id !== head.id)
        .map(({ name }) => shortened(name, LONGEST_NAMED))
      const verb = others.length === 1 ? 'is part of, or speaks for,' : 'are part of, or speak for,'
      return `${others.join(', ')} ${verb} ${shortened(head.name, LONGEST_NAMED)}.`
    })
    .join(' ')
}
