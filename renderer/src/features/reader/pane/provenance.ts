import type { SourceMeta } from '../../../../../shared/project/source.ts'
import { hostOf } from '../../../ui/host-of.ts'

/**
 * Who wrote a source and where it stood, as far as it is known and without saying anything twice: byline, publisher,
 * host. Hosts and publishers count as the same with or without `www.`.
 */
export function provenance({
  authors,
  publisher,
  url,
}: Pick<SourceMeta, 'authors' | 'publisher' | 'url'>): readonly string[] {
  const host = url === null ? null : hostOf(url.value)
  const parts = [authors?.value.join(', '), publisher?.value, host]
  const seen = new Set<string>()
  return parts.flatMap((part) => {
    if (part === undefined || part === null || seen.has(comparable(part))) return []
    seen.add(comparable(part))
    return [part]
  })
}

const comparable = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^www\./, '')
