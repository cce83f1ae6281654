import { splitsSurrogate } from './offsets.ts'

/** Characters that show nothing and only break searching: zero-width space, word joiner, BOM, soft hyphen, non-characters. */
const INVISIBLE = '\\u200b\\u2060\\ufeff\\u00ad\\ufffe\\uffff'
/** Control characters but tab and the line ends, which are dealt with as white space. */
const CONTROLS = '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f'

const DROPPED = new RegExp(`[${INVISIBLE}${CONTROLS}]+`, 'gu')
const LONE_SURROGATE = /\p{Cs}/gu
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
/** White space that means nothing but a space; ZWJ and ZWNJ are not among it: emoji and many scripts need them. */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const SPACES = /[ \t\n]+/g
/** What may melt with the character before it under NFC: combining marks and the conjoining vowels and finals of Hangul. */
const JOINS_BACK = new RegExp(`[${INVISIBLE}${CONTROLS}\\p{M}\\u1160-\\u11ff]+`, 'uy')
const BIDI = /[\u202a-\u202e\u2066-\u2069]/

export type Normalised = {
  readonly text: string
  /** The given positions, moved to where they are in `text`. */
  readonly cuts: readonly number[]
  readonly bidiDropped: boolean
}

/**
 * The canonical form of one block's text: well-formed NFC (never NFKC, which rewrites ½ and ² that the author wrote),
 * ordinary spaces, no invisible characters, no unbalanced direction controls. `flow` text has its white space
 * collapsed and trimmed; `pre` keeps spaces, tabs and line feeds but for blank lines at both ends.
 * `cuts` are ascending offsets into `raw`; a cut inside what becomes one character moves behind it.
 */
export function normalise(
  raw: string,
  layout: 'flow' | 'pre' = 'flow',
  cuts: readonly number[] = [],
): Normalised {
  const { text: balanced, dropped } = dropUnbalancedBidi(raw)
  const moved: number[] = []
  let out = ''
  let from = 0
  for (const cut of cuts) {
    const to = Math.max(from, safeCut(balanced, cut))
    out = append(out, balanced.slice(from, to), layout)
    moved.push(out.length)
    from = to
  }
  out = append(out, balanced.slice(from), layout)
  const { text, removed } = trimmed(out, layout)
  return {
    text,
    cuts: moved.map((at) => Math.min(Math.max(at - removed, 0), text.length)),
    bidiDropped: dropped,
  }
}

function append(out: string, piece: string, layout: 'flow' | 'pre'): string {
  const clean = piece
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(LINE_END, '\n')
    .replace(DROPPED, '')
    .normalize('NFC')
    .replace(ODD_SPACE, ' ')
  if (layout === 'pre') return out + clean
  const flowing = clean.replace(SPACES, ' ')
  const openEnded = out === '' || out.endsWith(' ')
  return out + (openEnded && flowing.startsWith(' ') ? flowing.slice(1) : flowing)
}

function trimmed(text: string, layout: 'flow' | 'pre'): { text: string; removed: number } {
  if (layout === 'flow') return { text: text.endsWith(' ') ? text.slice(0, -1) : text, removed: 0 }
  const removed = /^(?:[ \t]*\n)*/.exec(text)?.[0].length ?? 0
  return { text: text.slice(removed).trimEnd(), removed }
}

function safeCut(text: string, cut: number): number {
  const at = splitsSurrogate(text, cut) ? cut + 1 : cut
  JOINS_BACK.lastIndex = at
  return at + (JOINS_BACK.exec(text)?.[0].length ?? 0)
}

/**
 * Replaces direction embeddings, overrides and isolates without a partner, which could make later text read backwards,
 * by a zero-width space: of the same length, so that cuts stay right, and dropped afterwards.
 */
function dropUnbalancedBidi(text: string): { text: string; dropped: boolean } {
  if (!BIDI.test(text)) return { text, dropped: false }
  const bad = new Set<number>()
  const embeddings: number[] = []
  const isolates: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x202a || code === 0x202b || code === 0x202d || code === 0x202e) embeddings.push(at)
    else if (code >= 0x2066 && code <= 0x2068) isolates.push(at)
    else if (code === 0x202c && embeddings.pop() === undefined) bad.add(at)
    else if (code === 0x2069 && isolates.pop() === undefined) bad.add(at)
  }
  for (const at of [...embeddings, ...isolates]) bad.add(at)
  if (bad.size === 0) return { text, dropped: false }
  return {
    text: Array.from({ length: text.length }, (_, at) => (bad.has(at) ? '\u200b' : text[at])).join(''),
    dropped: true,
  }
}
