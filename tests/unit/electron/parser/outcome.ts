import type { ParsedDocument } from '../../../../shared/contract/parsed.ts'
import { parseFile } from '../../../../electron/parser/parse-file.ts'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The document that a file becomes; fails the test if it is refused. */
export async function parsed(fileName: string, content: string | Uint8Array): Promise<ParsedDocument> {
  const outcome = await parseFile(fileName, typeof content === 'string' ? bytesOf(content) : content)
  if (outcome.kind !== 'parsed') throw new Error(`no article: ${JSON.stringify(outcome).slice(0, 500)}`)
  return outcome.document
}

export const refusal = async (fileName: string, content: string | Uint8Array) => {
  const outcome = await parseFile(fileName, typeof content === 'string' ? bytesOf(content) : content)
  return outcome.kind === 'refused' ? [outcome.code, outcome.detail] : outcome.kind
}

/** The blocks of a text as `[kind, words]`. */
export const blocksOf = ({ text }: ParsedDocument) =>
  text.blocks.map(({ kind, start, end }) => [kind, text.content.slice(start, end)])

export const suppressedOf = ({ text }: ParsedDocument) =>
  text.suppressed.map(({ reason, text: words }) => [reason, words])

/** The marks of a text as `[kind, words, address]`. */
export const marksOf = ({ text }: ParsedDocument) =>
  text.blocks.flatMap(({ marks }) =>
    marks.map(({ kind, start, end, href }) => [kind, text.content.slice(start, end), href]),
  )
