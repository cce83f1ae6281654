import { FlaskConical } from 'lucide-react'
import type { WhatIf } from '../../../../shared/claims/what-if.ts'
import type { SourceId } from '../../../../shared/ids.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { plural } from '../../ui/format.ts'
import { readingWords, verdictWords } from '../../ui/what-if-words.ts'
import s from './what-if-line.module.css'

type WhatIfLineProps = {
  readonly claim: Claim
  readonly answer: WhatIf
  readonly sources: ReadonlyMap<SourceId, Source>
}

/** What would be left of a claim without what is muted; while nothing of it is, what its verdict rests on. */
export function WhatIfLine({ claim, answer, sources }: WhatIfLineProps) {
  const titleOf = (id: SourceId) => sources.get(id)?.meta.title.value ?? ''
  const verdict = verdictWords(claim.verdict, answer, titleOf)
  if (answer.muted === 0) return verdict === null ? null : <p className={s.quiet}>{verdict}</p>
  return (
    <div className={s.answer} data-changes={answer.changes ? '' : undefined}>
      <FlaskConical aria-hidden="true" />
      <p>
        Without {plural(answer.muted, 'muted passage')}: <strong>{readingWords(answer.after)}</strong>
        {answer.changes ? ` – it was: ${readingWords(answer.before)}.` : '.'}
        {verdict === null ? null : ` ${verdict}`}
      </p>
    </div>
  )
}
