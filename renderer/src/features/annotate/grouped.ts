import { groupBy } from '../../../../shared/group-by.ts'
import type { SourceId } from '../../../../shared/ids.ts'
import type { Source } from '../../../../shared/project/source.ts'
import type { AnnotationRow } from './table.ts'
import { byPosition } from './table-sort.ts'

/** A list with headings, flat, as a virtual list wants it. */
export type GroupedEntry =
  | { readonly kind: 'source'; readonly source: Source; readonly count: number }
  | { readonly kind: 'annotation'; readonly row: AnnotationRow }

/** Annotations in reading order under their sources: those in `first` come first, in that order, the others by title. */
export function groupRows(rows: readonly AnnotationRow[], first: readonly SourceId[] = []): GroupedEntry[] {
  const groups = groupBy(byPosition(rows), ({ source }) => source.id)
  const order = [...new Set([...first, ...groups.keys()])]
  return order.flatMap((id): GroupedEntry[] => {
    const group = groups.get(id)
    const source = group?.[0]?.source
    if (group === undefined || source === undefined) return []
    const own = group.map((row) => ({ kind: 'annotation' as const, row }))
    return [{ kind: 'source', source, count: group.length }, ...own]
  })
}

export const entryKey = (entry: GroupedEntry): string =>
  entry.kind === 'source' ? entry.source.id : entry.row.annotation.id
