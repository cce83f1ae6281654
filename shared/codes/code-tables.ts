import type { CodeId, SourceId } from '../ids.ts'
import type { Annotation, Code } from '../project/annotation.ts'
import { wholesOf } from '../tree.ts'
import { extentsOf, type Extent, type TextMeasures } from './query/measure.ts'

/** How often codes meet something: every passage counts once in each cell and total. */
export type CountTable<Column extends string> = {
  readonly cells: ReadonlyMap<CodeId, ReadonlyMap<Column, number>>
  /** Passages with a code, wherever. */
  readonly rows: ReadonlyMap<CodeId, number>
  readonly columns: ReadonlyMap<Column, number>
  /** Passages with any code. */
  readonly all: number
}

export const MEETINGS = ['same', 'overlaps', 'paragraph'] as const
/** When two codes count as met: on one passage, on passages that share words, or in one paragraph. */
export type Meeting = (typeof MEETINGS)[number]

type Material = {
  readonly codes: readonly Code[]
  readonly annotations: readonly Annotation[]
  /** A code then has the passages of those in it too. */
  readonly withBelow: boolean
}

/** How many passages of each source have each code. */
export function codesBySource({ codes, annotations, withBelow }: Material): CountTable<SourceId> {
  const carried = carriedCodes(codes, withBelow)
  return countAll(annotations, (annotation) => ({
    codes: carried(annotation.codeIds),
    columns: annotation.codeIds.length === 0 ? NOTHING : new Set([annotation.sourceId]),
    own: annotation.codeIds.length > 0,
  }))
}

/** How many passages of the code of a row meet one of the code of a column; on the diagonal, how many there are. */
export function codesByCode(
  { codes, annotations, withBelow }: Material,
  meeting: Meeting,
  measures: TextMeasures,
): CountTable<CodeId> {
  const carried = carriedCodes(codes, withBelow)
  const own = annotations.map(({ codeIds }) => carried(codeIds))
  const met =
    meeting === 'same'
      ? own
      : meeting === 'overlaps'
        ? metByWords(annotations, own)
        : metByParagraph(annotations, own, measures)
  const table = countAll(annotations, (_, index) => ({
    codes: own[index] ?? NOTHING,
    columns: met[index] ?? NOTHING,
    own: (own[index]?.size ?? 0) > 0,
  }))
  return { ...table, columns: table.rows }
}

type Codes = ReadonlySet<CodeId>
const NOTHING: ReadonlySet<never> = new Set()

function carriedCodes(codes: readonly Code[], withBelow: boolean): (ids: readonly CodeId[]) => Codes {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const wholes = new Map(
    codes.map(({ id }) => [id, withBelow ? wholesOf<CodeId, Code>(byId, id).map((whole) => whole.id) : []]),
  )
  return (ids) =>
    ids.length === 0
      ? NOTHING
      : new Set(ids.filter((id) => byId.has(id)).flatMap((id) => [id, ...(wholes.get(id) ?? [])]))
}

type Counted<Column> = {
  readonly codes: Codes
  readonly columns: ReadonlySet<Column>
  readonly own: boolean
}

function countAll<Column extends string>(
  annotations: readonly Annotation[],
  countOf: (annotation: Annotation, index: number) => Counted<Column>,
): CountTable<Column> {
  const cells = new Map<CodeId, Map<Column, number>>()
  const rows = new Map<CodeId, number>()
  const columns = new Map<Column, number>()
  let all = 0
  annotations.forEach((annotation, index) => {
    const counted = countOf(annotation, index)
    if (counted.own) all += 1
    for (const column of counted.columns) columns.set(column, (columns.get(column) ?? 0) + 1)
    for (const code of counted.codes) {
      rows.set(code, (rows.get(code) ?? 0) + 1)
      const row = cells.get(code) ?? new Map<Column, number>()
      cells.set(code, row)
      for (const column of counted.columns) row.set(column, (row.get(column) ?? 0) + 1)
    }
  })
  return { cells, rows, columns, all }
}

type Standing = Extent & { readonly item: number }

function standing(
  annotations: readonly Annotation[],
  own: readonly Codes[],
  unit: 'letters' | 'paragraphs',
  measures: TextMeasures,
): readonly Standing[] {
  return annotations.flatMap((annotation, item) =>
    own[item]?.size === 0 ? [] : extentsOf(annotation, unit, measures).map((extent) => ({ ...extent, item })),
  )
}

/** The codes of all passages that share words with each, its own included; one way through each text. */
function metByWords(annotations: readonly Annotation[], own: readonly Codes[]): readonly Codes[] {
  const met = own.map((codes) => new Set(codes))
  const take = (from: number, to: number) => {
    for (const code of own[from] ?? NOTHING) met[to]?.add(code)
  }
  const sorted = standing(annotations, own, 'letters', new Map()).toSorted((a, b) =>
    a.versionId === b.versionId ? a.from - b.from : a.versionId < b.versionId ? -1 : 1,
  )
  let open: Standing[] = []
  for (const next of sorted) {
    open = open.filter((each) => each.versionId === next.versionId && each.to >= next.from)
    for (const each of open) {
      take(each.item, next.item)
      take(next.item, each.item)
    }
    open.push(next)
  }
  return met
}

/** The codes of all passages in the paragraphs of each, its own included. */
function metByParagraph(
  annotations: readonly Annotation[],
  own: readonly Codes[],
  measures: TextMeasures,
): readonly Codes[] {
  const met = own.map((codes) => new Set(codes))
  const all = standing(annotations, own, 'paragraphs', measures)
  const inParagraph = new Map<string, Set<CodeId>>()
  const paragraphs = ({ versionId, from, to }: Standing) =>
    Array.from({ length: to - from + 1 }, (_, index) => `${versionId} ${from + index}`)
  for (const each of all)
    for (const key of paragraphs(each)) {
      const codes = inParagraph.get(key) ?? new Set()
      inParagraph.set(key, codes)
      for (const code of own[each.item] ?? NOTHING) codes.add(code)
    }
  for (const each of all)
    for (const key of paragraphs(each))
      for (const code of inParagraph.get(key) ?? []) met[each.item]?.add(code)
  return met
}
