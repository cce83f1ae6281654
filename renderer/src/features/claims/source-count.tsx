import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { oneOriginWords } from '../../../../shared/claims/why-one-origin.ts'
import type { SourceId } from '../../../../shared/ids.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { QuietButton } from '../../ui/quiet-button.tsx'
import type { ClaimView } from './claim-view.ts'
import s from './summary.module.css'
import { countSentence, originSentence } from './words.ts'

type SourceCountProps = {
  readonly view: ClaimView
  readonly sources: ReadonlyMap<SourceId, Source>
}

/** How many sources and origins a claim rests on; where sources share an origin, pressing it says why. */
export function SourceCount({ view, sources }: SourceCountProps) {
  const reasons = useId()
  const [open, setOpen] = useState(false)
  const words = countSentence(view)
  if (view.oneOrigin.length === 0) return <span className={s.count}>{words}</span>
  const titleOf = (id: SourceId) => sources.get(id)?.meta.title.value ?? 'a source that is gone'
  return (
    <>
      <QuietButton
        className={s.origins}
        icon={open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
        aria-expanded={open}
        aria-controls={open ? reasons : undefined}
        title={originSentence(view) ?? undefined}
        onClick={() => setOpen(!open)}
      >
        {words}
      </QuietButton>
      {open ? (
        <ul id={reasons} className={s.reasons} aria-label="Why they count as fewer origins">
          {view.oneOrigin.map((reason) => {
            const sentence = oneOriginWords(reason, titleOf)
            return (
              <li key={sentence} dir="auto">
                {sentence}
              </li>
            )
          })}
        </ul>
      ) : null}
    </>
  )
}
