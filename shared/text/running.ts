import { sliceSpan, span } from './offsets.ts'
import type { SourceText } from './document.ts'
import { blockAt } from './paragraphs.ts'

const LETTER = /\p{L}/u
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

type Text = Pick<SourceText, 'content' | 'blocks'>

/** Whether a paragraph is set from right to left, which its first letter decides, as in the browser's `plaintext`. */
export function paragraphRunsLeft({ content, blocks }: Text, at: number): boolean {
  const block = blocks[blockAt(blocks, at)]
  return block !== undefined && runsLeft(content.slice(block.start, block.end)) === true
}

/** Whether a character stands in words from right to left: a name in Latin letters does not, in an Arabic paragraph either. */
export function characterRunsLeft(text: Text, at: number): boolean {
  const here = sliceSpan(text.content, span(at, Math.min(at + 2, text.content.length)))
  return runsLeft(String.fromCodePoint(here.codePointAt(0) ?? 32)) ?? paragraphRunsLeft(text, at)
}

/** By the first letter; null without one. */
function runsLeft(words: string): boolean | null {
  const letter = LETTER.exec(words)?.[0]
  return letter === undefined ? null : RIGHT_TO_LEFT.test(letter)
}
