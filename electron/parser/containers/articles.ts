import { MAX_INNER_FILES, type ParseOutcome } from '../../../shared/contract/parsed.ts'
import { splitNewsHtml } from './split-news-html.ts'
import { splitNewsText } from './split-news.ts'

/** The articles of a news database's export as files of their own; null for a file that is one article. */
export function articlesIn(text: string, format: 'html' | 'markdown' | 'text'): ParseOutcome | null {
  const pieces = format === 'html' ? splitNewsHtml(text) : splitNewsText(text)
  if (pieces === null || pieces.length < 2) return null
  if (pieces.length > MAX_INNER_FILES) return { kind: 'refused', code: 'too-complex', detail: null }
  const width = String(pieces.length).length
  const encoder = new TextEncoder()
  return {
    kind: 'several',
    holds: 'articles',
    files: pieces.map((piece, index) => ({
      path: `${String(index + 1).padStart(width, '0')}.${format === 'html' ? 'html' : 'txt'}`,
      bytes: encoder.encode(piece),
    })),
    refused: [],
  }
}
