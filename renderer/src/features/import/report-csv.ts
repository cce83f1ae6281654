import { csvOf } from '../../../../shared/csv.ts'
import type { Line } from './outcome.ts'
import { OUTCOME_WORDS } from './report.ts'
import { sentenceFor } from './sentences.ts'

/** The report as a table: every file, what became of it, the source it belongs to, and the sentence shown for it. */
export function reportCsv(lines: readonly Line[]): string {
  return csvOf([
    ['File', 'Result', 'Title', 'Explanation'],
    ...lines.map(({ path, outcome }) => [
      path,
      OUTCOME_WORDS[outcome.kind],
      'title' in outcome ? outcome.title : '',
      sentenceFor(outcome).replace(/^– /, ''),
    ]),
  ])
}
