import type { SourceMeta } from '../../../shared/project/source.ts'
import { formatPartialDate } from './format.ts'

/** A source in one line under a quotation: `Training base opened · 2 Apr 2019`; an unknown date is said to be unknown. */
export function sourceLine({ title, published }: Pick<SourceMeta, 'title' | 'published'>): string {
  return `${title.value} · ${published === null ? 'undated' : formatPartialDate(published.value)}`
}
