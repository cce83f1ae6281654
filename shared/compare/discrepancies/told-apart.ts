import { groupBy } from '../../group-by.ts'
import type { PassageDecisionId, SourceId } from '../../ids.ts'
import type { DecidedPassage, FactKind, PassageDecision } from '../../project/passage-decision.ts'

/** Passages that were told apart from others in one go. */
export type ToldApart = {
  readonly ids: readonly PassageDecisionId[]
  readonly about: FactKind
  readonly ones: readonly DecidedPassage[]
  readonly others: readonly DecidedPassage[]
}

/** What was told apart among some sources, the latest first. Each pair is a decision; here they stand as they were made. */
export function toldApart(
  decisions: readonly PassageDecision[],
  sources: ReadonlySet<SourceId>,
): readonly ToldApart[] {
  const pairs = decisions.flatMap(({ id, decided, passages: [one, other], at }) =>
    decided.kind === 'not-same-thing' &&
    one !== undefined &&
    other !== undefined &&
    sources.has(one.sourceId) &&
    sources.has(other.sourceId)
      ? [{ id, about: decided.about, one, other, at }]
      : [],
  )
  pairs.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const ofOne = groupBy(pairs, ({ about, one }) => `${about} ${keyOf(one)}`)
  const alike = groupBy([...ofOne.values()], (group) =>
    [group[0]?.about ?? '', ...group.map(({ other }) => keyOf(other)).toSorted()].join('\n'),
  )
  return [...alike.values()].flatMap((groups) => {
    const [first] = groups
    const [pair] = first ?? []
    return first === undefined || pair === undefined
      ? []
      : [
          {
            ids: groups.flat().map(({ id }) => id),
            about: pair.about,
            ones: groups.flatMap((group) => group.slice(0, 1)).map(({ one }) => one),
            others: first.map(({ other }) => other),
          },
        ]
  })
}

const keyOf = ({ sourceId, anchor: { versionId, start, end } }: DecidedPassage): string =>
  `${sourceId} ${versionId} ${start} ${end}`
