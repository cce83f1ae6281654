import { type DraftBlock, draft } from '../../../shared/text/compose.ts'
import { candidate } from '../metadata/candidates.ts'
import { readDate } from '../metadata/dates.ts'
import { NOTHING_FOUND } from '../reading.ts'
import type { Cleaned } from './head.ts'

/** "date 2019-03-30 The text …": the label is needed, or "30 March 2019 was a cold day" would lose its subject. */
const LEADING =
  /^\s*((?:date|dated|published(?: on)?|posted(?: on)?)\s*:?\s+(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d)?|\d{1,2} \p{L}{3,10}\.?,? \d{4}|\p{L}{3,10}\.? \d{1,2}, \d{4}))\s+(?=["“‘'(]?[\p{Lu}\p{Lo}\d])/u

/** Cuts a labelled date off the beginning of the first paragraph and makes it the date of publication. */
export function readLeadingDate(drafts: readonly DraftBlock[]): Cleaned {
  const index = drafts.findIndex(({ suppressed }) => suppressed === null)
  const first = drafts[index]
  const match = first === undefined ? null : LEADING.exec(first.text.slice(0, 120))
  const read = match === null ? null : readDate(match[2] ?? '')
  if (first === undefined || match === null || read === null || read === 'ambiguous')
    return { drafts, found: NOTHING_FOUND, warnings: [] }
  const cut = match[0].length
  const rest: DraftBlock = {
    ...first,
    text: first.text.slice(cut),
    marks: first.marks.map((mark) => ({
      ...mark,
      start: Math.max(0, mark.start - cut),
      end: Math.max(0, mark.end - cut),
    })),
  }
  const line = draft('paragraph', match[1] ?? '', { suppressed: 'dateline' })
  return {
    drafts: [...drafts.slice(0, index), line, rest, ...drafts.slice(index + 1)],
    found: { ...NOTHING_FOUND, published: [candidate(read.date, 'text', match[1] ?? null)] },
    warnings: [],
  }
}
