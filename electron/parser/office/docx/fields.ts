import { linkTarget } from '../../metadata/urls.ts'

type Field = { instruction: string; inResult: boolean; href: string | null }

/** Deeper fields in fields come from no program. */
const DEEPEST = 100

/** Word's fields: an instruction, which is not text, and then its result, which is. */
export type Fields = {
  readonly begin: () => void
  readonly instruct: (words: string) => void
  readonly separate: () => void
  readonly end: () => void
  /** Forgets instructions that have not ended with their paragraph, which would swallow all that follows. */
  readonly endParagraph: () => void
  /** Text that comes now belongs to the document. */
  readonly showsText: () => boolean
  /** Where the text that comes now links to. */
  readonly href: () => string | null
}

export function createFields(): Fields {
  const open: Field[] = []
  let beyond = 0
  return {
    begin() {
      if (open.length < DEEPEST) open.push({ instruction: '', inResult: false, href: null })
      else beyond++
    },
    instruct(words) {
      const field = open.at(-1)
      if (field !== undefined && field.instruction.length < 5000) field.instruction += words
    },
    separate() {
      const field = open.at(-1)
      if (field === undefined) return
      field.inResult = true
      field.href = hyperlinkIn(field.instruction)
    },
    end() {
      if (beyond > 0) beyond--
      else open.pop()
    },
    endParagraph() {
      while (open.at(-1)?.inResult === false) open.pop()
      beyond = 0
    },
    showsText: () => beyond === 0 && open.every(({ inResult }) => inResult),
    href: () => open.findLast(({ href }) => href !== null)?.href ?? null,
  }
}

/** The address in a `HYPERLINK "…"` instruction, as DOCX and RTF have it. */
export function hyperlinkIn(instruction: string): string | null {
  const target = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*(?:"([^"]{1,4096})"|([^\s"\\]{1,4096}))/i.exec(instruction)
  return target === null ? null : linkTarget(target[1] ?? target[2] ?? '', null)
}
