import type { SourceId } from '../../ids.ts'
import { FACT_KINDS, type FactKind } from '../../project/passage-decision.ts'
import { keepingPlainLetters, plainLetters } from '../../text/plain-letters.ts'
import type { Discrepancy } from './discrepancy.ts'
import { wordsOfFact } from './fact-words.ts'

/** Which rows are shown by how their sources stand to each other. */
export const SHOWN_STATES = ['differing', 'different', 'more-precise', 'same', 'all'] as const
export type ShownState = (typeof SHOWN_STATES)[number]
export const ROW_ORDERS = ['telling', 'kind', 'place'] as const
export type RowOrder = (typeof ROW_ORDERS)[number]

export type RowFilter = {
  readonly kind: FactKind | null
  /** `differing`: all but those that say the same. */
  readonly state: ShownState
  readonly text: string
  /** Whether those that were dismissed are shown too. */
  readonly dismissed: boolean
}
export const NO_ROW_FILTER: RowFilter = { kind: null, state: 'differing', text: '', dismissed: false }

/** The rows a filter lets through, in an order; `telling` is the order they come in. */
export function shownRows(
  rows: readonly Discrepancy[],
  filter: RowFilter,
  order: RowOrder,
): readonly Discrepancy[] {
  const wanted = plainLetters(filter.text.trim())
  const shown = rows.filter(
    (row) =>
      (filter.kind === null || row.kind === filter.kind) &&
      (filter.dismissed || row.dismissedBy.length === 0) &&
      isShown(row, filter.state) &&
      (wanted === '' || wordsOfRow(row).includes(wanted)),
  )
  if (order === 'kind')
    return shown.toSorted((a, b) => FACT_KINDS.indexOf(a.kind) - FACT_KINDS.indexOf(b.kind))
  return order === 'place' ? inTextOrder(shown) : shown
}

const isShown = ({ state }: Discrepancy, wanted: ShownState): boolean =>
  wanted === 'all' || (wanted === 'differing' ? state !== 'same' : state === wanted)

const wordsOfRow = keepingPlainLetters(({ title, statement, grounds, cells }: Discrepancy) => {
  const words = cells.flatMap(({ readings }) => readings.map(({ fact }) => wordsOfFact(fact) ?? ''))
  return [title, statement, ...grounds, ...words].join('\n')
})

/** As one meets them, reading the first source, then the next. */
function inTextOrder(rows: readonly Discrepancy[]): readonly Discrepancy[] {
  const placeOf = ({ cells }: Discrepancy) => {
    const source = cells.findIndex(({ readings }) => readings.length > 0)
    const starts = (cells[source]?.readings ?? []).map(({ at }) => at.start)
    return { source, start: Math.min(...starts) }
  }
  return rows
    .map((row) => ({ row, ...placeOf(row) }))
    .sort((a, b) => a.source - b.source || a.start - b.start)
    .map(({ row }) => row)
}

/** The sources that say something in one of the rows, those of the first row first. */
export function speakingSources(rows: readonly Discrepancy[]): ReadonlySet<SourceId> {
  const speaking = new Set<SourceId>()
  for (const { cells } of rows)
    for (const { sourceId, readings } of cells) if (readings.length > 0) speaking.add(sourceId)
  return speaking
}
