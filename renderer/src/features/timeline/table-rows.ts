import type { ClaimId } from '../../../../shared/ids.ts'
import type { Conflict } from '../../../../shared/timeline/conflicts.ts'
import { byTime, trackOf, TRACKS, type TimelineItem } from '../../../../shared/timeline/items.ts'
import type { Quotes } from './queries.ts'
import { kindWords, quoteOf } from './words.ts'

export const TABLE_COLUMNS = ['time', 'kind', 'claim', 'source', 'quotation', 'conflict'] as const
export type TableColumn = (typeof TABLE_COLUMNS)[number]
export type TableSort = { readonly column: TableColumn; readonly descending: boolean }

/** A time as the table tells it. */
export type TableRow = {
  readonly item: TimelineItem
  readonly kind: string
  readonly claim: string
  readonly source: string
  readonly quotation: string
  readonly conflict: Conflict | null
}

export function tableRows(
  items: readonly TimelineItem[],
  quotes: Quotes | undefined,
  conflicts: ReadonlyMap<ClaimId, Conflict>,
): readonly TableRow[] {
  return items.map((item) => {
    const claim = item.kind === 'claim' || item.kind === 'evidence' ? item.claim : null
    return {
      item,
      kind: kindWords(item),
      claim: claim === null ? '' : `${claim.number} ${claim.claim.statement}`,
      source: item.kind === 'claim' ? '' : item.source.meta.title.value,
      quotation: quoteOf(item, quotes),
      conflict: (claim === null ? undefined : conflicts.get(claim.claim.id)) ?? null,
    }
  })
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Cells without words come last either way; of equals the earlier comes first. */
export function sortTable(rows: readonly TableRow[], { column, descending }: TableSort): readonly TableRow[] {
  const way = descending ? -1 : 1
  return rows.toSorted((a, b) => compare(a, b, column, way) || byTime(a.item, b.item))
}

function compare(a: TableRow, b: TableRow, column: TableColumn, way: 1 | -1): number {
  if (column === 'time') return way * byTime(a.item, b.item)
  if (column === 'conflict') return way * (Number(b.conflict !== null) - Number(a.conflict !== null))
  if (column === 'kind') return way * (rank(a) - rank(b) || collator.compare(a.kind, b.kind))
  if (a[column] === '' || b[column] === '') return Number(a[column] === '') - Number(b[column] === '')
  return way * collator.compare(a[column], b[column])
}

const rank = ({ item }: TableRow): number => TRACKS.indexOf(trackOf(item))
