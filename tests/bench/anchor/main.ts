import { startedPart } from '../started-part.ts'
import { hard } from './hard.ts'
import { measure } from './measure.ts'
import { ours } from './ours.ts'
import { diffMatchPatch } from './peers/diff-match-patch.ts'
import { exactInContext } from './peers/exact-in-context.ts'
import { matchQuote } from './peers/match-quote.ts'
import { scenarios } from './scenarios.ts'

/** Not one of those the method was tuned with. */
const SEEDS = [2026]
/** Of these too; they are many because a proposal is rare. */
const HARD_SEEDS = [2026, 2027, 2028]
const ALL = 1000
const SAMPLE = 200

const NINE = { name: 'all nine', of: scenarios }
const HARD = { name: 'all hard ones', of: hard }

const CONTESTANTS = {
  ours: { name: 'ours', method: ours, sample: ALL, trials: NINE },
  review: { name: 'ours', method: ours, sample: ALL, trials: HARD },
  hypothesis: {
    name: 'approx-string-match as Hypothesis uses it',
    method: matchQuote,
    sample: SAMPLE,
    trials: NINE,
  },
  'diff-match-patch': { name: 'diff-match-patch', method: diffMatchPatch, sample: SAMPLE, trials: NINE },
  exact: { name: 'exact in context', method: exactInContext, sample: ALL, trials: NINE },
}

/** What can be run by itself, each in a process of its own. */
export const PARTS = Object.keys(CONTESTANTS)

const part = startedPart(import.meta.url, CONTESTANTS)
if (part !== null) measure(CONTESTANTS[part], part === 'review' ? HARD_SEEDS : SEEDS)
