import { ChevronDown, ChevronRight, EqualNot } from 'lucide-react'
import type { ClaimId } from '../../../../shared/ids.ts'
import type { ClaimRow, SourceRow, TimelineRow, TrackRow } from '../../../../shared/timeline/rows.ts'
import { formatNumber, plural } from '../../ui/format.ts'
import { StanceMark } from '../../ui/stance.tsx'
import s from './gutter.module.css'
import { toggleClaim, toggleTrack } from './timeline-state.ts'
import { conflictWords, readingWords, TRACK_HINTS, TRACK_WORDS } from './words.ts'

type GutterRowProps = { readonly row: TimelineRow; readonly onOpen: (id: ClaimId) => void }

/** What a row is of, at its beginning. */
export function GutterRow({ row, onOpen }: GutterRowProps) {
  if (row.kind === 'lanes') return null
  const place = { insetBlockStart: row.y, blockSize: row.height }
  return (
    <div className={s[row.kind]} style={place}>
      {row.kind === 'track' ? <TrackName row={row} /> : null}
      {row.kind === 'claim' ? <ClaimName row={row} onOpen={onOpen} /> : null}
      {row.kind === 'source' ? <SourceName row={row} /> : null}
    </div>
  )
}

const Fold = ({ open }: { readonly open: boolean }) =>
  open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />

function TrackName({ row: { track, count, isOpen } }: { readonly row: TrackRow }) {
  return (
    <h2 className={s.heading}>
      <button
        type="button"
        className={s.fold}
        aria-expanded={isOpen}
        title={TRACK_HINTS[track]}
        onClick={() => toggleTrack(track)}
      >
        <Fold open={isOpen} />
        {TRACK_WORDS[track]} <span className={s.count}>{count === 0 ? 'none' : formatNumber(count)}</span>
      </button>
    </h2>
  )
}

function ClaimName({ row: { group, isOpen }, onOpen }: GutterRowProps & { readonly row: ClaimRow }) {
  const { claim, evidence, conflict } = group
  const { id, statement } = claim.claim
  const readings = conflict?.readings.map(readingWords).join('\n')
  return (
    <>
      {evidence.length === 0 ? (
        <span className={s.room} />
      ) : (
        <button
          type="button"
          className={s.toggle}
          aria-expanded={isOpen}
          aria-label={`Sources of claim ${claim.number}`}
          onClick={() => toggleClaim(id)}
        >
          <Fold open={isOpen} />
        </button>
      )}
      <span className={s.words}>
        <button type="button" className={s.open} title={statement} onClick={() => onOpen(id)}>
          <span className={s.number}>{claim.number}</span>{' '}
          <span className={s.statement} dir="auto">
            {statement}
          </span>
        </button>
        {conflict === null ? (
          <span className={s.line}>
            {evidence.length === 0 ? 'no dated evidence' : plural(evidence.length, 'dated passage')}
          </span>
        ) : (
          <span className={s.clash} title={readings}>
            <EqualNot aria-label="Conflicting times:" />
            <span className={s.cut}>{conflictWords(conflict)}</span>
          </span>
        )}
      </span>
    </>
  )
}

function SourceName({ row: { source, stances } }: { readonly row: SourceRow }) {
  const title = source.meta.title.value
  return (
    <>
      {stances.map((stance) => (
        <StanceMark key={stance} stance={stance} />
      ))}
      <span className={s.title} dir="auto" title={title}>
        {title}
      </span>
    </>
  )
}
