/** A text as it is compared, with the way back to the text as it is. */
export type Folded = {
  readonly text: string
  /** Raw offsets of a span of the folded text, in whole characters. */
  readonly toRaw: (start: number, end: number) => { readonly start: number; readonly end: number }
  /** Folded offset of the first folded character that comes from `raw` or later. */
  readonly fromRaw: (raw: number) => number
}

const SPACE = /\s/u
const MARK = /\p{M}/u
const DROPPED = /[\u00ad\u200b-\u200d\u2060\ufeff]/u
const WRAP = /^[-\u2010] ?\n\p{Ll}/u
const LETTER = /\p{L}/u
const PUNCTUATION: ReadonlyMap<string, string> = new Map(
  (
    [
      ["'", '‘’‚‛`´'],
      ['"', '“”„‟«»'],
      ['-', '‐‑‒–—―−'],
    ] as const
  ).flatMap(([plain, variants]) => Array.from(variants, (variant) => [variant, plain] as const)),
)

/**
 * Folds away what changes between two copies of the same words: case, composition and compatibility forms (NFKC, for
 * comparison only), kinds of quotes and dashes, runs of white space, soft and zero-width characters, hyphens at line
 * ends. O(n).
 */
export function foldText(raw: string): Folded {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const push = (text: string, start: number, end: number): void => {
    parts.push(text)
    for (let unit = 0; unit < text.length; unit++) {
      starts.push(start)
      ends.push(end)
    }
  }
  for (let at = 0; at < raw.length;) {
    const end = clusterEnd(raw, at)
    const cluster = raw.slice(at, end)
    if (SPACE.test(cluster)) {
      if (parts.at(-1) !== ' ') push(' ', at, end)
      at = end
    } else if (isWrap(raw, at)) at = raw.indexOf('\n', at) + 1
    else {
      if (!DROPPED.test(cluster)) push(foldCluster(cluster), at, end)
      at = end
    }
  }
  return {
    text: parts.join(''),
    toRaw: (start, end) => ({ start: starts[start] ?? raw.length, end: ends[end - 1] ?? 0 }),
    fromRaw(offset) {
      let low = 0
      let high = starts.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((starts[middle] ?? 0) < offset) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}

const isWrap = (raw: string, at: number): boolean =>
  WRAP.test(raw.slice(at, at + 4)) && LETTER.test(raw.charAt(at - 1))

/** End of the character at `at` together with the marks that combine with it. */
function clusterEnd(raw: string, at: number): number {
  let end = at + ((raw.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  while (raw.charCodeAt(end) >= 0x300 && MARK.test(String.fromCodePoint(raw.codePointAt(end) ?? 0)))
    end += (raw.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  return end
}

function foldCluster(cluster: string): string {
  if (cluster.length === 1 && cluster < '\x7f') return cluster === '`' ? "'" : cluster.toLowerCase()
  return PUNCTUATION.get(cluster) ?? cluster.normalize('NFKC').toLowerCase()
}
