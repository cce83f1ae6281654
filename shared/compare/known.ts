import type { VersionId } from '../ids.ts'

/**
 * What was worked out of texts, which never change: kept as long as all versions it rests on are compared, so that one
 * more source costs only what is new about it.
 */
export type Known = {
  /** What `make` gives, made once for each topic and these versions in this order. */
  readonly of: <T>(topic: string, versions: readonly VersionId[], make: () => T) => T
  /** Forgets what rests on any other versions than these. */
  readonly keepOnly: (versions: ReadonlySet<VersionId>) => void
  readonly forget: (topic: string) => void
}

export function createKnown(): Known {
  const topics = new Map<string, Map<string, unknown>>()
  return {
    of<T>(topic: string, versions: readonly VersionId[], make: () => T): T {
      const entries = topics.get(topic) ?? new Map<string, unknown>()
      topics.set(topic, entries)
      const key = versions.join(' ')
      if (entries.has(key)) return entries.get(key) as T
      const made = make()
      entries.set(key, made)
      return made
    },
    keepOnly(versions) {
      const kept: ReadonlySet<string> = versions
      for (const entries of topics.values())
        for (const key of entries.keys())
          if (key.split(' ').some((version) => !kept.has(version))) entries.delete(key)
    },
    forget: (topic) => void topics.delete(topic),
  }
}
