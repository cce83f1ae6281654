import { ChevronDown, ChevronRight } from 'lucide-react'
import { QuietButton } from '../../ui/quiet-button.tsx'
import type { ClaimView } from './claim-view.ts'
import { setFolded, usePanelState } from './panel-state.ts'
import s from './parts-line.module.css'
import { partsSentence } from './words.ts'

/** How many parts a claim is broken into and what was found of them; shows and hides them. */
export function PartsLine({ view: { claim, parts } }: { readonly view: ClaimView }) {
  const folded = usePanelState((state) => state.folded.has(claim.id))
  if (parts.length === 0) return null
  return (
    <QuietButton
      className={s.parts}
      icon={folded ? <ChevronRight aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
      aria-expanded={!folded}
      onClick={() => setFolded([claim.id], !folded)}
    >
      {partsSentence(parts)}
    </QuietButton>
  )
}
