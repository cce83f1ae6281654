/** What comes before the first element of a page or an XML document. */
export type Prologue = {
  /** Has the `<?xml` of XML documents. */
  readonly isXml: boolean
  /** The name in the doctype, in lower case. */
  readonly doctype: string | null
  /** Where the rest begins. */
  readonly end: number
}

/** Longer ones are no part of a prologue. */
const LONGEST_COMMENT = 4000
const LONGEST_DECLARATION = 4000

/** By hand: an expression with comments in a repeated group tries every way to divide them, which takes for ever. */
export function prologueOf(text: string): Prologue {
  let isXml = false
  let doctype: string | null = null
  let at = 0
  for (;;) {
    at += /^[\s\ufeff]*/.exec(text.slice(at, at + LONGEST_COMMENT))?.[0].length ?? 0
    const next = text.slice(at, at + 10).toLowerCase()
    const length = next.startsWith('<!--')
      ? lengthTo(text, at, '-->', LONGEST_COMMENT)
      : next.startsWith('<?')
        ? lengthTo(text, at, '>', LONGEST_DECLARATION)
        : next.startsWith('<!doctype ')
          ? doctypeLength(text.slice(at, at + LONGEST_DECLARATION))
          : /^\s/.test(next)
            ? 1
            : null
    if (length === null) return { isXml, doctype, end: at }
    if (next.startsWith('<?xml')) isXml = true
    if (next.startsWith('<!doctype')) doctype = nameIn(text.slice(at, at + length))
    at += length
  }
}

function lengthTo(text: string, at: number, end: string, longest: number): number | null {
  const found = text.slice(at, at + longest + end.length).indexOf(end)
  return found === -1 ? null : found + end.length
}

/** With the declarations in brackets that XML allows; null when it does not end. */
function doctypeLength(text: string): number | null {
  const simple = text.indexOf('>')
  const bracket = text.indexOf('[')
  if (bracket === -1 || simple < bracket) return simple === -1 ? null : simple + 1
  const end = /\]\s*>/.exec(text.slice(bracket))
  return end === null ? null : bracket + end.index + end[0].length
}

const nameIn = (doctype: string): string | null =>
  /^<!doctype\s+([^\s>[]{1,100})/i.exec(doctype)?.[1]?.toLowerCase() ?? null
