import { createRandom, type Random } from '../bench/anchor/random.ts'
import { span, type Span } from '../../shared/text/offsets.ts'

/** Two texts, the second of which has a passage of the first, changed here and there. */
export type Planted = {
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** Where the passage stands in the target, its paragraphs joined by two line breaks. */
  readonly passage: Span
  /** Its words that stayed as they were. */
  readonly kept: readonly Span[]
}

/** What words are made of: paragraphs for both texts, and single words to change with. */
export type Material = {
  readonly paragraphs: (words: number) => readonly string[]
  readonly word: () => string
}

/**
 * Puts some sentences of one text into another. Of their words, a share is replaced, dropped, given a new word before it or
 * swapped with the next, each as often.
 */
export function plant(material: Material, noise: number, seed: number, words = 60): Planted {
  const random = createRandom(seed)
  const source = material.paragraphs(350)
  const around = material.paragraphs(300)
  const all = source.join(' ').split(' ')
  const from = random.below(Math.max(1, all.length - words))
  const taken = noisy(all.slice(from, from + words), noise, material, random)
  const before = around.slice(0, 1 + random.below(Math.max(1, around.length - 1)))
  const head = `${before.join('\n\n')}\n\n`
  const kept: Span[] = []
  let text = ''
  for (const { word, isKept } of taken) {
    if (text !== '') text += ' '
    if (isKept) kept.push(span(head.length + text.length, head.length + text.length + word.length))
    text += word
  }
  return {
    source,
    target: [...before, text, ...around.slice(before.length)],
    passage: span(head.length, head.length + text.length),
    kept,
  }
}

type Word = { readonly word: string; readonly isKept: boolean }

function noisy(
  words: readonly string[],
  noise: number,
  { word: fresh }: Material,
  random: Random,
): readonly Word[] {
  const made: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const own = { word: words[at] ?? '', isKept: true }
    const other = { word: fresh(), isKept: false }
    const next = words[at + 1]
    if (!random.chance(noise)) made.push(own)
    else {
      const kind = random.below(4)
      if (kind === 0) made.push(other)
      else if (kind === 1) made.push(other, own)
      else if (kind === 2 && next !== undefined) {
        made.push({ word: next, isKept: true }, own)
        at += 1
      }
    }
  }
  return made
}

/** How much of the characters in `wanted` some spans cover, 0 to 1; 1 if none are wanted. */
export function coverage(wanted: readonly Span[], found: readonly Span[]): number {
  let [whole, covered] = [0, 0]
  for (const { start, end } of wanted) {
    whole += end - start
    for (let at: number = start; at < end; at++)
      if (found.some((one) => one.start <= at && at < one.end)) covered += 1
  }
  return whole === 0 ? 1 : covered / whole
}
