import { useEffect } from 'react'
import { changeCompareSettings, useCompareSettings } from '../../state/compare-settings.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { plural } from '../../ui/format.ts'
import { announce } from '../../ui/live-region.tsx'
import type { ShowClaim } from './actions.ts'
import { Bearing } from './bearing.tsx'
import type { Suggested } from './use-suggested.ts'

type SuggestionsPanelProps = { readonly suggested: Suggested; readonly showClaim: ShowClaim }

/** The tab *Suggestions*: claims that the words in hand may bear on, and passages of other sources like them. */
export function SuggestionsPanel({ suggested, showClaim }: SuggestionsPanelProps) {
  const enabled = useCompareSettings(({ suggestions }) => suggestions)
  const { chosen, found, asked, count } = suggested
  const words = found?.about.words
  useEffect(() => {
    if (words !== undefined && count !== undefined) announce(plural(count, 'suggested claim'))
  }, [words, count])
  if (!enabled)
    return (
      <EmptyState
        title="Suggestions are switched off"
        actions={<Button onClick={() => changeCompareSettings({ suggestions: true })}>Switch on</Button>}
      >
        Nothing is looked for while they are.
      </EmptyState>
    )
  if (chosen === 'draft')
    return (
      <EmptyState title="Nothing is suggested for a draft">
        Your own text is compared with nothing. Check it against claims in the tab Draft.
      </EmptyState>
    )
  if (chosen === null || (found === null && asked.failure === null && asked.progress === null))
    return (
      <EmptyState title="No words in hand">
        Select words in a source, or click a highlight. Claims they may bear on and passages like them in
        other sources are listed here.
      </EmptyState>
    )
  if (asked.failure !== null)
    return (
      <EmptyState
        title="Nothing could be suggested"
        actions={<Button onClick={asked.retry}>Try again</Button>}
      >
        {asked.failure.message} Nothing in the project was changed.
      </EmptyState>
    )
  if (found === null) return <EmptyState title="Looking for claims and passages …" />
  return <Bearing found={found} showClaim={showClaim} />
}
