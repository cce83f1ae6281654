/** What a document shows of its hyphens; made once, to decide which at line ends are the typesetter's. */
export type Hyphenation = {
  readonly words: ReadonlySet<string>
  readonly hyphenated: ReadonlySet<string>
  /** Breaks words with U+2010, which it does not use within lines: then U+002D is always the author's. */
  readonly own2010: boolean
  /** Ends so many lines with hyphens that breaking words must be its habit. */
  readonly breaksWords: boolean
}

const WITHOUT_SPACES =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]'
const ENDS_WITHOUT_SPACE = new RegExp(`${WITHOUT_SPACES}$`, 'u')
const STARTS_WITHOUT_SPACE = new RegExp(`^${WITHOUT_SPACES}`, 'u')

/** Learns from all lines of a document which words it knows, whole and with hyphens inside. */
export function hyphenationOf(lines: readonly string[]): Hyphenation {
  const words = new Set<string>()
  const hyphenated = new Set<string>()
  let inner2010 = false
  let ends2010 = 0
  let ends = 0
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}{2,}/gu)) words.add(word.toLowerCase())
    for (const [word] of line.matchAll(/\p{L}{1,60}[-‐]\p{L}{1,60}/gu)) {
      hyphenated.add(plainHyphens(word))
      inner2010 ||= word.includes('‐')
    }
    if (/\p{L}‐$/u.test(line.slice(-3))) ends2010++
    if (/\p{L}[-‐]$/u.test(line.slice(-3))) ends++
  }
  const own2010 = ends2010 > 0 && !inner2010
  return { words, hyphenated, own2010, breaksWords: ends >= 3 && ends * 40 > lines.length }
}

/**
 * One line behind another. A hyphen at the end of the first goes if a word was broken there: if the document knows
 * the whole word, or breaks words habitually; not if it writes the word with a hyphen elsewhere.
 */
export function joinedLines(before: string, after: string, hyphenation: Hyphenation): string {
  if (before === '' || after === '') return before + after
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  // Only the end is looked at, for a paragraph may have many lines.
  const end = before.slice(-80)
  const [, head] = /(\p{L}+)[-‐]$/u.exec(end) ?? []
  const [tail] = /^\p{L}{1,60}/u.exec(after) ?? []
  if (head !== undefined && tail !== undefined)
    return (isBroken(head, tail, before.endsWith('‐'), hyphenation) ? before.slice(0, -1) : before) + after
  if (/\p{L}[-‐]$/u.test(end) || /\p{N}[-‐–]$/u.test(end)) return before + after
  if (ENDS_WITHOUT_SPACE.test(end) && STARTS_WITHOUT_SPACE.test(after)) return before + after
  return `${before} ${after}`
}

function isBroken(head: string, tail: string, is2010: boolean, known: Hyphenation): boolean {
  if (known.own2010) return is2010
  if (known.hyphenated.has(plainHyphens(`${head}-${tail}`))) return false
  if (known.words.has((head + tail).toLowerCase())) return true
  return known.breaksWords && /^\p{Ll}/u.test(tail)
}

const plainHyphens = (word: string): string => word.toLowerCase().replaceAll('‐', '-')
