import { BLOCK_SEPARATOR } from '../../../shared/text/document.ts'

/** Of a character that nobody wrote before. */
export const NEW = -1

/**
 * A paragraph after edits: for each UTF-16 unit of its text the offset in the old text it was kept from, or `NEW`. An
 * edit that replaces a word drops the old units and puts new ones in their place.
 */
export type Edited = { readonly text: string; readonly from: readonly number[] }

/** The paragraphs of a text before any edit, and that text. */
export function unedited(paragraphs: readonly string[]): {
  readonly old: string
  readonly parts: readonly Edited[]
} {
  let at = 0
  const parts = paragraphs.map((text) => {
    const start = at
    at += text.length + BLOCK_SEPARATOR.length
    return { text, from: range(start, text.length) }
  })
  return { old: paragraphs.join(BLOCK_SEPARATOR), parts }
}

const range = (start: number, length: number): readonly number[] =>
  Array.from({ length }, (_, index) => start + index)

export const fresh = (text: string): Edited => ({
  text,
  from: Array.from({ length: text.length }, () => NEW),
})

export const cut = ({ text, from }: Edited, start: number, end?: number): Edited => ({
  text: text.slice(start, end),
  from: from.slice(start, end),
})

export const joined = (parts: readonly Edited[]): Edited => ({
  text: parts.map(({ text }) => text).join(''),
  from: parts.flatMap(({ from }) => from),
})

/** The edited text, and where each old unit stands in it: -1 for those that are gone. */
export type Outcome = {
  readonly text: string
  readonly from: readonly number[]
  readonly newAt: Int32Array
}

export function publish(parts: readonly Edited[], oldLength: number): Outcome {
  const separator = fresh(BLOCK_SEPARATOR)
  const { text, from } = joined(parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part])))
  const newAt = new Int32Array(oldLength).fill(NEW)
  for (const [at, origin] of from.entries()) if (origin !== NEW) newAt[origin] = at
  return { text, from, newAt }
}
