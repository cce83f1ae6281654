import type { Source } from '../../../../shared/project/source.ts'

const names = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' })

/** The languages some sources are in, as far as is known, by name: regions do not count. */
export function languagesOf(sources: readonly Source[]): readonly string[] {
  const tags = sources.flatMap(({ meta }) => meta.language?.value.split(/[-_]/)[0]?.toLowerCase() ?? [])
  return [...new Set(tags)].map(named).toSorted()
}

function named(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    // Whatever a file says its language is.
    return tag
  }
}
