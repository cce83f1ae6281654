import {
  COLOURS,
  type AnchorState,
  type Annotation,
  type Code,
} from '../../../../shared/project/annotation.ts'
import { isPlaced, leadingPart, quotationOf, stateOf } from '../../../../shared/project/quotation.ts'
import { keepingPlainLetters } from '../../../../shared/text/plain-letters.ts'
import type { AnnotationRow, TableRow } from './table.ts'

export const SORT_KEYS = [
  'position',
  'quotation',
  'note',
  'codes',
  'colour',
  'claims',
  'state',
  'newest',
  'changed',
] as const
export type SortKey = (typeof SORT_KEYS)[number]

/** `reversed` turns the order of a key round. */
export type Sort = { readonly key: SortKey; readonly reversed: boolean }
export const BY_PLACE: Sort = { key: 'position', reversed: false }

/** A key sorts as text or as numbers; what is empty comes last. */
type KeyOf = (row: TableRow) => string | number

const LAST = '\u{10ffff}'
const orLast = (text: string): string => (text === '' ? LAST : text)
const quotation = keepingPlainLetters((row: Annotation) => quotationOf(row))
const note = keepingPlainLetters((row: Annotation) => row.note)
const codeName = keepingPlainLetters((code: Code) => code.name)
const STATES: Readonly<Record<AnchorState['kind'], number>> = {
  orphan: 0,
  approximate: 1,
  moved: 2,
  exact: 3,
}

const KEYS: Readonly<Record<Exclude<SortKey, 'position'>, KeyOf>> = {
  quotation: ({ annotation }) => orLast(quotation(annotation)),
  note: ({ annotation }) => orLast(note(annotation)),
  codes: ({ codes }) => orLast(codes.map(codeName).join('\n')),
  colour: ({ annotation }) => COLOURS.indexOf(annotation.colour),
  claims: ({ claims }) => -claims.length,
  state: ({ annotation }) => STATES[stateOf(annotation).kind],
  newest: ({ annotation }) => -Date.parse(annotation.createdAt),
  changed: ({ annotation }) => -Date.parse(annotation.modifiedAt),
}

/** Rows in an order; of equals the place decides. */
export function sortTable<Row extends TableRow>(rows: readonly Row[], { key, reversed }: Sort): Row[] {
  const placed = byPosition(rows)
  const sorted = key === 'position' ? placed : sortBy(placed, KEYS[key])
  return reversed ? sorted.toReversed() : sorted
}

const sortBy = <Row extends TableRow>(rows: readonly Row[], keyOf: KeyOf): Row[] =>
  rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ row }) => row)

/** By source, as the list of sources has them by title, and in reading order within each. */
export function byPosition<Row extends AnnotationRow>(rows: readonly Row[]): Row[] {
  const sources = [...new Map(rows.map(({ source }) => [source.id, source])).values()]
  const ranks = new Map(
    sources
      .toSorted((a, b) => titles.compare(a.meta.title.value, b.meta.title.value) || (a.id < b.id ? -1 : 1))
      .map(({ id }, rank) => [id, rank]),
  )
  return rows
    .map((row) => ({ row, place: placeIn(row, ranks.get(row.source.id) ?? 0) }))
    .sort((a, b) => a.place - b.place || compareEnds(a.row, b.row))
    .map(({ row }) => row)
}

/** More than any text is long. */
const LONGEST = 2 ** 31

/** A source's rank and the place in it as one number, which sorts much faster. Orphans come last: they have no place any more. */
function placeIn({ annotation }: AnnotationRow, rank: number): number {
  const led = annotation.parts === undefined ? annotation.anchor : leadingPart(annotation)
  return (2 * rank + Number(!isPlaced(led))) * LONGEST + led.start
}

/** Of highlights that begin together the longer is first. */
const compareEnds = ({ annotation: a }: AnnotationRow, { annotation: b }: AnnotationRow): number =>
  leadingPart(b).end - leadingPart(a).end || (a.id < b.id ? -1 : 1)

const titles = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
