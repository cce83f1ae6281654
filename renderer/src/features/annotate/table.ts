import { groupBy } from '../../../../shared/group-by.ts'
import type { AnnotationId, ClaimId, CodeId, SourceId } from '../../../../shared/ids.ts'
import type { Annotation, AnchorState, Code, Colour } from '../../../../shared/project/annotation.ts'
import type { Claim, Evidence } from '../../../../shared/project/claim.ts'
import { quotationOf, stateOf } from '../../../../shared/project/quotation.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { numberedClaims } from '../../../../shared/claims/tree.ts'
import { keepingPlainLetters, plainLetters } from '../../../../shared/text/plain-letters.ts'
import { isWithin, type DateFilter } from './table-dates.ts'

/** Stands for rows that have none of what a filter is about. */
export const NONE = 'none'

export type AnnotationFilter = {
  /** Words looked for in quotation, note, codes and title, each anywhere. */
  readonly text: string
  readonly colour: Colour | null
  readonly codeId: CodeId | typeof NONE | null
  readonly sourceId: SourceId | null
  /** What it is evidence for. */
  readonly claimId: ClaimId | typeof NONE | null
  readonly withNote: boolean
  readonly state: AnchorState['kind'] | null
  /** When it was made. */
  readonly made: DateFilter | null
}
export const NO_FILTER: AnnotationFilter = {
  text: '',
  colour: null,
  codeId: null,
  sourceId: null,
  claimId: null,
  withNote: false,
  state: null,
  made: null,
}

/** An annotation with the rows it refers to. */
export type AnnotationRow = {
  readonly annotation: Annotation
  readonly source: Source
  readonly codes: readonly Code[]
}

/** A claim that an annotation is evidence for, by the number it is cited with; `place` is that among all claims. */
export type CitedClaim = {
  readonly id: ClaimId
  readonly number: string
  readonly statement: string
  readonly place: number
}

/** A row of the table, which also has what the annotation is evidence for. */
export type TableRow = AnnotationRow & { readonly claims: readonly CitedClaim[] }

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

/** What each annotation is evidence for, in the order of the claims. */
export function citedClaims(
  evidence: readonly Evidence[],
  claims: readonly Claim[],
): ReadonlyMap<AnnotationId, readonly CitedClaim[]> {
  const byAnnotation = groupBy(evidence, ({ annotationId }) => annotationId)
  const cited = new Map(
    numberedClaims(claims).map(({ claim: { id, statement }, number }, place) => [
      id,
      { id, number, statement, place },
    ]),
  )
  return new Map(
    Array.from(byAnnotation, ([id, items]) => {
      const own = items.flatMap(({ claimId }) => cited.get(claimId) ?? [])
      return [id, own.toSorted((a, b) => a.place - b.place)]
    }),
  )
}

const NO_CLAIMS: readonly CitedClaim[] = []

export const withClaims = (
  rows: readonly AnnotationRow[],
  cited: ReadonlyMap<AnnotationId, readonly CitedClaim[]>,
): TableRow[] =>
  // Named one by one: spreading twenty thousand objects takes ten times as long.
  rows.map(({ annotation, source, codes }) => ({
    annotation,
    source,
    codes,
    claims: cited.get(annotation.id) ?? NO_CLAIMS,
  }))

/** The rows a filter lets through; `at` is now, in ms. */
export function filterRows<Row extends TableRow>(
  rows: readonly Row[],
  filter: AnnotationFilter,
  at: number = Date.now(),
): Row[] {
  const words = plainLetters(filter.text).split(/\s+/).filter(Boolean)
  const { colour, codeId, sourceId, claimId, withNote, state, made } = filter
  return rows.filter((row) => {
    const { annotation, source, claims } = row
    if (colour !== null && annotation.colour !== colour) return false
    if (codeId !== null && !hasOrNone(annotation.codeIds, codeId)) return false
    if (sourceId !== null && source.id !== sourceId) return false
    if (
      claimId !== null &&
      !(claimId === NONE ? claims.length === 0 : claims.some(({ id }) => id === claimId))
    )
      return false
    if (withNote && annotation.note === '') return false
    if (state !== null && stateOf(annotation).kind !== state) return false
    if (made !== null && !isWithin(annotation.createdAt, made, at)) return false
    if (words.length === 0) return true
    const texts = wordsOf(row)
    return words.every((word) => texts.some((text) => text.includes(word)))
  })
}

const hasOrNone = <Id extends string>(ids: readonly Id[], wanted: Id | typeof NONE): boolean =>
  wanted === NONE ? ids.length === 0 : ids.includes(wanted)

const wordsOfAnnotation = keepingPlainLetters((row: Annotation) => `${quotationOf(row)}\n${row.note}`)
const wordsOfSource = keepingPlainLetters(({ meta }: Source) => meta.title.value)
const wordsOfCode = keepingPlainLetters(({ name }: Code) => name)

const wordsOf = ({ annotation, source, codes }: AnnotationRow): readonly string[] => [
  wordsOfAnnotation(annotation),
  wordsOfSource(source),
  ...codes.map(wordsOfCode),
]
