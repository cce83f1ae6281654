import type { PreparedSource } from '../prepared-source.ts'
import { overlaps, sliceSpan, type Span } from '../../text/offsets.ts'

/** English verbs after or before which somebody is named who is quoted. */
const CUE =
  /\b(?:said|says|told|tells|added|adds|announced|warned|insisted|stated|argued|claimed|noted|explained|declared|denied|confirmed|wrote|replied|called|demanded|pledged|vowed|urged|stressed|asked|accused|described|tweeted)\b/gi
/** What parts the subject of a verb from what stands before it. */
const BORDER =
  /[,;:()–—]|\b(?:that|while|and|but|as|when|after|before|because|where|which|who|since then|according to)\b/gi
const PRONOUN = /^(?:he|she|they|it|who)$/i
const AUXILIARY =
  /\s+(?:has|have|had|also|later|then|himself|herself|itself|themselves|was|is|been|\w+ly)\b/gi
/** Letters of a sentence before and after a quotation in which a cue is looked for. */
const REACH = 240
const LONGEST = 100

/**
 * Tells who is quoted by the nearest verb of saying and the words that stand beside it: a fallback for where nothing better is
 * known. A pronoun means whoever was quoted last. Null if nobody is named. To be asked in the order of the text.
 */
export function createNearestCue({ source, passages }: PreparedSource): (quoted: Span) => string | null {
  const { content } = source.text
  let last: string | null = null
  return (quoted) => {
    const around = passages.filter((passage) => overlaps(passage, quoted))
    const [first, end] = [around[0], around.at(-1)]
    if (first === undefined || end === undefined) return null
    const subject =
      subjectAfter(content.slice(quoted.end, Math.min(end.end, quoted.end + REACH))) ??
      subjectBefore(content.slice(Math.max(first.start, quoted.start - REACH), quoted.start))
    if (subject === null) return null
    const named = PRONOUN.test(subject)
      ? (nearestNamed(content, passages.slice(0, first.index)) ?? last)
      : subject
    last = named
    return named
  }
}

/** Sentences back that a pronoun reaches. */
const BACK = 2

/** Who speaks in the nearest sentence before that says so by name. */
const nearestNamed = (content: string, before: readonly Span[]): string | null =>
  before
    .slice(-BACK)
    .toReversed()
    .map((passage) => subjectBefore(sliceSpan(content, passage)))
    .find((subject) => subject !== null && !PRONOUN.test(subject)) ?? null

/** `,” the press service said`, `,” said the minister`. */
function subjectAfter(tail: string): string | null {
  const words = tail.replace(/^[\s,.”"’'»]+/u, '')
  const [cue] = words.matchAll(CUE)
  if (cue === undefined) return null
  const before = words.slice(0, cue.index)
  if (/[,;:.“"]/u.test(before)) return null
  return tidy(before.trim() === '' ? upTo(words.slice(cue.index + cue[0].length)) : before)
}

/** `Trump has said that “`, `the minister called on them to “`. */
function subjectBefore(head: string): string | null {
  const cues = [...head.matchAll(CUE)]
  const cue = cues.at(-1)
  if (cue === undefined) return null
  const before = head.slice(0, cue.index).trimEnd()
  const borders = [...before.matchAll(BORDER)]
  const border = borders.at(-1)
  return tidy(border === undefined ? before : before.slice(border.index + border[0].length))
}

const upTo = (words: string): string => /^[^,.;:“"”()]*/u.exec(words)?.[0] ?? ''

function tidy(words: string): string | null {
  const plain = words
    .replaceAll(AUXILIARY, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}]+/u, '')
    .trim()
  return plain === '' || plain.length > LONGEST || !/\p{L}/u.test(plain) ? null : plain
}
