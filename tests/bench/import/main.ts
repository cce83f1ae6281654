import { startedPart } from '../started-part.ts'
import { benchArticles } from './articles.ts'
import { benchBrowser } from './browser.ts'
import { benchBulk } from './bulk.ts'

const BENCHES = {
  ours: () => benchArticles('ours'),
  readability: () => benchArticles('readability'),
  defuddle: () => benchArticles('defuddle'),
  bulk: benchBulk,
  browser: benchBrowser,
}

/** What can be run by itself, each in a process of its own. */
export const PARTS = Object.keys(BENCHES)

const part = startedPart(import.meta.url, BENCHES)
if (part !== null) await BENCHES[part]()
