import type { PartialDate, Source } from '../../project/source.ts'
import { canonicalJson } from '../canonical.ts'
import { countedSources, urn, type View } from './view.ts'

/** The sources as CSL-JSON, which reference managers import. Authors are written as found, not split into names. */
export function writeCsl(view: View): string {
  return canonicalJson(countedSources(view).map((source) => cslItem(source)))
}

function cslItem({ id, meta, addedAt }: Source) {
  return {
    id: urn(id),
    type: meta.url === null ? 'document' : 'webpage',
    title: meta.title.value,
    ...(meta.authors === null ? {} : { author: meta.authors.value.map((literal) => ({ literal })) }),
    ...(meta.publisher === null
      ? {}
      : meta.url === null
        ? { publisher: meta.publisher.value }
        : { 'container-title': meta.publisher.value }),
    ...(meta.published === null ? {} : { issued: { 'date-parts': [dateParts(meta.published.value)] } }),
    ...(meta.url === null
      ? {}
      : {
          URL: meta.url.value,
          accessed: { 'date-parts': [dateParts({ iso: addedAt.slice(0, 10), precision: 'day' })] },
        }),
    ...(meta.language === null ? {} : { language: meta.language.value }),
    custom: { sourceId: id },
  }
}

/** Year, month and day as far as known; CSL dates have no time of day. */
export function dateParts({ iso }: PartialDate): number[] {
  return iso.slice(0, 10).split('-').map(Number)
}
