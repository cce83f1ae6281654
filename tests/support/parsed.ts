import type { ParsedDocument } from '../../shared/contract/parsed.ts'
import { sha256 } from '../../shared/ids.ts'
import type { SourceText } from '../../shared/text/document.ts'
import { offset } from '../../shared/text/offsets.ts'

/** Paragraphs as the parser would hand them over, with blocks and nothing left out. */
export function textOf(...paragraphs: readonly string[]): SourceText {
  let at = 0
  const blocks = paragraphs.map((paragraph) => {
    const start = at
    at += paragraph.length + 2
    return {
      kind: 'paragraph' as const,
      start: offset(start),
      end: offset(start + paragraph.length),
      level: 0,
      ordered: null,
      marks: [],
    }
  })
  return { content: paragraphs.join('\n\n'), blocks, suppressed: [] }
}

/** A parsed file around a text; `original` stands for its bytes. */
export async function parsedFrom(
  title: string,
  text: SourceText,
  original: Uint8Array,
): Promise<ParsedDocument> {
  return {
    format: 'text',
    encoding: { used: 'utf-8', declared: null, how: 'strict-utf8' },
    importer: 'test',
    meta: {
      title: { value: title, from: 'text', raw: null, others: [] },
      authors: null,
      publisher: null,
      published: null,
      modified: null,
      language: null,
      url: null,
    },
    text,
    images: [],
    textSha256: await sha256(new TextEncoder().encode(text.content)),
    originalSha256: await sha256(original),
    byteLength: original.byteLength,
    wordCount: text.content.split(/\s+/).length,
    warnings: [],
  }
}
