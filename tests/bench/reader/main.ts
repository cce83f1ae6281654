import { startedPart } from '../started-part.ts'
import { benchLong } from './long.ts'
import { benchPainting } from './painting.ts'

const BENCHES = { painting: benchPainting, long: benchLong }

/** What can be run by itself, each in a process of its own. */
export const PARTS = Object.keys(BENCHES)

const part = startedPart(import.meta.url, BENCHES)
if (part !== null) await BENCHES[part]()
