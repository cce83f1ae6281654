import { Columns2 } from 'lucide-react'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { Button } from '../../../ui/button.tsx'
import { plural } from '../../../ui/format.ts'
import type { RowFocus } from '../../../ui/virtual-list.tsx'
import { openPlaces } from '../open-places.ts'
import s from './quotations.module.css'
import { QuotedOnce } from './quoted-once.tsx'
import type { QuotationItem } from './shown-quotations.ts'

type QuotationRowProps = {
  readonly item: QuotationItem
  readonly byId: ReadonlyMap<SourceId, Source>
  readonly focus: RowFocus
}

/** One thing said: its fullest quotation, and how others quote it. */
export function QuotationRow({ item: { group, heading }, byId, focus }: QuotationRowProps) {
  const [fullest, ...others] = group.quotations
  const source = fullest === undefined ? undefined : byId.get(fullest.at.sourceId)
  if (fullest === undefined || source === undefined) return null
  const sources = new Map(group.quotations.map(({ at }) => [at.sourceId, at] as const))
  return (
    <article className={s.row} aria-label={group.speaker ?? 'Speaker not named'}>
      {heading === null ? null : (
        <h2 className={s.speaker}>
          <bdi>{group.speaker ?? 'Speaker not named'}</bdi>
          <span className={s.count}>
            {`${plural(heading.quotations, 'quotation')} in ${plural(heading.sources, 'source')}`}
          </span>
        </h2>
      )}
      <div className={s.group}>
        <QuotedOnce quotation={fullest} source={source} against={null} focus={focus} />
        {others.map((quotation) => {
          const where = byId.get(quotation.at.sourceId)
          return where === undefined ? null : (
            <QuotedOnce
              key={`${quotation.at.sourceId} ${quotation.at.start}`}
              quotation={quotation}
              source={where}
              against={{ text: fullest.text, relation: quotation.relation }}
            />
          )
        })}
        {sources.size < 2 ? null : (
          <Button
            size="small"
            variant="ghost"
            className={s.beside}
            onClick={() => void openPlaces([...sources.values()])}
          >
            <Columns2 aria-hidden="true" /> Open beside each other
          </Button>
        )}
      </div>
    </article>
  )
}
