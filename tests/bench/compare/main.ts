import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { benchDates } from './dates.ts'
import { benchDiscrepancies } from './discrepancies.ts'
import { benchFacts } from './facts.ts'
import { benchHeldOut } from './held-out.ts'
import { benchLinks } from './links.ts'
import { benchPublic } from './public.ts'
import { benchRetrieval } from './retrieval.ts'
import { benchSpeed } from './speed.ts'
import { benchWording } from './wording.ts'

const BENCHES = {
  retrieval: benchRetrieval,
  links: benchLinks,
  'held-out': benchHeldOut,
  discrepancies: benchDiscrepancies,
  wording: benchWording,
  dates: benchDates,
  facts: benchFacts,
  public: benchPublic,
  speed: benchSpeed,
}

/** What can be run by itself, each in a process of its own. */
export const PARTS = Object.keys(BENCHES)

const isPart = (word: string): word is keyof typeof BENCHES => Object.hasOwn(BENCHES, word)

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const part = process.argv[2] ?? ''
  if (!isPart(part)) throw new Error(`no such part: ${part}`)
  await BENCHES[part]()
}
