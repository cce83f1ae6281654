/** Decides which hyphens at line ends are the typesetter's; made once for a document. */
export type Hyphenation = {
  readonly words: ReadonlySet<string>
  readonly hyphenated: ReadonlySet<string>
  /** The document writes its own hyphens as U+002D, so that U+2010 is only ever the typesetter's. */
  readonly typesetOnly: boolean
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
  let inner2d = false
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}{2,}/gu)) words.add(word.toLowerCase())
    for (const [word] of line.matchAll(/\p{L}+[-‐]\p{L}+/gu)) {
      hyphenated.add(plainHyphens(word))
      inner2010 ||= word.includes('‐')
      inner2d ||= word.includes('-')
    }
  }
  return { words, hyphenated, typesetOnly: inner2d && !inner2010 }
}

/**
 * One line behind another. A hyphen at the end of the first goes if a word was broken there: before a small letter, and
 * unless the document itself writes the word with it elsewhere.
 */
export function joinedLines(before: string, after: string, hyphenation: Hyphenation): string {
  if (before === '' || after === '') return before + after
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  const [, head] = /(\p{L}+)[-‐]$/u.exec(before.slice(-80)) ?? []
  const [tail] = /^\p{L}+/u.exec(after) ?? []
  if (head !== undefined && tail !== undefined)
    return (isBroken(head, tail, before.endsWith('‐'), hyphenation) ? before.slice(0, -1) : before) + after
  if (/\p{L}[-‐]$/u.test(before) || /\p{N}[-‐–]$/u.test(before)) return before + after
  if (ENDS_WITHOUT_SPACE.test(before) && STARTS_WITHOUT_SPACE.test(after)) return before + after
  return `${before} ${after}`
}

function isBroken(head: string, tail: string, is2010: boolean, known: Hyphenation): boolean {
  if (known.hyphenated.has(plainHyphens(`${head}-${tail}`))) return false
  if (is2010 && known.typesetOnly) return true
  return /^\p{Ll}/u.test(tail) || known.words.has((head + tail).toLowerCase())
}

const plainHyphens = (word: string): string => word.toLowerCase().replaceAll('‐', '-')
