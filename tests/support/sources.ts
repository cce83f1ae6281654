import { newId, type SourceId, type VersionId } from '../../shared/ids.ts'
import type { Source, SourceMeta } from '../../shared/project/source.ts'
import { instant } from '../../shared/time.ts'

const AT = instant(new Date(Date.UTC(2026, 0, 1)))

/** A metadata field as an importer would give it. */
export const named = <T>(value: T, from = 'text') => ({ value, from, raw: null, others: [] })

/** A date field of the precision its text has. */
export const dated = (iso: string): NonNullable<SourceMeta['published']> =>
  named({ iso, precision: iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day' })

/** A source about which nothing is known but a title; a test names what it is about. */
export function aSource(meta: Partial<SourceMeta> = {}, more: Partial<Source> = {}): Source {
  return {
    id: newId<SourceId>(),
    currentVersionId: newId<VersionId>(),
    meta: {
      title: named('Training centre opens'),
      authors: null,
      publisher: null,
      published: null,
      modified: null,
      language: null,
      url: null,
      ...meta,
    },
    wordCount: 0,
    note: '',
    addedAt: AT,
    modifiedAt: AT,
    deletedAt: null,
    ...more,
  }
}
