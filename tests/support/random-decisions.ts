import fc from 'fast-check'
import { PassageDecisionId } from '../../shared/ids.ts'
import type { Annotation } from '../../shared/project/annotation.ts'
import type { Claim } from '../../shared/project/claim.ts'
import {
  FACT_KINDS,
  hasItsPassages,
  type DecidedPassage,
  type PassageDecision,
} from '../../shared/project/passage-decision.ts'
import { byId, eventTime, when, type NewId, type Pick } from './random-rows.ts'

/** Some passages that carry annotations are also decided about, alone or two together. */
export function pickPassageDecisions(
  pick: Pick,
  newId: NewId,
  annotations: readonly Annotation[],
  claims: readonly Claim[],
): PassageDecision[] {
  const about = fc.constantFrom(...FACT_KINDS)
  return pick(fc.subarray([...annotations]))
    .flatMap(({ sourceId, anchor }): PassageDecision[] => {
      const passage: DecidedPassage = { sourceId, anchor }
      const decided = pick(
        fc.oneof<fc.Arbitrary<PassageDecision['decided']>[]>(
          fc.constantFrom({ kind: 'aligned' }, { kind: 'not-aligned' }),
          about.map((kind) => ({ kind: 'dismissed', about: kind })),
          about.map((kind) => ({ kind: 'not-same-thing', about: kind })),
          fc.option(eventTime).map((time) => ({ kind: 'dated', time })),
          fc.constantFrom(...claims.map(({ id }) => ({ kind: 'not-suggested' as const, claimId: id })), {
            kind: 'aligned' as const,
          }),
        ),
      )
      const passages = [[passage], [passage, passage]].find((some) =>
        hasItsPassages({ decided, passages: some }),
      )
      return passages === undefined
        ? []
        : [{ id: newId(PassageDecisionId), decided, passages, at: pick(when) }]
    })
    .sort(byId)
}
