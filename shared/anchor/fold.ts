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
  const runs = createRuns(raw.length)
  let length = 0
  const push = (text: string, start: number, end: number, plain: boolean): void => {
    if (text === '') return
    parts.push(text)
    runs.add({ folded: length, start, end, plain })
    length += text.length
  }
  for (let at = 0; at < raw.length;) {
    const plain = plainEnd(raw, at)
    if (plain > at) {
      push(raw.slice(at, plain).toLowerCase(), at, plain, true)
      at = plain
      continue
    }
    const end = clusterEnd(raw, at)
    const cluster = raw.slice(at, end)
    if (SPACE.test(cluster)) {
      if (parts.at(-1) !== ' ') push(' ', at, end, false)
      at = end
    } else if (isWrap(raw, at)) at = raw.indexOf('\n', at) + 1
    else {
      if (!DROPPED.test(cluster)) push(foldCluster(cluster), at, end, false)
      at = end
    }
  }
  return {
    text: parts.join(''),
    toRaw: (start, end) => runs.toRaw(start, end),
    fromRaw: (offset) => runs.fromRaw(offset, length),
  }
}

/** A run of the folded text and where it comes from: unit by unit if it is plain, else all of it from all of that. */
type Run = { readonly folded: number; readonly start: number; readonly end: number; readonly plain: boolean }

function createRuns(rawLength: number) {
  const runs: Run[] = []
  /** Number of leading runs for which a condition holds that is true for a first part of them. */
  const countWhile = (holds: (run: Run) => boolean): number => {
    let low = 0
    let high = runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(runs[middle] as Run)) low = middle + 1
      else high = middle
    }
    return low
  }
  const holding = (folded: number): Run | undefined => runs[countWhile((run) => run.folded <= folded) - 1]
  return {
    add: (run: Run): void => void runs.push(run),
    toRaw(start: number, end: number): { readonly start: number; readonly end: number } {
      const [first, last] = [holding(start), holding(end - 1)]
      const isIn = first !== undefined && (!first.plain || start < first.folded + first.end - first.start)
      return {
        start: isIn ? first.start + (first.plain ? start - first.folded : 0) : rawLength,
        end: last === undefined ? 0 : last.plain ? last.start + end - last.folded : last.end,
      }
    },
    fromRaw(offset: number, length: number): number {
      const next = countWhile((run) => run.start < offset)
      const run = runs[next - 1]
      if (run?.plain === true && offset < run.end) return run.folded + offset - run.start
      return runs[next]?.folded ?? length
    },
  }
}

/** End of the run of words that folding leaves as they are but for case, single spaces between them: most of most texts. */
function plainEnd(raw: string, from: number): number {
  let at = from
  for (; ; at++) {
    const unit = raw.charCodeAt(at)
    if (isPlain(unit)) continue
    if (unit !== 0x20 || at === from || !isPlain(raw.charCodeAt(at + 1))) break
  }
  // A mark that follows belongs to the last letter, and a space may belong to a run of spaces.
  if (at > from && raw.charCodeAt(at) >= 0x300) at -= 1
  while (at > from && raw.charCodeAt(at - 1) === 0x20) at -= 1
  return at
}

/** ASCII without space, hyphen and grave accent, which are looked at more closely. */
const isPlain = (unit: number): boolean => unit > 0x20 && unit < 0x7f && unit !== 0x2d && unit !== 0x60

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
