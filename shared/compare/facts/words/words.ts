import { plainLetters } from '../../../text/plain-letters.ts'
import { span, type Span } from '../../../text/offsets.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import { baseLanguage } from '../../tokens/stem.ts'

/** A word as it stands, with what stands before it: facts depend on capitals and punctuation, which tokens have lost. */
export type Word = Span & {
  /** Without a possessive ending. */
  readonly text: string
  readonly folded: string
  /** All between the word before, or the beginning of the passage, and this one. */
  readonly gap: string
}

/** Scripts that set no spaces between words: theirs are not told apart. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
const unspaced = new RegExp(`[${UNSPACED}]`, 'u')

/** Dotted capitals; a number (which a hyphen and letters do not continue); letters and digits, joined inside by hyphens and the like. */
const wordsOfLetters = (letter: string): RegExp =>
  new RegExp(
    String.raw`(?:\p{Lu}\.){2,}|\p{Nd}+(?:[.,]\p{Nd}+)+\p{L}{1,8}(?!\p{L})|\p{Nd}+(?:[.,]\p{Nd}+)*(?![\p{L}\p{N}]|[-‑]\p{L}*\p{N}*\p{Lu}|[-‑]\p{L}+\p{N})|${letter}+(?:[-‐‑'’&]${letter}+)*`,
    'gu',
  )
const SPACED = wordsOfLetters(String.raw`[\p{L}\p{M}\p{N}]`)
const MIXED = wordsOfLetters(String.raw`(?:(?![${UNSPACED}])[\p{L}\p{M}\p{N}])`)

/** Articles and pronouns that are written together with the next word. */
const ELIDED = /^(?:l|d|j|m|n|s|t|c|qu|all|dall|dell|nell|sull|un|jusqu|lorsqu|puisqu)(?=['’]\p{L})/iu
const ELIDING: ReadonlySet<string> = new Set(['fr', 'it', 'ca'])
const POSSESSIVE = /['’][sS]?$/

const kept = new WeakMap<Passage, readonly Word[]>()

/** The words of a passage in order. Linear in its length; remembered for as long as the passage is. */
export function wordsOf({ source }: PreparedSource, passage: Passage): readonly Word[] {
  const known = kept.get(passage)
  if (known !== undefined) return known
  const made = wordsIn(source.text.content, passage, ELIDING.has(baseLanguage(source.language)))
  kept.set(passage, made)
  return made
}

function wordsIn(content: string, { start, end }: Span, elides: boolean): readonly Word[] {
  const part = content.slice(start, end)
  const found: Word[] = []
  let last = 0
  const add = (from: number, text: string) => {
    if (text === '') return
    const at = span(start + from, start + from + text.length)
    found.push({ ...at, text, folded: plainLetters(text), gap: part.slice(last, from) })
    last = from + text.length
  }
  for (const { 0: whole, index } of part.matchAll(unspaced.test(part) ? MIXED : SPACED)) {
    const elided = elides ? (ELIDED.exec(whole)?.[0] ?? '') : ''
    add(index, elided)
    const from = elided === '' ? 0 : elided.length + 1
    add(index + from, whole.slice(from).replace(POSSESSIVE, ''))
  }
  return found
}
