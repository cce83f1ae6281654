import { startedPart } from '../started-part.ts'
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

const part = startedPart(import.meta.url, BENCHES)
if (part !== null) await BENCHES[part]()
