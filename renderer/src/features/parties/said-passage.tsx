import { quotationOf } from '../../../../shared/project/quotation.ts'
import { AttributionChain, type PartiesById } from '../../ui/attribution-chain.tsx'
import { StanceMark, stanceTone } from '../../ui/stance.tsx'
import { openPassage } from './actions.ts'
import s from './party-sayings.module.css'
import type { SaidPassage } from './queries.ts'

type SaidPassageProps = {
  readonly passage: SaidPassage
  readonly parties: PartiesById
  readonly language: string | undefined
  readonly onClaim: () => void
}

/** A passage that is attributed: its words lead to their place, the claim it is evidence for to the panel. */
export function SaidPassageItem({ passage, parties, language, onClaim }: SaidPassageProps) {
  const { annotation, attribution, claim, evidence } = passage
  return (
    <li className={s.item}>
      <button
        type="button"
        className={s.passage}
        style={{ borderColor: stanceTone(evidence.stance) }}
        lang={language}
        dir="auto"
        onClick={() => openPassage(annotation)}
      >
        {quotationOf(annotation).replace(/\s+/g, ' ')}
      </button>
      <p className={s.chain}>
        <AttributionChain attribution={attribution} parties={parties} />
      </p>
      <button type="button" className={s.about} dir="auto" onClick={onClaim}>
        <StanceMark stance={evidence.stance} />
        <span>{claim.statement}</span>
      </button>
    </li>
  )
}
