import type { TimelineItem } from '../../../../shared/timeline/items.ts'
import { rangeOf } from '../../../../shared/timeline/scale.ts'
import { useDb } from '../../data/context.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { plural } from '../../ui/format.ts'
import { VirtualList, type RowFocus } from '../../ui/virtual-list.tsx'
import { openItem, type ShowClaim } from './actions.ts'
import s from './cluster-dialog.module.css'
import type { Timeline } from './use-timeline.ts'
import type { TimeView } from './use-view.ts'
import { kindWords, quoteOf, subjectOf, timeWords } from './words.ts'

type ClusterDialogProps = {
  /** Of the items listed; null for none. */
  readonly ids: readonly string[] | null
  readonly onClose: () => void
  readonly timeline: Timeline
  readonly view: TimeView
  readonly showClaim: ShowClaim
}

/** Lists times that lie too close together to be told apart in the chart. */
export function ClusterDialog({ ids, onClose, timeline, view, showClaim }: ClusterDialogProps) {
  const db = useDb()
  const wanted = new Set(ids)
  const items = timeline.items.filter(({ id }) => wanted.has(id))
  const range = rangeOf(items.map(({ bounds }) => bounds))
  return (
    <Dialog
      open={ids !== null}
      onOpenChange={onClose}
      title={`${plural(items.length, 'time')} close together`}
      footer={
        <Button
          disabled={range === null}
          onClick={() => {
            if (range !== null) view.show(range)
            onClose()
          }}
        >
          Zoom in on them
        </Button>
      }
    >
      <div className={s.list}>
        <VirtualList
          label="Times"
          items={items}
          getKey={({ id }) => id}
          estimate={56}
          renderItem={(item, focus) => (
            <Listed
              item={item}
              focus={focus}
              quote={quoteOf(item, timeline.quotes)}
              onOpen={() => {
                onClose()
                void openItem(db, showClaim, item)
              }}
            />
          )}
        />
      </div>
    </Dialog>
  )
}

type ListedProps = {
  readonly item: TimelineItem
  readonly focus: RowFocus
  readonly quote: string
  readonly onOpen: () => void
}

const Listed = ({ item, focus, quote, onOpen }: ListedProps) => (
  <button {...focus} type="button" className={s.item} onClick={onOpen}>
    <span className={s.time}>
      {timeWords(item.time)} <span className={s.kind}>{kindWords(item)}</span>
    </span>
    <span className={s.subject} dir="auto">
      {subjectOf(item)}
    </span>
    {quote === '' ? null : (
      <span className={s.quote} dir="auto">
        “{quote}”
      </span>
    )}
  </button>
)
