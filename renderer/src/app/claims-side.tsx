import { AnnotationList } from '../features/annotate/index.ts'
import { ClaimsPanel, showClaim } from '../features/claims/index.ts'
import { DraftPanel } from '../features/draft/index.ts'
import { SuggestionsPanel, useSuggested } from '../features/suggest/index.ts'

/** One and the same, so that the list is not rendered anew with every selection. */
const ANNOTATIONS = <AnnotationList />

/** The landmark *Claims*, put together from the features that have a tab in it. */
export function ClaimsSide() {
  const suggested = useSuggested()
  return (
    <ClaimsPanel
      annotations={ANNOTATIONS}
      suggestions={{
        count: suggested.count,
        panel: <SuggestionsPanel suggested={suggested} showClaim={showClaim} />,
      }}
      draft={DraftPanel}
    />
  )
}
