import { csvOf } from '../../../../shared/csv.ts'
import { eventTimeText } from '../../../../shared/project/event-time.ts'
import type { TimelineItem } from '../../../../shared/timeline/items.ts'
import { writtenBounds } from '../../../../shared/timeline/when.ts'
import { stanceLabel } from '../../ui/stance.tsx'
import { VERDICT_WORDS } from '../../ui/verdict-words.ts'
import type { TableRow } from './table-rows.ts'
import { conflictWords, TRACK_WORDS } from './words.ts'
import { trackOf } from '../../../../shared/timeline/items.ts'

const HEAD = [
  'Track',
  'What',
  'Time',
  'From (UTC)',
  'Before (UTC)',
  'Precision',
  'About',
  'Claim no.',
  'Claim',
  'Verdict',
  'Source',
  'Stance',
  'Quotation',
  'Conflicting times',
]

/** The times shown, with the bounds of what each leaves open; a time without zone is read as UTC. */
export const timelineCsv = (rows: readonly TableRow[]): string => csvOf([HEAD, ...rows.map(cellsOf)])

function cellsOf({ item, kind, source, quotation, conflict }: TableRow): readonly string[] {
  const { time } = item
  const { earliest, latest } = writtenBounds(time)
  const claim = item.kind === 'claim' || item.kind === 'evidence' ? item.claim : null
  return [
    TRACK_WORDS[trackOf(item)],
    kind,
    eventTimeText(time),
    isoOf(earliest),
    isoOf(latest),
    precisionOf(item),
    time.about ? 'yes' : 'no',
    claim?.number ?? '',
    claim?.claim.statement ?? '',
    claim === null ? '' : VERDICT_WORDS[claim.claim.verdict],
    source,
    item.kind === 'evidence' ? stanceLabel(item.evidence.stance) : '',
    quotation,
    conflict === null ? '' : conflictWords(conflict),
  ]
}

/** `day`, or of a range those of both its ends: `day–month`. */
function precisionOf({ time: { from, to } }: TimelineItem): string {
  return to === null || to.precision === from.precision ? from.precision : `${from.precision}–${to.precision}`
}

const isoOf = (time: number): string => new Date(time).toISOString().replace(':00.000Z', 'Z')
