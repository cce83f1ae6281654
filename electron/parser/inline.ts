import type { DraftMark } from '../../shared/text/compose.ts'

/** More marks in one block are an attack or a table of links; the text stays, its emphasis goes. */
const MOST_MARKS = 2000

/** Collects a block's text with the marks on it, as a document's inline nodes are walked. */
export type InlineText = {
  readonly add: (text: string) => void
  /** Whether anything but white space was collected since the last call of `take`. */
  readonly hasWords: () => boolean
  /** Marks all that `inside` adds. */
  readonly marked: (kind: DraftMark['kind'], href: string | null, inside: () => void) => void
  /** What was collected since the last call, which empties it. A mark that is still open goes on in the next text. */
  readonly take: () => { readonly text: string; readonly marks: readonly DraftMark[] }
}

export function createInlineText(): InlineText {
  let pieces: string[] = []
  let length = 0
  let hasWords = false
  let marks: DraftMark[] = []
  const open: { kind: DraftMark['kind']; href: string | null; start: number }[] = []

  const close = ({ kind, href, start }: { kind: DraftMark['kind']; href: string | null; start: number }) => {
    if (start < length && marks.length < MOST_MARKS) marks.push({ kind, href, start, end: length })
  }
  return {
    add(text) {
      pieces.push(text)
      length += text.length
      hasWords ||= text.trim() !== ''
    },
    hasWords: () => hasWords,
    marked(kind, href, inside) {
      const mark = { kind, href, start: length }
      open.push(mark)
      inside()
      open.pop()
      close(mark)
    },
    take() {
      for (const mark of open) {
        close(mark)
        mark.start = 0
      }
      const taken = { text: pieces.join(''), marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) }
      pieces = []
      length = 0
      hasWords = false
      marks = []
      return taken
    },
  }
}
