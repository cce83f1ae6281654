import { BLOCK_SEPARATOR } from './document.ts'
import { span, type Span } from './offsets.ts'
import { pairParagraphs } from './paragraph-pairs.ts'
import { wordChanges, type WordChange } from './word-changes.ts'

/** What became of a paragraph. Spans are of the old text in `before`, of the new one in `after`. */
export type TextChange =
  | { readonly kind: 'same'; readonly before: Span; readonly after: Span }
  | {
      readonly kind: 'changed'
      readonly before: Span
      readonly after: Span
      readonly words: readonly WordChange[]
    }
  /** `moved`: the same paragraph stands elsewhere in the other text. */
  | { readonly kind: 'removed'; readonly before: Span; readonly moved: boolean }
  | { readonly kind: 'added'; readonly after: Span; readonly moved: boolean }

/** Paragraphs. */
const TOLD_EVERY = 200
/** Measured: which share of the work is done when the words are cut and when the paragraphs are paired. */
const PREPARED = 0.5
const PAIRED = 0.62

/**
 * What changed between two texts, paragraph by paragraph in reading order; removed paragraphs stand before what came in
 * their place. Every paragraph of both is in it once; empty ones are left out. `onProgress` is told the share of the work
 * that is done, 0 to 1, every few hundred paragraphs.
 */
export function textChanges(
  before: string,
  after: string,
  onProgress?: (share: number) => void,
): readonly TextChange[] {
  const [old, fresh] = [paragraphsOf(before), paragraphsOf(after)]
  const tell = (index: number, from: number, to: number) => {
    if (index > 0 && index % TOLD_EVERY === 0) onProgress?.(from + ((to - from) * index) / old.length)
  }
  const pairs = pairParagraphs(
    old.map(({ text }) => text),
    fresh.map(({ text }) => text),
    (index) => tell(index, PREPARED, PAIRED),
  )
  const [oldTexts, freshTexts] = [textsOf(old), textsOf(fresh)]
  const changes: TextChange[] = []
  let at = 0
  const addUpTo = (end: number) => {
    for (; at < end; at++) {
      const here = fresh[at]
      if (here !== undefined) changes.push({ kind: 'added', after: here.at, moved: oldTexts.has(here.text) })
    }
  }
  for (const [index, { at: place, text }] of old.entries()) {
    tell(index, PAIRED, 1)
    const partner = pairs[index] ?? -1
    const there = fresh[partner]
    if (there === undefined) {
      changes.push({ kind: 'removed', before: place, moved: freshTexts.has(text) })
      continue
    }
    addUpTo(partner)
    at = partner + 1
    const spans = { before: place, after: there.at }
    changes.push(
      text === there.text
        ? { kind: 'same', ...spans }
        : { kind: 'changed', ...spans, words: wordChanges(text, there.text) },
    )
  }
  addUpTo(fresh.length)
  return changes
}

type Paragraph = { readonly at: Span; readonly text: string }

function paragraphsOf(content: string): readonly Paragraph[] {
  let start = 0
  return content.split(BLOCK_SEPARATOR).flatMap((text) => {
    const at = span(start, start + text.length)
    start += text.length + BLOCK_SEPARATOR.length
    return text.trim() === '' ? [] : [{ at, text }]
  })
}

const textsOf = (paragraphs: readonly Paragraph[]): ReadonlySet<string> =>
  new Set(paragraphs.map(({ text }) => text))
