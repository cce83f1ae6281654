import type { ProjectSummary } from '../../data/project-summary.ts'
import type { RegisteredProject } from '../../data/registry.ts'
import { formatBytes, plural } from '../../ui/format.ts'

/** What a project holds: `5 sources · 12 annotations · 3 claims · 1.2 MB`. */
export function summaryWords(summary: ProjectSummary | null): string {
  if (summary === null) return 'Its database is not there. A backup may stand in for it.'
  const { sources, annotations, claims, bytes } = summary
  return [
    plural(sources, 'source'),
    plural(annotations, 'annotation'),
    plural(claims, 'claim'),
    ...(bytes === 0 ? [] : [`files of ${formatBytes(bytes)}`]),
  ].join(' · ')
}

/** Projects whose title holds all words of the query, whatever their case. */
export function matchProjects(
  projects: readonly RegisteredProject[],
  query: string,
): readonly RegisteredProject[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return projects.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)))
}
