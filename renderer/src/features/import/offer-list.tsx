import { Checkbox } from '../../ui/toggle.tsx'
import { formatPartialDate, plural } from '../../ui/format.ts'
import { VirtualList } from '../../ui/virtual-list.tsx'
import s from './offers.module.css'
import { groupOffers, type Offer, type OfferGroup } from './offers.ts'

/** Longer lists are drawn only where they are looked at. */
const DRAWN_WHOLE = 100

type OfferListProps = {
  readonly offers: readonly Offer[]
  /** Those not to be imported. */
  readonly left: ReadonlySet<Offer>
  readonly onChoose: (offers: readonly Offer[], chosen: boolean) => void
}

type Row =
  | { readonly kind: 'file'; readonly key: string; readonly group: OfferGroup }
  | { readonly kind: 'article'; readonly key: string; readonly offer: Offer }

/** The articles by file, each with title, date and length, and a tick box for a whole file. */
export function OfferList(props: OfferListProps) {
  const rows = groupOffers(props.offers).flatMap((group): Row[] => [
    { kind: 'file', key: group.container, group },
    ...group.offers.map((offer, at): Row => ({ kind: 'article', key: `${offer.path} ${at}`, offer })),
  ])
  if (rows.length > DRAWN_WHOLE)
    return (
      <div className={s.tall}>
        <VirtualList
          label="Articles"
          items={rows}
          getKey={(row) => row.key}
          estimate={36}
          renderItem={(row) => <OfferRow row={row} {...props} />}
        />
      </div>
    )
  return (
    <ul className={s.list} aria-label="Articles">
      {rows.map((row) => (
        <li key={row.key}>
          <OfferRow row={row} {...props} />
        </li>
      ))}
    </ul>
  )
}

function OfferRow({ row, left, onChoose }: OfferListProps & { readonly row: Row }) {
  if (row.kind === 'file') {
    const { container, offers } = row.group
    const out = offers.filter((offer) => left.has(offer)).length
    return (
      <div className={s.file}>
        <Checkbox
          label={`All ${plural(offers.length, 'article')} in ${container}`}
          checked={out === 0}
          indeterminate={out > 0 && out < offers.length}
          onChange={(chosen) => onChoose(offers, chosen)}
        />
      </div>
    )
  }
  const { meta, wordCount } = row.offer.outcome.held.document
  const date = meta.published === null ? 'no date' : formatPartialDate(meta.published.value)
  return (
    <div className={s.article}>
      <Checkbox
        label={meta.title.value}
        checked={!left.has(row.offer)}
        onChange={(chosen) => onChoose([row.offer], chosen)}
      />
      <span className={s.facts}>
        {date} · {plural(wordCount, 'word')}
      </span>
    </div>
  )
}
