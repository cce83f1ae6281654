import { shortened } from '../../../../shared/text/shorten.ts'

/** Enough of a quotation to know it by, in characters. */
const ENOUGH = 60

/** The beginning of a quotation on one line, cut between words. */
export function beginning(words: string, most = ENOUGH): string {
  return shortened(words, most)
}

/** A quotation on one line with its middle left out: of those that begin alike, as overlapping ones do, the ends differ. */
export function bothEnds(words: string, most = ENOUGH): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const last = line.slice(-Math.floor(most / 2))
  return `${beginning(line, most - last.length)} ${last.slice(last.indexOf(' ') + 1)}`
}
