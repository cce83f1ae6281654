import { type InnerFile, MAX_INNER_FILES } from '../../../shared/contract/parsed.ts'
import { fromLatin1, latin1 } from './transfer.ts'

/** A postmark stands at the top or after a blank line, and is followed by a header, as a sentence that begins so is not. */
const POSTMARK = /(?:^|\n\r?\n)(From [^\n]{1,300}\n)(?=[A-Za-z][A-Za-z0-9-]{0,60}[ \t]*:)/g

/** The letters of a mailbox (RFC 4155) as files of their own; null when there are more than can be handled at once. */
export function splitMbox(bytes: Uint8Array): InnerFile[] | null {
  const text = latin1(bytes).replace(/^\u00ef\u00bb\u00bf/, '')
  const starts: { readonly at: number; readonly next: number }[] = []
  for (const match of text.matchAll(POSTMARK)) {
    if (starts.length >= MAX_INNER_FILES) return null
    const next = match.index + match[0].length
    starts.push({ at: match.index, next })
  }
  const width = String(starts.length).length
  return starts.map(({ next }, index) => {
    const letter = text.slice(next, starts[index + 1]?.at ?? text.length)
    return {
      path: `${String(index + 1).padStart(width, '0')}.eml`,
      // Lines of a letter that begin with "From " were marked with a ">" to keep them apart from postmarks.
      bytes: fromLatin1(letter.replace(/^>(>*From )/gm, '$1')),
    }
  })
}
