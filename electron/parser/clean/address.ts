import type { DraftBlock } from '../../../shared/text/compose.ts'
import { candidate } from '../metadata/candidates.ts'
import { oneLine } from '../metadata/fold.ts'
import { sourceUrl } from '../metadata/urls.ts'
import { NOTHING_FOUND } from '../reading.ts'
import type { Cleaned } from './head.ts'

/** Blocks from the end in which an address is taken for the article's own and not for one it mentions. */
const TAIL = 4
const LABEL =
  /^(?:original(?: url| link| article| source)?|source(?: url)?|url|link|via|from|retrieved from|quelle|fuente|fonte|источник)\s*:?$/iu
const LABELLED_URL =
  /^(?:original(?: url| link| article| source)?|source(?: url)?|url|link|retrieved from|quelle|fuente|fonte|источник)\s*:\s*<?(https?:\/\/\S+?)>?\.?$/iu
const BARE_URL = /^<?(https?:\/\/\S+?)>?$/i

/** Takes an address at the end ("Original url:" and the next line, or both in one) into the metadata. */
export function readTailAddress(drafts: readonly DraftBlock[]): Cleaned {
  const kept = drafts.flatMap((item, index) => (item.suppressed === null ? [index] : []))
  const tail = kept.slice(-TAIL)
  const addresses = new Map<number, string | null>()
  for (const [place, index] of tail.entries()) {
    const text = oneLine(drafts[index]?.text ?? '', 1000)
    const url = sourceUrl(LABELLED_URL.exec(text)?.[1] ?? BARE_URL.exec(text)?.[1] ?? '')
    if (url === null) continue
    const before = tail[place - 1]
    const labelled = before !== undefined && LABEL.test(oneLine(drafts[before]?.text ?? '', 80))
    if (!labelled && BARE_URL.test(text) && index !== kept.at(-1)) continue
    if (labelled) addresses.set(before, null)
    addresses.set(index, url)
  }
  const urls = [...addresses.values()].filter((url) => url !== null)
  return {
    drafts: drafts.map((item, index) => (addresses.has(index) ? { ...item, suppressed: 'address' } : item)),
    found: { ...NOTHING_FOUND, url: urls.map((url) => candidate(url, 'text')) },
    warnings: [],
  }
}
