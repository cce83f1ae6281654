import { parsePiece, textOf } from './tree.ts'

/** The text of a piece of HTML in one line: for tags inside a Markdown paragraph and for values in metadata. */
export function plainText(html: string): string {
  return /[<&]/.test(html) ? textOf(parsePiece(html)) : html
}
