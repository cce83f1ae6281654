import type { Overlap, TermRow } from '../../../../../shared/compare/dossier/dossier.ts'
import { csvOf } from '../../../../../shared/csv.ts'
import type { Source } from '../../../../../shared/project/source.ts'

/** The terms shown, with how often each stands in each source. */
export function termsCsv(terms: readonly TermRow[], sources: readonly Source[]): string {
  return csvOf([
    ['Words', 'Kind', 'In all', ...sources.map(({ meta }) => meta.title.value)],
    ...terms.map(({ words, is, counts }) => [
      words,
      is,
      String(counts.reduce((sum, count) => sum + count, 0)),
      ...counts.map(String),
    ]),
  ])
}

const OVERLAP_HEAD = [
  'Source A',
  'Source B',
  'Share of A that stands word for word in B',
  'Share of B that stands word for word in A',
  'Passages of A with a counterpart in B',
  'Passages of B with a counterpart in A',
]

/** Each two sources that overlap; shares from 0 to 1. */
export function overlapCsv(overlaps: readonly Overlap[], sources: readonly Source[]): string {
  const titles = new Map(sources.map(({ id, meta }) => [id, meta.title.value]))
  return csvOf([
    OVERLAP_HEAD,
    ...overlaps.map(({ a, b, copied, passages }) => [
      titles.get(a) ?? '',
      titles.get(b) ?? '',
      copied.ofA.toFixed(3),
      copied.ofB.toFixed(3),
      String(passages.inA),
      String(passages.inB),
    ]),
  ])
}
