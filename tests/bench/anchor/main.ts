import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { measure } from './measure.ts'
import { ours } from './ours.ts'
import { diffMatchPatch } from './peers/diff-match-patch.ts'
import { exactInContext } from './peers/exact-in-context.ts'
import { matchQuote } from './peers/match-quote.ts'

/** Not one of those the method was tuned with. */
const SEED = 2026
const ALL = 1000
const SAMPLE = 200

const CONTESTANTS = {
  ours: { name: 'ours', method: ours, sample: ALL },
  hypothesis: { name: 'approx-string-match as Hypothesis uses it', method: matchQuote, sample: SAMPLE },
  'diff-match-patch': { name: 'diff-match-patch', method: diffMatchPatch, sample: SAMPLE },
  exact: { name: 'exact in context', method: exactInContext, sample: ALL },
}

/** What can be run by itself, each in a process of its own. */
export const PARTS = Object.keys(CONTESTANTS)

const isPart = (word: string): word is keyof typeof CONTESTANTS => Object.hasOwn(CONTESTANTS, word)

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const part = process.argv[2] ?? ''
  if (!isPart(part)) throw new Error(`no such part: ${part}`)
  measure(CONTESTANTS[part], Number(process.argv[3] ?? SEED))
}
