import * as v from 'valibot'
import { FACT_KINDS } from '../project/passage-decision.ts'

const share = v.pipe(v.number(), v.minValue(0.05), v.maxValue(0.95))

/** What is compared and shown. A value that cannot be read falls back by itself. */
export const CompareSettings = v.object({
  /** Scores from which aligned passages are shown as strong and as weak ones. */
  strong: v.fallback(share, 0.3),
  weak: v.fallback(share, 0.2),
  /** Whether passages are aligned at all, marked in margins, and so on. */
  alignment: v.fallback(v.boolean(), true),
  wording: v.fallback(v.boolean(), true),
  /** Whether shared wording of fewer than eight words is shown too. */
  echoes: v.fallback(v.boolean(), true),
  suggestions: v.fallback(v.boolean(), true),
  facts: v.fallback(v.array(v.picklist(FACT_KINDS)), [...FACT_KINDS]),
})
export type CompareSettings = v.InferOutput<typeof CompareSettings>

export const COMPARE_DEFAULTS: CompareSettings = v.parse(CompareSettings, {})
