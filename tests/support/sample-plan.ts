import * as v from 'valibot'
import { Colour } from '../../shared/project/annotation.ts'
import { Basis } from '../../shared/project/attribution.ts'
import { Confidence, Credibility, Stance, Verdict } from '../../shared/project/claim.ts'
import { PartyKind, PartyRelation, Reliability } from '../../shared/project/party.ts'

/** Parties by their names. */
const PlannedAttribution = v.strictObject({
  party: v.string(),
  role: v.string(),
  basis: v.exactOptional(Basis),
  via: v.exactOptional(v.string()),
})
export type PlannedAttribution = v.InferOutput<typeof PlannedAttribution>

/** What `sample-project.json` says: rows by their names, times and values as they would be typed. */
export const SamplePlan = v.strictObject({
  title: v.string(),
  description: v.string(),
  codes: v.array(v.strictObject({ name: v.string(), colour: Colour, description: v.string() })),
  annotations: v.array(
    v.strictObject({
      key: v.string(),
      article: v.string(),
      exact: v.string(),
      colour: Colour,
      note: v.string(),
      codes: v.array(v.string()),
    }),
  ),
  claims: v.array(
    v.strictObject({
      statement: v.string(),
      time: v.optional(v.string()),
      attribution: v.optional(PlannedAttribution),
      codes: v.optional(v.array(v.string()), []),
      memo: v.optional(v.string()),
      verdict: Verdict,
      confidence: v.nullable(Confidence),
      rationale: v.string(),
      evidence: v.array(
        v.strictObject({
          annotation: v.string(),
          stance: Stance,
          note: v.string(),
          strong: v.exactOptional(v.literal(true)),
          credibility: v.exactOptional(Credibility),
          value: v.optional(v.string()),
          attribution: v.optional(PlannedAttribution),
        }),
      ),
      /** Articles that were read for it and say nothing. */
      silent: v.optional(v.array(v.string()), []),
    }),
  ),
  lineages: v.array(v.strictObject({ name: v.string(), note: v.string(), articles: v.array(v.string()) })),
  parties: v.array(
    v.strictObject({
      name: v.string(),
      kind: PartyKind,
      aliases: v.array(v.string()),
      relations: v.array(v.strictObject({ relation: PartyRelation, to: v.string() })),
      reliability: v.exactOptional(Reliability),
      note: v.string(),
    }),
  ),
  /** References stand in their text as `[[kind:name|words]]`. */
  memos: v.array(v.strictObject({ title: v.string(), body: v.string() })),
})
export type SamplePlan = v.InferOutput<typeof SamplePlan>
