import { Columns2 } from 'lucide-react'
import type { SourceId } from '../../../../shared/ids.ts'
import type { NearDuplicate } from '../../data/near-duplicates.ts'
import { shareWords, useNearDuplicates } from '../../data/use-near-duplicates.ts'
import { workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { openSource } from './actions.ts'
import s from './source-details.module.css'

/** Sources that share so much text with this one that they may go back to one report. A suggestion: nothing is merged. */
export function SameOrigin({ sourceId }: { readonly sourceId: SourceId }) {
  const near = useNearDuplicates(sourceId)
  if (near.length === 0) return null
  return (
    <section aria-label="Same origin?">
      <h3 className={s.heading}>Same origin?</h3>
      <ul className={s.others}>
        {near.map((entry) => (
          <li key={entry.source.id}>
            <span>{entry.source.meta.title.value}</span>
            <span className={s.from}>{sharedWords(entry)}</span>
            <Button
              size="small"
              variant="ghost"
              aria-label={`Open “${entry.source.meta.title.value}” beside`}
              onClick={() => {
                workspace.getState().closeDialog()
                openSource(sourceId, false)
                openSource(entry.source.id, true)
              }}
            >
              <Columns2 aria-hidden="true" /> Open beside
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sharedWords({ shared, back, source }: NearDuplicate): string {
  const publisher = source.meta.publisher?.value
  const words =
    shared >= back
      ? `${shareWords(shared)} of this text also stands there`
      : `${shareWords(back)} of that text also stands here`
  return publisher === undefined ? words : `${publisher} · ${words}`
}
