import type { DraftMark } from '../../../shared/text/compose.ts'

/** How a stretch of text is set. */
export type Format = {
  readonly em: boolean
  readonly strong: boolean
  readonly vertical: 'sup' | 'sub' | null
  readonly href: string | null
}

export const PLAIN: Format = { em: false, strong: false, vertical: null, href: null }

/** More marks in one block are an attack or a table of links; the text stays, its emphasis goes. */
const MOST_MARKS = 2000

export type Runs = {
  readonly add: (text: string, format: Format) => void
  /** Whether anything but white space was collected since the last call of `take`. */
  readonly hasWords: () => boolean
  /** Code units collected since then. */
  readonly length: () => number
  /** What was collected since the last call, which empties it. */
  readonly take: () => { readonly text: string; readonly marks: readonly DraftMark[] }
}

/** Collects a paragraph from runs that each carry all of their format; equal formats side by side become one mark. */
export function createRuns(): Runs {
  let pieces: string[] = []
  let length = 0
  let hasWords = false
  let marks: { kind: DraftMark['kind']; href: string | null; start: number; end: number }[] = []

  const mark = (kind: DraftMark['kind'], href: string | null, end: number) => {
    const before = marks.findLast((entry) => entry.kind === kind)
    if (before?.end === length && before.href === href) before.end = end
    else if (marks.length < MOST_MARKS) marks.push({ kind, href, start: length, end })
  }
  return {
    add(text, { em, strong, vertical, href }) {
      if (text === '') return
      const end = length + text.length
      if (href !== null) mark('link', href, end)
      if (strong) mark('strong', null, end)
      if (em) mark('em', null, end)
      if (vertical !== null) mark(vertical, null, end)
      pieces.push(text)
      length = end
      hasWords ||= text.trim() !== ''
    },
    hasWords: () => hasWords,
    length: () => length,
    take() {
      const taken = { text: pieces.join(''), marks }
      pieces = []
      length = 0
      hasWords = false
      marks = []
      return taken
    },
  }
}
