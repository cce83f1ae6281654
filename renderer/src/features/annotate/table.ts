import type { CodeId, SourceId } from '../../../../shared/ids.ts'
import type { Annotation, AnchorState, Code, Colour } from '../../../../shared/project/annotation.ts'
import { isPlaced, leadingPart, quotationOf, stateOf } from '../../../../shared/project/quotation.ts'
import type { Source } from '../../../../shared/project/source.ts'

export type AnnotationFilter = {
  /** Words looked for in quotation, note, codes and title, each anywhere. */
  readonly text: string
  readonly colour: Colour | null
  readonly codeId: CodeId | null
  readonly sourceId: SourceId | null
  readonly withNote: boolean
  readonly state: AnchorState['kind'] | null
}
export const NO_FILTER: AnnotationFilter = {
  text: '',
  colour: null,
  codeId: null,
  sourceId: null,
  withNote: false,
  state: null,
}

export const SORT_KEYS = ['position', 'newest', 'changed'] as const
export type SortKey = (typeof SORT_KEYS)[number]

/** An annotation with the rows it refers to. */
export type AnnotationRow = {
  readonly annotation: Annotation
  readonly source: Source
  readonly codes: readonly Code[]
}

/** Joins annotations with their sources and codes; those of sources in the bin rest with them. */
export function joinRows(
  annotations: readonly Annotation[],
  sources: readonly Source[],
  codes: readonly Code[],
): AnnotationRow[] {
  const sourceById = new Map(sources.map((source) => [source.id, source]))
  const codeById = new Map(codes.map((code) => [code.id, code]))
  return annotations.flatMap((annotation) => {
    const source = sourceById.get(annotation.sourceId)
    if (source === undefined || source.deletedAt !== null) return []
    const own = annotation.codeIds.map((id) => codeById.get(id)).filter((code) => code !== undefined)
    return [{ annotation, source, codes: own }]
  })
}

export function filterRows(rows: readonly AnnotationRow[], filter: AnnotationFilter): AnnotationRow[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean)
  return rows.filter(({ annotation, source, codes }) => {
    if (filter.colour !== null && annotation.colour !== filter.colour) return false
    if (filter.codeId !== null && !annotation.codeIds.includes(filter.codeId)) return false
    if (filter.sourceId !== null && source.id !== filter.sourceId) return false
    if (filter.withNote && annotation.note === '') return false
    if (filter.state !== null && stateOf(annotation).kind !== filter.state) return false
    if (words.length === 0) return true
    const names = codes.map(({ name }) => name)
    const text = fold(
      [quotationOf(annotation), annotation.note, source.meta.title.value, ...names].join('\n'),
    )
    return words.every((word) => text.includes(word))
  })
}

/** `position` is by source, as the list of sources has them by title, and in reading order within each. */
export function sortRows(rows: readonly AnnotationRow[], sort: SortKey): AnnotationRow[] {
  if (sort === 'newest') return rows.toSorted(latestFirst('createdAt'))
  if (sort === 'changed') return rows.toSorted(latestFirst('modifiedAt'))
  return rows.toSorted(
    (a, b) => titles.compare(a.source.meta.title.value, b.source.meta.title.value) || byReadingOrder(a, b),
  )
}

/** Orphans come last: they have no place any more. Of highlights that begin together the longer is first. */
export function byReadingOrder({ annotation: a }: AnnotationRow, { annotation: b }: AnnotationRow): number {
  const [from, to] = [leadingPart(a), leadingPart(b)]
  const lost = Number(isPlaced(to)) - Number(isPlaced(from))
  if (a.sourceId !== b.sourceId) return a.sourceId < b.sourceId ? -1 : 1
  return lost || from.start - to.start || to.end - from.end || (a.id < b.id ? -1 : 1)
}

const titles = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

function latestFirst(field: 'createdAt' | 'modifiedAt') {
  return (a: AnnotationRow, b: AnnotationRow): number =>
    b.annotation[field].localeCompare(a.annotation[field]) || byReadingOrder(a, b)
}
