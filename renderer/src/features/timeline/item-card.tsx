import { EqualNot } from 'lucide-react'
import type { TimelineItem } from '../../../../shared/timeline/items.ts'
import { Floating } from '../../ui/floating.tsx'
import { formatNumber } from '../../ui/format.ts'
import { sourceLine } from '../../ui/source-line.ts'
import { StanceMark } from '../../ui/stance.tsx'
import s from './item-card.module.css'
import type { ShownCard } from '../../ui/use-card.ts'
import { useMarkBox } from '../../ui/use-mark-box.ts'
import type { Timeline } from './use-timeline.ts'
import { conflictWords, kindWords, quoteOf, subjectOf, timeWords } from './words.ts'

type ItemCardProps = {
  readonly id: string
  readonly items: readonly TimelineItem[]
  readonly timeline: Timeline
  readonly card: ShownCard
  readonly scroller: { readonly current: HTMLElement | null }
}

const MOST_LISTED = 6

/** What a mark is of, beside it. Screen readers have all of it in the name of the mark. */
export function ItemCard({ id, items, timeline, card, scroller }: ItemCardProps) {
  const box = useMarkBox(scroller, id, 'rect')
  const [first] = items
  if (box === null || first === undefined) return null
  return (
    <Floating
      passage={box}
      className={s.card}
      aria-hidden="true"
      onPointerEnter={card.hold}
      onPointerLeave={card.leave}
    >
      {items.length > 1 ? (
        <>
          <p className={s.kind}>{formatNumber(items.length)} times close together</p>
          <ul className={s.list}>
            {items.slice(0, MOST_LISTED).map((item) => (
              <li key={item.id} className={s.listed}>
                <b>{timeWords(item.time)}</b> {kindWords(item)} · {subjectOf(item)}
              </li>
            ))}
          </ul>
          <p className={s.hint}>
            {items.length > MOST_LISTED ? `and ${formatNumber(items.length - MOST_LISTED)} more. ` : ''}A
            press lists them all.
          </p>
        </>
      ) : (
        <One item={first} timeline={timeline} />
      )}
    </Floating>
  )
}

function One({ item, timeline }: { readonly item: TimelineItem; readonly timeline: Timeline }) {
  const claim = item.kind === 'claim' || item.kind === 'evidence' ? item.claim : null
  const conflict = claim === null ? undefined : timeline.conflicts.get(claim.claim.id)
  const quote = quoteOf(item, timeline.quotes)
  return (
    <>
      <p className={s.kind}>
        {item.kind === 'evidence' ? <StanceMark stance={item.evidence.stance} /> : null}
        {kindWords(item)}
        {item.kind === 'evidence' ? ` claim ${item.claim.number}` : ''}
      </p>
      <p className={s.time}>{timeWords(item.time)}</p>
      {claim === null ? null : (
        <p className={s.statement} dir="auto">
          {claim.claim.statement}
        </p>
      )}
      {quote === '' ? null : (
        <p className={s.quote} dir="auto">
          “{quote}”
        </p>
      )}
      {item.kind === 'claim' ? null : (
        <p className={s.source} dir="auto">
          {sourceLine(item.source.meta)}
        </p>
      )}
      {conflict === undefined ? null : (
        <p className={s.clash}>
          <EqualNot />
          {conflictWords(conflict)}
        </p>
      )}
    </>
  )
}
