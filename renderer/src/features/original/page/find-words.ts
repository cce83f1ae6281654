/** So many letters tell a passage from others; more would be likelier to meet a link or a note that the text leaves out. */
const ENOUGH = 60

/** Letters only: pages and texts differ in spaces, quotes and what stands between. */
const lettersOf = (words: string): string => words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')

/**
 * The innermost element of a page in which some words begin, or null. Words that a page has twice are found where they stand
 * first.
 */
export function elementWith(page: Document, words: string): HTMLElement | null {
  const wanted = lettersOf(words).slice(0, ENOUGH)
  if (wanted === '') return null
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  const starts: { readonly at: number; readonly node: Node }[] = []
  let all = ''
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    starts.push({ at: all.length, node })
    all += lettersOf(node.nodeValue ?? '')
  }
  const found = all.indexOf(wanted)
  if (found === -1) return null
  return starts.findLast(({ at }) => at <= found)?.node.parentElement ?? null
}
