import { TriangleAlert } from 'lucide-react'
import { speakersReason, speakersSentence } from '../../../../shared/claims/speakers.ts'
import { stanceBar } from '../../../../shared/claims/stance-bar.ts'
import { stanceTone } from '../../ui/stance.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { ClaimView } from './claim-view.ts'
import type { ClaimsData } from './queries.ts'
import { SourceCount } from './source-count.tsx'
import s from './summary.module.css'
import { barSentence, disagreementSentence, originSentence, restingSentence } from './words.ts'

type SummaryWordsProps = { readonly view: ClaimView; readonly sources: ClaimsData['sources'] }

/** How the sources stand to the claim, in words. */
export function SummaryWords({ view, sources }: SummaryWordsProps) {
  const conflict = disagreementSentence(view)
  const resting = restingSentence(view.resting)
  const speakers = speakersSentence(view.speakers)
  return (
    <>
      <SourceCount view={view} sources={sources} />
      {speakers === null ? null : (
        <span className={s.speakers} title={speakersReason(view.speakers) ?? undefined}>
          {speakers}
        </span>
      )}
      {conflict === null ? null : (
        <span className={s.conflict}>
          <TriangleAlert aria-hidden="true" />
          {conflict}
        </span>
      )}
      {resting === null ? null : <span className={s.count}>{resting}</span>}
    </>
  )
}

/** The same as a bar, each source once; the words are there too, for the ear and as a tooltip. */
export function StanceBar({ view }: { readonly view: ClaimView }) {
  const segments = stanceBar(view.tally)
  const words = [barSentence(view.tally.sources), originSentence(view)].filter(Boolean).join('. ')
  return (
    <div className={s.bar} title={words}>
      <VisuallyHidden>{words}</VisuallyHidden>
      {segments.map(({ stance, sources }) => (
        <span
          key={stance}
          className={s.segment}
          data-stance={stance}
          style={{ flexGrow: sources, background: stanceTone(stance) }}
        />
      ))}
    </div>
  )
}
