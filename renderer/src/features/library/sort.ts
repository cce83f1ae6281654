import * as v from 'valibot'
import type { SourceId } from '../../../../shared/ids.ts'
import type { Source } from '../../../../shared/project/source.ts'
import type { Progress } from '../../state/reading-progress.ts'

export const SORT_KEYS = ['added', 'published', 'title', 'publisher', 'lineage', 'progress'] as const
export const SourceSort = v.object({ by: v.picklist(SORT_KEYS), down: v.boolean() })
export type SourceSort = v.InferOutput<typeof SourceSort>
export type SortKey = SourceSort['by']

export const DEFAULT_SORT: SourceSort = { by: 'added', down: false }

/** Case, accents and leading articles of a script do not matter, numbers count as numbers. */
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

type LineageNames = ReadonlyMap<SourceId, { readonly name: string }>
const NO_LINEAGES: LineageNames = new Map()
const UNREAD: Progress = new Map()

const PLAIN: ReadonlySet<SortKey> = new Set(['added', 'published', 'progress'])
/** Times and shares are compared letter by letter: they are written so that this is their order, and it is much quicker. */
const byLetters = (left: string, right: string): number => Number(left > right) - Number(left < right)

/** Sources in the chosen order. What is unknown comes last either way; ties go by title, then by time of import. */
export function sortSources(
  sources: readonly Source[],
  { by, down }: SourceSort,
  lineages: LineageNames = NO_LINEAGES,
  progress: Progress = UNREAD,
): readonly Source[] {
  const sign = down ? -1 : 1
  const known = { lineages, progress }
  return sources.toSorted((a, b) => {
    const [left, right] = [keyOf(a, by, known), keyOf(b, by, known)]
    if (left === null || right === null) return Number(left === null) - Number(right === null) || tie(a, b)
    return sign * (PLAIN.has(by) ? byLetters : collator.compare)(left, right) || tie(a, b)
  })
}

type Known = { readonly lineages: LineageNames; readonly progress: Progress }

function keyOf({ id, meta, addedAt }: Source, by: SortKey, { lineages, progress }: Known): string | null {
  if (by === 'added') return addedAt
  if (by === 'title') return meta.title.value
  if (by === 'publisher') return meta.publisher?.value ?? null
  if (by === 'lineage') return lineages.get(id)?.name ?? null
  if (by === 'progress') return (progress.get(id) ?? 0).toFixed(3)
  return meta.published?.value.iso ?? null
}

const tie = (a: Source, b: Source): number =>
  collator.compare(a.meta.title.value, b.meta.title.value) || (a.addedAt < b.addedAt ? -1 : 1)
