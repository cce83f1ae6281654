/**
 * A text with case, accents, ligatures and typographic quotes and dashes levelled, for searching only, and the way back
 * to offsets of the original.
 */
export type Folded = {
  readonly text: string
  /** The stretch of the original that became `text.slice(start, end)`, with the accents that belong to its last letter. */
  readonly sourceSpan: (start: number, end: number) => { readonly start: number; readonly end: number }
}

/** Where lengths differ: from folded position `at` on, the piece of the original begins at `from` and ends at `to`. */
type Bend = { readonly at: number; readonly length: number; readonly from: number; readonly to: number }

const BEYOND_ASCII = /[^\s -~]+/g
/**
 * Marks one may leave out when typing: accents, Hebrew points, Arabic vowels. Not the vowel signs of Indic scripts nor
 * the voicing marks of Japanese, which make other letters.
 */
const ACCENTS =
  /(?=\p{Mn})(?!\u3099|\u309a)[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}]/gu
const LEVELLED: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
}

const known = new Map<string, string>()

/** Folds a text in one pass, O(n); plain ASCII costs a lower-casing. */
export function fold(original: string): Folded {
  const bends: Bend[] = []
  let out = ''
  let done = 0
  for (const { index, 0: run } of original.matchAll(BEYOND_ASCII)) {
    out += original.slice(done, index).toLowerCase()
    let at = index
    for (const character of run) {
      const folded = foldCharacter(character)
      if (folded.length !== character.length)
        bends.push({ at: out.length, length: folded.length, from: at, to: at + character.length })
      out += folded
      at += character.length
    }
    done = index + run.length
  }
  out += original.slice(done).toLowerCase()
  return { text: out, sourceSpan: (start, end) => spanAt(bends, start, end) }
}

function foldCharacter(character: string): string {
  const remembered = known.get(character)
  if (remembered !== undefined) return remembered
  const level = LEVELLED[character] ?? character
  const folded = level.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase()
  known.set(character, folded)
  return folded
}

function spanAt(bends: readonly Bend[], start: number, end: number) {
  return {
    start: sourceStart(bends, start),
    end: end > start ? sourceEnd(bends, end) : sourceStart(bends, end),
  }
}

/** Where the folded unit at `position` comes from. */
function sourceStart(bends: readonly Bend[], position: number): number {
  const bend = lastBend(bends, ({ at }) => at <= position)
  if (bend === undefined) return position
  const beyond = position - bend.at - bend.length
  return beyond < 0 ? bend.from : bend.to + beyond
}

/** Where the folded unit before `position` ends; accents that vanished there belong to it. */
function sourceEnd(bends: readonly Bend[], position: number): number {
  const bend = lastBend(bends, ({ at, length }) => at + Math.min(length, 1) <= position)
  if (bend === undefined) return position
  const beyond = position - bend.at - bend.length
  return beyond < 0 ? bend.to : bend.to + beyond
}

/** The last bend of a prefix for which a predicate holds. */
function lastBend(bends: readonly Bend[], holds: (bend: Bend) => boolean): Bend | undefined {
  let low = 0
  let high = bends.length
  while (low < high) {
    const middle = (low + high) >> 1
    const bend = bends[middle]
    if (bend !== undefined && holds(bend)) low = middle + 1
    else high = middle
  }
  return bends[low - 1]
}
