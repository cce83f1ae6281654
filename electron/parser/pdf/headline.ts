import type { DraftBlock } from '../../../shared/text/compose.ts'
import { least } from './extremes.ts'

/** The heading set largest on the first page that has text; null without one. */
export function largestHeading(drafts: readonly DraftBlock[]): string | null {
  const text = drafts.filter(({ suppressed }) => suppressed === null)
  const first = text[0]?.pages?.[0]?.page
  const headings = text.filter(({ kind, pages }) => kind === 'heading' && pages?.[0]?.page === first)
  const top = least(headings.map(({ level }) => level))
  return headings.find(({ level }) => level === top)?.text ?? null
}
