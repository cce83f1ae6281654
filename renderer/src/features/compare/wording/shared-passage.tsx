import { Clock } from 'lucide-react'
import { useState } from 'react'
import type { Place } from '../../../../../shared/compare/compared-source.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { excerptAt } from '../../../../../shared/text/excerpt.ts'
import type { Span } from '../../../../../shared/text/offsets.ts'
import { cx } from '../../../ui/cx.ts'
import { formatPartialDate } from '../../../ui/format.ts'
import { openPlace } from '../open-places.ts'
import { partsOf } from './parts-of.ts'
import s from './wording.module.css'

/** Words around a passage, so that four of them are understood. */
const AROUND = 70
/** Longer passages wait behind *more*. */
const LONG = 420

type SharedPassageProps = {
  readonly source: Source
  readonly content: string
  readonly place: Place
  /** The words the other source has too; the others in between are marked. */
  readonly common: readonly Span[]
  readonly isEarlier: boolean
}

/** One side of shared wording: the source with its date, and the words, what differs marked. */
export function SharedPassage({ source, content, place, common, isEarlier }: SharedPassageProps) {
  const [open, setOpen] = useState(false)
  const { title, published, language, publisher } = source.meta
  const { before, after } = excerptAt(content, place, AROUND)
  const long = place.end - place.start > LONG
  return (
    <div className={s.passage}>
      <p className={s.source}>
        <button
          type="button"
          className={s.title}
          dir="auto"
          aria-label={`Open in “${title.value}”`}
          onClick={() => openPlace(place)}
        >
          {title.value}
        </button>
        <span className={s.meta}>
          {publisher === null ? null : <bdi>{publisher.value} · </bdi>}
          {published === null ? 'undated' : formatPartialDate(published.value)}
        </span>
        {isEarlier ? (
          <span className={s.earlier}>
            <Clock aria-hidden="true" />
            earlier
          </span>
        ) : null}
      </p>
      <blockquote className={cx(s.words, long && !open && s.clamped)} lang={language?.value} dir="auto">
        <span className={s.around}>{before}</span>
        {partsOf(content, place, common).map(({ start, end, isCommon }) =>
          isCommon ? (
            <span key={start}>{content.slice(start, end)}</span>
          ) : (
            <mark key={start} className={s.differs}>
              {content.slice(start, end)}
            </mark>
          ),
        )}
        <span className={s.around}>{after}</span>
      </blockquote>
      {long ? (
        <button type="button" className={s.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'less' : 'more'}
        </button>
      ) : null}
    </div>
  )
}
