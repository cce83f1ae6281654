import * as v from 'valibot'
import type { SourceId } from '../../../../shared/ids.ts'
import type { Source } from '../../../../shared/project/source.ts'

export const SORT_KEYS = ['added', 'published', 'title', 'publisher', 'lineage'] as const
export const SourceSort = v.object({ by: v.picklist(SORT_KEYS), down: v.boolean() })
export type SourceSort = v.InferOutput<typeof SourceSort>
export type SortKey = SourceSort['by']

export const DEFAULT_SORT: SourceSort = { by: 'added', down: false }

/** Case, accents and leading articles of a script do not matter, numbers count as numbers. */
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

type LineageNames = ReadonlyMap<SourceId, { readonly name: string }>
const NO_LINEAGES: LineageNames = new Map()

const TIMES: ReadonlySet<SortKey> = new Set(['added', 'published'])
/** Times are compared letter by letter: they are written so that this is their order, and it is much quicker. */
const byLetters = (left: string, right: string): number => Number(left > right) - Number(left < right)

/** Sources in the chosen order. What is unknown comes last either way; ties go by title, then by time of import. */
export function sortSources(
  sources: readonly Source[],
  { by, down }: SourceSort,
  lineages: LineageNames = NO_LINEAGES,
): readonly Source[] {
  const sign = down ? -1 : 1
  return sources.toSorted((a, b) => {
    const [left, right] = [keyOf(a, by, lineages), keyOf(b, by, lineages)]
    if (left === null || right === null) return Number(left === null) - Number(right === null) || tie(a, b)
    return sign * (TIMES.has(by) ? byLetters : collator.compare)(left, right) || tie(a, b)
  })
}

function keyOf({ id, meta, addedAt }: Source, by: SortKey, lineages: LineageNames): string | null {
  if (by === 'added') return addedAt
  if (by === 'title') return meta.title.value
  if (by === 'publisher') return meta.publisher?.value ?? null
  if (by === 'lineage') return lineages.get(id)?.name ?? null
  return meta.published?.value.iso ?? null
}

const tie = (a: Source, b: Source): number =>
  collator.compare(a.meta.title.value, b.meta.title.value) || (a.addedAt < b.addedAt ? -1 : 1)
